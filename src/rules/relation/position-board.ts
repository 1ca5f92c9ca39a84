import type { Mention } from "../../model/mention.js";
import type { FactScope } from "../kit/fact-scope.js";
import { endOfName } from "../kit/positions.js";
import { PRONOUN_SUBJECT, personMeant } from "../kit/pronouns.js";
import { defineRelationRule } from "../kit/rule.js";
import { NEWS_AND_QUOTES } from "../kit/sections.js";

/** "serves on the boards of directors of ", "sits on the Scientific Advisory Board of ", "is a board member of ", "chairs the board of " */
const SEAT =
  /(?:\b(?:[Hh]is|[Hh]er) (?:current |other )*(?:board (?:memberships?|positions|roles|seats)|directorships) include|(?:\b(?:serves?|serving|sits|is|chairs|currently|also|and|has (?:also )?(?:served|sat|been)(?=[^.;]{0,200}\bsince\b))|,) (?:(?:currently|also|now|as) )*(?:(?:an? |the )?(?:independent |non-executive |active )?(?:board member|member of the boards?|(?:director|trustee|chair(?:man|woman)?) on the boards?)|on the (?:boards?|(?:[Ss]cientific |[Cc]linical |[Mm]edical )?[Aa]dvisory [Bb]oards?|[Bb]oards?|SAB)|the boards?)\b(?: of [Dd]irectors| of [Tt]rustees| of [Mm]anagers)? (?:of|at|for))(?: (?:the|both|several (?:\p{L}+ )?companies,? including|companies including|private companies including))? /u;
/** "He ", "Dr. Roe also ", "In addition to Acme, she " */
const PRONOUN = new RegExp(`^${PRONOUN_SUBJECT}\\b[^.;"]{0,160}$`, "u");
/** What stands between two organizations of a list. */
const LIST = /^(?:,? ?\([^()]{2,40}\))?(?:,|,? and|,? as well as|;|; and) (?:the |of (?:the )?|at )?$/u;

/** Seats on boards of one or several organizations. */
export const positionBoard = defineRelationRule({
  id: "relation/position-board",
  version: 1,
  summary: 'A seat on boards told with a verb and a list: "serves on the boards of A, B and C".',
  sections: NEWS_AND_QUOTES,
  produces: ["HOLDS_POSITION"],
  trigger: SEAT,
  requires: ["Organization"],
  confidence: 0.85,
  *match(scope, trigger) {
    const person = holderOf(scope, trigger.start);
    if (!person) return;
    const title = /\badvisory|SAB\b/iu.test(trigger.text) ? "Scientific Advisory Board" : "Board of Directors";
    let last: Mention | undefined;
    for (const organization of scope.after("Organization", trigger.end)) {
      if (last ? !LIST.test(scope.slice(last.end, organization.start)) : organization.start > trigger.end) break;
      last = organization;
      yield { type: "HOLDS_POSITION", from: scope.entityOf(person), to: scope.entityOf(organization), title };
    }
  },
  examples: [
    {
      text: "[Person:Ada Quill] serves on the boards of directors of [Organization:Brenhaven] and [Organization:Orvane].",
      facts: [
        'HOLDS_POSITION Ada Quill -> Brenhaven title="Board of Directors"',
        'HOLDS_POSITION Ada Quill -> Orvane title="Board of Directors"',
      ],
    },
    {
      text: "[Person:Tor Velling] spoke first. He also sits on the Scientific Advisory Board of [Organization:Brenhaven].",
      facts: ['HOLDS_POSITION Tor Velling -> Brenhaven title="Scientific Advisory Board"'],
    },
    {
      text: "[Person:Ines Kahl] leads the fund and currently serves on the board of [Organization:Brenhaven].",
      facts: ['HOLDS_POSITION Ines Kahl -> Brenhaven title="Board of Directors"'],
    },
    {
      text: "[Person:Tor Velling] spoke first. In addition to his research, he has served on the board of [Organization:Brenhaven] since 2020.",
      facts: ['HOLDS_POSITION Tor Velling -> Brenhaven title="Board of Directors"'],
    },
    {
      text: "[Person:Tor Velling] spoke first. His board memberships include [Organization:Brenhaven] and [Organization:Orvane].",
      facts: [
        'HOLDS_POSITION Tor Velling -> Brenhaven title="Board of Directors"',
        'HOLDS_POSITION Tor Velling -> Orvane title="Board of Directors"',
      ],
    },
    { text: "[Person:Ada Quill] served on the board of directors of [Organization:Brenhaven].", facts: [] },
    { text: "[Person:Ada Quill] reports to the board of [Organization:Brenhaven].", facts: [] },
  ],
});

/** Whose seat it is: the last person before in the sentence, or the one before it that "he" or "she" means. */
function holderOf(scope: FactScope, offset: number): Mention | undefined {
  const [person] = scope.before("Person", offset);
  if (person) {
    const between = scope.slice(endOfName(scope, person), offset);
    return /["]|\b(?:said|former(?:ly)?|whose)\b/u.test(between) ? undefined : person;
  }
  const ahead = scope.slice(scope.sentence.start, offset);
  return PRONOUN.test(ahead) || ahead === "" ? personMeant(scope) : undefined;
}
