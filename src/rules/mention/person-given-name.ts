import type { Sentence } from "../../nlp/doc.js";
import { type NameShape, nameShapesIn, partCount, personAttributes } from "../kit/person-names.js";
import { defineMentionRule, type MentionCandidate } from "../kit/rule.js";
import { isHeadline, NAMED } from "../kit/sections.js";
import { BEGINS_WITH_SPEECH, ENDS_IN_SPEECH } from "../kit/speech.js";

/** "the appointment of Jane Roe", "welcome Jane Roe", "led by Jane Roe" */
const PERSON_BEFORE =
  /\b(?:appoint(?:ed|s|ing|ments? of)|nam(?:ed|es|ing)|welcom(?:e|es|ed|ing)|hir(?:ed|es|ing)|promot(?:ed|es|ing|ions? of)|(?:re-?)?elect(?:ed|s|ing|ions? of)|nominat(?:ed|es|ions? of)|recruit(?:ed|s|ment of)|tapped|taps|succeed(?:s|ed|ing)?|replac(?:e|es|ed|ing)|(?:succeeded|replaced|joined|led|founded|co-founded|chaired) by|retirements? of|resignations? of|departures? of|passing of|additions? of|thank) $/iu;
/** "Jane Roe joined", "Jane Roe, 54,", "Jane Roe has been appointed" */
const PERSON_AFTER =
  /^(?:,? (?:who )?(?:(?:has|have|had|will|would|is|are|was|were|to) )?(?:(?:been|be|also|recently|now|unanimously|today|not) )*(?:join(?:s|ed|ing)?|appointed|named|elected|promoted|retir(?:e|es|ed|ing)|resign(?:s|ed|ing)?|succeed(?:s|ed)?|serv(?:e|es|ed|ing)(?= (?:as|on|in)\b)|brings (?:over|more|extensive|\d|decades|deep|nearly|a wealth)|holds (?:an?|the|degrees)|earned (?:an?|his|her)|received (?:his|her)|step(?:s|ped|ping)? (?:down|aside)|stand(?:s|ing)? down|did not (?:stand|seek|run)\b|no longer (?:with|employed)|stand for re-?election|agreed to (?:join|serve)|assum(?:es?|ed) the|becomes?|became|(?:notified|informed|advised) (?:the|its) (?:[Cc]ompany|[Bb]oard)|(?:submitted|tendered) (?:his|her)|decided to (?:leave|retire|resign|step)|leav(?:es?|ing) (?:the company|his|her)|left the company|depart(?:s|ed|ing)?|transition(?:s|ed|ing)? (?:from|to|into)|tak(?:es?|en|ing) over as)\b|, \d{2},| as (?:(?:an?|the|its|new|independent|non-executive|external) )*(?:directors|members of (?:the|its)|board members)\b| (?:Joins?|Joining|Appointed|Named|Elected|Promoted|Retires?|Resigns?|Succeeds?|Steps? Down|Becomes)\b)/u;

/** "Director at Quarn Works": where someone works, not who. */
const PLACE_BEFORE = /\b(?:at|of|from|in) $/u;

/** Listed given names with a surname, and unlisted ones where speech, a title or a change of post tells a person. */
export const personGivenName = defineMentionRule({
  id: "mention/person-given-name",
  version: 1,
  summary: "A listed given name with a surname; an unlisted name that speaks, has a title or takes up a post.",
  sections: NAMED,
  produces: ["Person"],
  confidence: 0.93,
  *match({ sentence }) {
    for (const shape of nameShapesIn(sentence)) {
      const confidence = confidenceOf(shape, sentence);
      if (confidence === undefined) continue;
      yield {
        type: "Person",
        start: shape.start,
        end: shape.end,
        attributes: personAttributes(shape),
        confidence,
      } satisfies MentionCandidate;
    }
  },
  examples: [
    { text: "[Person:Margaret Oyelowo] leads research at Brenhaven." },
    { text: '"It works," said [Person:Zdravka Plimm], who ran the study.' },
    { text: "Brenhaven today named [Person:Quorin Hest] to its board." },
    { text: "Media: [Person:Carla de Brito], +1 555 0100" },
    { text: "Brenhaven said that [Person:Michael Green] would step down." },
    { text: "Brenhaven Bio Chief Executive Officer [Person:Robert Quarn] will speak." },
    { text: "Grant Street Partners said that Victoria Island is open." },
    { text: "Johnson Memorial Hospital and Alice Springs Clinic take part." },
  ],
});

function confidenceOf(shape: NameShape, sentence: Sentence): number | undefined {
  const count = partCount(shape);
  if (count < 2 || !shape.parts.some(({ kind }) => kind === "word")) return undefined;
  const cued = shape.titled || isPersonAround(shape, sentence);
  if (shape.given === "sure") return cued ? 0.93 : count > 3 ? 0.72 : 0.8;
  if (!cued || (isHeadline(sentence) && shape.given === undefined)) return undefined;
  const before = sentence.reading.slice(Math.max(sentence.start, shape.start - 24), shape.start);
  if (shape.given === undefined && PLACE_BEFORE.test(before) && !PERSON_BEFORE.test(before)) return undefined;
  return shape.given === "maybe" ? 0.88 : 0.78;
}

function isPersonAround(shape: NameShape, sentence: Sentence): boolean {
  const { reading } = sentence;
  const before = reading.slice(Math.max(sentence.start, shape.start - 40), shape.start);
  const after = reading.slice(shape.tail, Math.min(sentence.end, shape.tail + 60));
  return (
    ENDS_IN_SPEECH.test(before) ||
    BEGINS_WITH_SPEECH.test(after) ||
    PERSON_BEFORE.test(before) ||
    PERSON_AFTER.test(after)
  );
}
