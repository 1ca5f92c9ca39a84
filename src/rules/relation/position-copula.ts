import type { Entity, Mention } from "../../model/mention.js";
import type { Span } from "../../model/span.js";
import { firstIn } from "../../nlp/matches-in.js";
import type { FactScope } from "../kit/fact-scope.js";
import { endOfName, plainTitle, positionsAfter } from "../kit/positions.js";
import { organizationOf } from "../kit/post-owner.js";
import { PRONOUN_SUBJECT, personMeant } from "../kit/pronouns.js";
import { defineRelationRule } from "../kit/rule.js";
import { NEWS_AND_QUOTES } from "../kit/sections.js";

/** " is currently the ", ", who serves as ", " has been ": a post held now. */
const HOLDS =
  /^(?:,[^.;"]{0,120}(?:,|(?= who )))?,? ?(?:who )?(?:is|also serves as|serves as|continues as|(?:will )?remains?(?: as)?|(?:will )?continues? (?:to serve |to act |in (?:his|her) (?:role|position) )?as|is currently serving as|currently serves as|holds the (?:position|post|role) of|acts as|has (?:been|served as)(?=[^.;]{0,160}\bsince\b)) (?:currently |presently |also |now )?/u;
/** " has been " after "Since 2019, Dr. Roe" */
const HAS_HELD = /^ has (?:been|served as) /u;
const SINCE = /^Since\b/u;
/** "is", "also serves as": a post held now, after "he" or "she" */
const HOLDS_NOW =
  "(?:also |currently |now )*(?:is|serves as|(?:will )?remains?(?: as)?|(?:will )?continues? (?:to serve |to act |in (?:his|her) (?:role|position) )?as|holds the (?:position|post|role) of|acts as)";
/** "She is ", "In addition, he also serves as ", "Since 2019 she has been " */
const PRONOUN = new RegExp(
  `^${PRONOUN_SUBJECT} (?:${HOLDS_NOW}|has (?:been|served as)(?=[^.;]{0,160}\\bsince\\b)|(?<=^Since[^.;"]{0,110})has (?:been|served as)) (?:currently |presently |also |now )?`,
  "u",
);
/** " leads the team, and also |serves as": one more thing told of the same person */
const GOES_ON =
  '(?:(?!\\b(?:said|says|that|which|who|former|formerly|was)\\b)[^.;":])*(?:,|\\band) (?:he |she )?(?:also |currently |now )*$';
const ALSO = new RegExp(`^${GOES_ON}`, "u");
const ALSO_MEANT = new RegExp(`^${PRONOUN_SUBJECT}\\b${GOES_ON}`, "u");
/** "Holm Hospital, |where she is " */
const WHERE = new RegExp(`,? where (?:he|she) ${HOLDS_NOW} (?:currently |presently |also |now )?$`, "u");

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
    const subject = subjectAt(scope, trigger);
    if (!subject) return;
    const positions = positionsAfter(scope, subject.from).filter(({ title }) => !LEAVES.test(title));
    if (positions[0] === undefined || positions[0].start - subject.from >= 40) return;
    const goesOn = /^(?:remain|continue)/iu.test(trigger.text);
    for (const position of positions) {
      const to = position.organization ?? subject.at ?? (goesOn ? organizationOf(scope, position) : undefined);
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
    {
      text: "[Person:Ada Quill] comes from [Organization:Holm Hospital], where she will continue to serve as Chief of Surgery.",
      facts: ['HOLDS_POSITION Ada Quill -> Holm Hospital title="Chief of Surgery"'],
    },
    {
      text: "[Person:Ada Quill] spoke. At [Organization:Holm Hospital], she is Chief of Surgery.",
      facts: ['HOLDS_POSITION Ada Quill -> Holm Hospital title="Chief of Surgery"'],
    },
    { text: "[Person:Ada Quill] left [Organization:Holm Hospital], where she was Chief of Surgery.", facts: [] },
    { text: "[Person:Ada Quill] has been a friend of the CEO of [Organization:Brenhaven].", facts: [] },
    { text: "[Person:Ada Quill] is grateful to the CEO of [Organization:Brenhaven].", facts: [] },
    { text: "[Person:Ada Quill] was Professor of Medicine at [Organization:Quarn University].", facts: [] },
  ],
});

/** Whose post a verb tells, where the post begins, and where it is held when the words before say so. */
interface Subject {
  readonly person: Mention;
  readonly from: number;
  readonly at?: Entity;
}

/** Whose post the verb at `trigger` tells. */
function subjectAt(scope: FactScope, trigger: Span): Subject | undefined {
  const person = scope.before("Person", trigger.start + 1)[0];
  const elsewhere = whereHeld(scope, trigger, person);
  if (elsewhere) return elsewhere;
  const { start, end } = scope.sentence;
  if (person) {
    const tail = endOfName(scope, person);
    const words = scope.slice(tail, Math.min(end, trigger.start + 60));
    const found =
      HOLDS.exec(words) ?? (SINCE.test(scope.slice(start, person.start)) ? HAS_HELD.exec(words) : undefined);
    if (found && tail + found[0].length > trigger.start) return { person, from: tail + found[0].length };
    return ALSO.test(scope.slice(tail, trigger.start)) ? { person, from: trigger.end } : undefined;
  }
  const found = firstIn(PRONOUN, scope.sentence);
  const isMore = !found && ALSO_MEANT.test(scope.slice(start, trigger.start));
  const before = found || isMore ? personMeant(scope) : undefined;
  if (!before) return undefined;
  if (!found) return { person: before, from: trigger.end };
  const from = start + found[0].length;
  const place = /^At /u.test(found[0]) && scope.of("Organization").find((one) => one.start < start + 8);
  return { person: before, from, ...(place && { at: scope.entityOf(place) }) };
}

/** "She practises at Holm Hospital, where she is": the organization right before, and who is meant. */
function whereHeld(scope: FactScope, trigger: Span, person: Mention | undefined): Subject | undefined {
  const words = scope.slice(Math.max(scope.sentence.start, trigger.start - 60), trigger.end);
  const found = WHERE.exec(words);
  if (!found) return undefined;
  const where = trigger.end - (words.length - found.index);
  const [organization] = scope.before("Organization", where);
  const holder = person ?? personMeant(scope);
  return holder && organization && where - organization.end < 30
    ? { person: holder, from: trigger.end, at: scope.entityOf(organization) }
    : undefined;
}
