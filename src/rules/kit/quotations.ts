import type { Mention } from "../../model/mention.js";
import type { Span } from "../../model/span.js";
import type { FactScope } from "./fact-scope.js";
import { endOfName } from "./positions.js";
import { BEGINS_WITH_QUOTING, ENDS_IN_QUOTING, SPEECH_VERB } from "./speech.js";

/** Farthest that a speaker stands from the quotation, in characters. */
const REACH = 420;
/** Pronouns that speak: "he said", "she added" */
const PRONOUN = /\b(?:he|she)\b/iu;

/** The person whom the words between two offsets make the speaker: next to a verb of speech. */
export function speakerIn(scope: FactScope, from: number, to: number): Mention | undefined {
  const people = scope.mentionsIn({ start: from, end: to }).filter(({ type }) => type === "Person");
  const [first] = people;
  if (first && SAID_FIRST.test(scope.slice(from, first.start))) return first;
  const speaking = people.find((person) => isSpeaking(scope, person, from, to));
  return speaking ?? (people.length === 1 && SPEECH_VERB.test(scope.slice(from, to)) ? people[0] : undefined);
}

function isSpeaking(scope: FactScope, person: Mention, from: number, to: number): boolean {
  const before = scope.slice(from, person.start).replace(/(?:(?:Dr|Prof|Professor|Mr|Ms|Mrs|Sir|Dame)\.? ?)+$/u, "");
  return ENDS_IN_QUOTING.test(before) || BEGINS_WITH_QUOTING.test(scope.slice(endOfName(scope, person), to));
}

/** `," said U.S. Senator ` right after a quotation, before the first name */
const SAID_FIRST =
  /^[\s,]*(?:said|says|added|adds|commented|comments|stated|states|noted|notes|explained|explains|remarked|continued|concluded|according to)\b(?:[^.;:"]|(?<=\b(?:\p{Lu}|Dr|Prof|Mr|Ms|Mrs|St|Sen|Rep|Gov))\.){0,120}$/u;

/** What brings in a title or a label, not speech: "a talk titled:", "Presenter: Jane Roe. Title:" */
const NO_SPEECH =
  /\b(?:titled|entitled|called|named|title|poster|abstract|presentation|paper|article|session|webinar|lecture|talk|study|book|award|panel)\W*$/iu;

/** The person whom a sentence that ends in a colon is about: "Jane Roe underscores the importance of the findings:". */
export function broughtInBy(scope: FactScope, { start, end }: Span): Mention | undefined {
  const words = scope.slice(start, end);
  if (!/:\s*$/u.test(words) || NO_SPEECH.test(words)) return undefined;
  const sentence = words.lastIndexOf(". ", words.length - 40) + 1;
  const people = scope.mentionsIn({ start: start + sentence, end }).filter(({ type }) => type === "Person");
  return people.length > 0 && people.length < 3 ? people[0] : undefined;
}

/** A nickname inside a name: `William "Bill" Roe` */
const NICKNAME = /(?<=\p{L} )"(\p{Lu}[\p{L}.]{0,12})"(?= \p{Lu})/gu;

/** The attribution after a quotation: up to the next quotation or the end of the paragraph. */
export function wordsAfter(scope: FactScope, end: number): Span {
  const text = scope.slice(end, Math.min(scope.doc.reading.length, end + REACH)).replace(NICKNAME, "'$1'");
  const stop = /\n|"/u.exec(text);
  return { start: end, end: end + (stop ? stop.index : text.length) };
}

/** "- ", "— Dr. " between a quotation and a name on the next line */
const SIGNATURE = /^["\s-]{1,6}(?:(?:Dr|Prof|Professor|Mr|Ms|Mrs)\.? ?)*$/u;

/** The person whose name stands right after a quotation, on a line of its own and without a verb. */
export function signatureAfter(scope: FactScope, end: number): Mention | undefined {
  const person = scope.mentionsIn({ start: end, end: end + 80 }).find(({ type }) => type === "Person");
  return person && SIGNATURE.test(scope.slice(end, person.start)) ? person : undefined;
}

/** The words before a quotation in its paragraph, or the line above when that ends in a colon. */
export function wordsBefore(scope: FactScope, start: number): Span {
  const text = scope.slice(Math.max(0, start - REACH), start);
  const inked = text.trimEnd();
  const line = /[:,;]$/u.test(inked) ? inked : text;
  const from = Math.max(line.lastIndexOf("\n"), line.lastIndexOf('"')) + 1;
  return { start: start - text.length + from, end: start };
}

/** The last person before `offset` in the paragraph before it: whom "he said" means. */
export function personBefore(scope: FactScope, offset: number): Mention | undefined {
  const start = Math.max(0, offset - REACH * 4);
  return scope.mentionsIn({ start, end: offset }).findLast(({ type }) => type === "Person");
}

/** Whether a pronoun speaks between two offsets: "he said". */
export const pronounSpeaks = (text: string): boolean => PRONOUN.test(text) && SPEECH_VERB.test(text);
