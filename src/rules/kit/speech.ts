/** Verbs that bring a direct quotation. */
const VERBS =
  "said|says|added|adds|commented|comments|stated|states|noted|notes|continued|continues|explained|explains|remarked|remarks|concluded|concludes|told|observed|observes|emphasized|emphasised|emphasizes|stressed|stresses|shared|shares|wrote|writes|declared|asked|recalled|recalls|replied|warned|argued|acknowledged|affirmed|reiterated|highlighted|highlights|expressed|enthused|opined|exclaimed|reflected|elaborated|summarized|summarised|confirmed|cautioned|announced";

/** "said", "adds", "commented" */
export const SPEECH_VERB = new RegExp(`\\b(?:${VERBS})\\b`, "iu");

/** Text that ends in a verb of speech, so that a speaker may follow: `patients," said `; the space may be lost ("saidJane Roe"). */
export const ENDS_IN_SPEECH = new RegExp(`\\b(?:${VERBS}|according to)[,:]? ?(?:the )?$`, "iu");

/** Text that begins with a verb of speech: " continued,", " also said" */
export const BEGINS_WITH_SPEECH = new RegExp(`^,? ?(?:who )?(?:also |further |has |then )?(?:${VERBS})\\b`, "iu");
