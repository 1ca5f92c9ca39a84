import { foldWord } from "../../nlp/atoms.js";
import type { Doc, Sentence } from "../../nlp/doc.js";
import { type NameShape, nameShapesIn, partCount, personAttributes } from "../kit/person-names.js";
import { defineMentionRule } from "../kit/rule.js";
import { titlesIn } from "../kit/titles.js";

/** "Jane Roe, Media", "Jane Roe (Investors)", "Jane Roe; jroe@…", "Jane Roe, +1 555" */
const ROLE_AFTER =
  /^[\s,;:(/|-]{1,4}(?:(?:Media|Investors?|Press|Corporate|Public|Global|Communications?|IR|PR)\b|\+?\(?\d{1,3}[)\s.-]{1,2}\(?\d|[\w.+-]{1,40}@)/iu;
/** "For Media: ", "Investor Contacts - " */
const LABEL_BEFORE =
  /\b(?:Media|Investors?|Press|Contacts?|Relations|Communications|Inquiries|Enquiries)(?: \w{1,12})?\s?[:–-]\s?$/iu;
/** "(862) 555-0158", "+44 20 7946 0018" alone on a line */
const PHONE_LINE = /^\s*(?:(?:Tel|Phone|Mobile|Cell|[TMPO])[.:]{1,2} ?)?\+?\(?\d[\d\s().-]{6,24}$/u;
/** Lines that hold a contact after a name: how many are looked at. */
const LINES_AFTER = 4;

/** Names in contact blocks, where neither verbs nor commas tell a person. */
export const personContact = defineMentionRule({
  id: "mention/person-contact",
  version: 1,
  summary:
    "A name in a contact block: with a role, telephone or e-mail beside it, a label before it or a title below it.",
  sections: ["contact", "furniture"],
  produces: ["Person"],
  confidence: 0.82,
  *match({ doc, sentence }) {
    for (const shape of nameShapesIn(sentence)) {
      if (partCount(shape) < 2 || partCount(shape) > 4 || !isContact(shape, sentence, doc)) continue;
      yield { type: "Person", start: shape.start, end: shape.end, attributes: personAttributes(shape) };
    }
  },
  examples: [
    { text: "[Person:Ottoline Vreede], Media", section: "contact" },
    { text: "[Person:Brannoc Teel]; b.teel@example.org", section: "contact" },
    { text: "[Person:Orrin Vask]\n\n+1 555 0100\n\nvask@example.org", section: "contact" },
    { text: "Investor Contact: [Person:Wendell Quarn]", section: "contact" },
    { text: "Stellan Relations Group\n\ninfo@example.org", section: "contact" },
    { text: "Brenhaven Bio\n\nCopenhagen, Denmark", section: "contact" },
  ],
});

function isContact(shape: NameShape, sentence: Sentence, doc: Doc): boolean {
  const { reading } = sentence;
  const after = reading.slice(shape.tail, Math.min(sentence.end, shape.tail + 60));
  if (ROLE_AFTER.test(after)) return true;
  if (sentence.section !== "contact") return false;
  const before = reading.slice(Math.max(0, shape.start - 40), shape.start);
  if (shape.given !== undefined && LABEL_BEFORE.test(before)) return true;
  if (
    /\S/u.test(after) ||
    /\p{L}/u.test(reading.slice(sentence.start, shape.start).replace(/^(?:Dr|Mr|Ms|Mrs)\.? /u, ""))
  )
    return false;
  if (shape.given !== undefined) return true;
  const below = doc.sentences.slice(sentence.index + 1, sentence.index + 1 + LINES_AFTER);
  const title = below[0] && titlesIn(below[0])[0];
  if (title && title.start - below[0]!.start < 12) return true;
  if (below[0] && partCount(shape) < 4 && PHONE_LINE.test(below[0].text)) return true;
  const surname = foldWord(shape.parts.at(-1)!.text);
  return below.some(({ text }) => text.includes("@") && foldWord(text.slice(0, text.indexOf("@"))).includes(surname));
}
