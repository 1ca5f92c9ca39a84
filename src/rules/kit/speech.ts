/** Verbs that bring a direct quotation. */
const VERBS =
  "said|says|added|adds|commented|comments|stated|states|noted|notes|continued|continues|explained|explains|remarked|remarks|concluded|concludes|told|observed|observes|emphasized|emphasised|emphasizes|stressed|stresses|shared|shares|wrote|writes|declared|asked|recalled|recalls|replied|warned|argued|acknowledged|affirmed|reiterated|highlighted|highlights|expressed|enthused|opined|exclaimed|reflected|elaborated|summarized|summarised|confirmed|cautioned|announced";

/** "said", "adds", "commented" */
export const SPEECH_VERB = new RegExp(`\\b(?:${VERBS})\\b`, "iu");

/** Text that ends in a verb of speech, so that a speaker may follow: `patients," said `; the space may be lost ("saidJane Roe"). */
export const ENDS_IN_SPEECH = new RegExp(`\\b(?:${VERBS}|according to)[,:]? ?(?:the )?$`, "iu");

/** Text that begins with a verb of speech: " continued,", " also said" */
export const BEGINS_WITH_SPEECH = new RegExp(`^,? ?(?:who )?(?:also |further |has |then )?(?:${VERBS})\\b`, "iu");

/** More verbs that bring a quotation, and that stand before many other things: believed only between a quotation and a name. */
const WIDER_VERBS = `${VERBS}|points? out|pointed out|points? to|reports|reported|believes|thinks|hopes|predicts|predicted|insists|insisted|admits|admitted|agrees|agreed|describes|described|suggests|suggested|estimates|speculates|cautions|warns|advises|advised|asserts|asserted|clarified|underlines|underlined|underscores|underscored|emphasises|acknowledges|confirms|urged|praised|joked|quipped|mused|recounted|related|offered|responded|responds|began|begins|cites|cited|testified|tweeted|posted|reads|tells|remembers|remembered|pointed to|went on`;

/** Text that ends in a verb that may bring a quotation, so that a speaker may follow. */
export const ENDS_IN_QUOTING = new RegExp(`\\b(?:${WIDER_VERBS}|according to)[,:]? ?(?:the )?$`, "iu");

/** Text that begins with such a verb: " points out", ", for his part, recalls" */
export const BEGINS_WITH_QUOTING = new RegExp(
  `^,? ?(?:who )?(?:also |further |has |then |later |herself |himself )?(?:${WIDER_VERBS})\\b`,
  "iu",
);
