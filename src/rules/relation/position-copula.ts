import type { Mention } from "../../model/mention.js";
import { firstIn } from "../../nlp/matches-in.js";
import type { FactScope } from "../kit/fact-scope.js";
import { endOfName, organizationOf, plainTitle, positionsAfter } from "../kit/positions.js";
import { defineRelationRule } from "../kit/rule.js";
import { NEWS_AND_QUOTES } from "../kit/sections.js";

/** " is currently the ", ", who serves as ", " has been ": a post held now. */
const HOLDS =
  /^(?:,[^.;"]{0,120}(?:,|(?= who )))?,? ?(?:who )?(?:is|also serves as|serves as|continues as|(?:will )?remains?(?: as)?|(?:will )?continues? (?:to serve |to act |in (?:his|her) (?:role|position) )?as|is currently serving as|currently serves as|holds the (?:position|post|role) of|acts as|has (?:been|served as)(?=[^.;]{0,160}\bsince\b)) (?:currently |presently |also |now )?/u;
/** "She is ", "Dr. Roe also serves as " */
const PRONOUN =
  /^(?:He|She) (?:is|also serves as|serves as|(?:will )?remains?(?: as)?|(?:will )?continues? (?:to serve |to act |in (?:his|her) (?:role|position) )?as|currently serves as|holds the (?:position|post|role) of|has (?:been|served as)(?=[^.;]{0,160}\bsince\b)) (?:currently |presently |also |now )?/u;

/** "is stepping down as Chairman": no post any more */
const LEAVES = /^(?:stepping|standing|retiring|resigning|leaving|departing|transitioning)\b/iu;

/** A post said by a verb: "Jane Roe is Professor of Medicine at Quarn University", "She serves as …". */
export const positionCopula = defineRelationRule({
  id: "relation/position-copula",
  version: 1,
  summary: 'A post held now, said with "is" or "serves as" of a person or of "he" or "she".',
  sections: NEWS_AND_QUOTES,
  produces: ["HOLDS_POSITION"],
  trigger:
    /\b(?:is|serves as|continues? (?:to (?:serve|act) |in (?:his|her) (?:role|position) )?as|remains?|serving as|acts as|holds the (?:position|post|role) of|has been|has served as) /u,
  confidence: 0.88,
  *match(scope, trigger) {
    const subject = subjectAt(scope, trigger.start);
    if (!subject) return;
    const positions = positionsAfter(scope, subject.from).filter(
      ({ start, title }) => start - subject.from < 40 && !LEAVES.test(title),
    );
    const goesOn = /^(?:remain|continue)/iu.test(trigger.text);
    for (const position of positions) {
      const to = goesOn ? organizationOf(scope, position) : position.organization;
      if (to)
        yield { type: "HOLDS_POSITION", from: scope.entityOf(subject.person), to, title: plainTitle(position.title) };
    }
  },
  examples: [
    {
      text: "[Person:Ada Quill] is Professor of Medicine at [Organization:Quarn University].",
      facts: ['HOLDS_POSITION Ada Quill -> Quarn University title="Professor of Medicine"'],
    },
    {
      text: "Dr. [Person:Ada Quill], who serves as Chief Scientific Officer of [Organization:Brenhaven], agreed.",
      facts: ['HOLDS_POSITION Ada Quill -> Brenhaven title="Chief Scientific Officer"'],
    },
    {
      text: "[Person:Tor Velling] spoke first. He is currently Director of the Lung Program at [Organization:Holm Hospital].",
      facts: ['HOLDS_POSITION Tor Velling -> Holm Hospital title="Director of the Lung Program"'],
    },
    {
      text: "[Person:Ada Quill] has been Chief Legal Officer of [Organization:Brenhaven] since 2019.",
      facts: ['HOLDS_POSITION Ada Quill -> Brenhaven title="Chief Legal Officer"'],
    },
    {
      text: "[Person:Ada Quill] left. She will remain a member of the Board of Directors of the Company.",
      own: "Brenhaven",
      facts: [],
    },
    {
      text: "[Organization:Brenhaven] promoted her. [Person:Ada Quill] will continue to serve as Chief Legal Officer.",
      own: "Brenhaven",
      facts: ['HOLDS_POSITION Ada Quill -> Brenhaven title="Chief Legal Officer"'],
    },
    {
      text: "[Person:Ada Quill], an Assistant Professor of Psychiatry who is Director of Science for [Organization:Brenhaven], agreed.",
      facts: ['HOLDS_POSITION Ada Quill -> Brenhaven title="Director of Science"'],
    },
    { text: "[Person:Ada Quill] has been a friend of the CEO of [Organization:Brenhaven].", facts: [] },
    { text: "[Person:Ada Quill] is grateful to the CEO of [Organization:Brenhaven].", facts: [] },
    { text: "[Person:Ada Quill] was Professor of Medicine at [Organization:Quarn University].", facts: [] },
  ],
});

/** Whose post the verb at `offset` tells, and where the post begins. */
function subjectAt(scope: FactScope, offset: number): { person: Mention; from: number } | undefined {
  const person = scope.before("Person", offset + 1)[0];
  if (person) {
    const tail = endOfName(scope, person);
    const found = HOLDS.exec(scope.slice(tail, Math.min(scope.sentence.end, offset + 60)));
    return found && tail + found[0].length > offset ? { person, from: tail + found[0].length } : undefined;
  }
  const found = firstIn(PRONOUN, scope.sentence);
  const before = found && scope.before("Person", scope.sentence.start, true)[0];
  return found && before ? { person: before, from: scope.sentence.start + found[0].length } : undefined;
}
