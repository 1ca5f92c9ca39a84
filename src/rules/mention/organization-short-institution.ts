import { institutionShortNames } from "../../lexicon/organizations.js";
import { defineMentionRule, type MentionCandidate } from "../kit/rule.js";
import { NAMED } from "../kit/sections.js";

/** "at Yale", "from Stanford", "of Johns Hopkins", "Harvard and Yale" */
const BEFORE = /(?:^|\b(?:at|from|of|by|with|and|to|between|joined|joins|both|than|for|,)) (?:the )?$|\/$/u;
/** Only "at" and "both" tell a university that is also a place or a surname */
const AT = /\b(?:at|at both) $/u;
/** "Yale's", "Yale researchers", "Yale," but not "Yale Street", "Yale-educated", "Columbia, MO" */
const GOES_ON = /^(?: \p{Lu}|-\p{L}|, \p{Lu}{2}\b|\.\p{Ll}|@|[\p{L}\p{N}])/u;
/** "Stanford researchers", "Yale-led" begin headlines */
const PEOPLE =
  /^(?:'s)? (?:researchers?|scientists?|team|teams|stud(?:y|ies)|experts?|physicians?|investigators?|professors?|scholars?|faculty|engineers|surgeons?|doctors|oncologists?|neuroscientists?|biologists?|chemists?)\b/iu;

/** Universities and hospitals called by their short names. */
export const organizationShortInstitution = defineMentionRule({
  id: "mention/organization-short-institution",
  version: 1,
  summary:
    'Universities and hospitals by their short names after "at", "from", "of", or before "researchers"; a short name that is also a place or a word only after "at".',
  sections: NAMED,
  produces: ["Organization"],
  confidence: 0.84,
  examples: [
    { text: "Roe is Chief of Cardiology at [Organization:Yale]." },
    { text: "[Organization:Stanford] researchers found it first." },
    {
      text: "She is a graduate student at [Organization:Brown] and works with doctors from [Organization:Johns Hopkins].",
    },
    { text: "She lives at 4 Yale Street, in the District of Columbia." },
    { text: "Patients ate rice, and Duke Roe came from Cambridge, MA." },
  ],
  *match({ doc, sentence }): Iterable<MentionCandidate> {
    const { text, start: base } = sentence;
    for (const { start, end, value } of institutionShortNames().find(text, sentence.atoms, base)) {
      if (!/^\p{Lu}/u.test(text.slice(start - base))) continue;
      const before = text.slice(Math.max(0, start - base - 12), start - base);
      const after = text.slice(end - base, end - base + 24);
      const hasPeople = PEOPLE.test(after);
      if (!hasPeople && GOES_ON.test(after)) continue;
      const cue = value.ambiguous && !doc.reading.includes(value.name) ? AT : BEFORE;
      if (!cue.test(before) && !(hasPeople && !value.ambiguous)) continue;
      yield {
        type: "Organization",
        start,
        end,
        lexiconName: value.name,
        knownAs: [value.name],
        attributes: { kind: value.kind },
      };
    }
  },
});
