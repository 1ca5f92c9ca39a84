import { givenNameForce, honorificWords, nonNameKind } from "../../lexicon/people.js";
import { isPlaceName } from "../../lexicon/places.js";
import type { Span } from "../../model/span.js";
import type { Sentence } from "../../nlp/doc.js";
import type { Token } from "../../nlp/tokens.js";
import { degreesAfter, isPostNominal } from "./degrees.js";
import { titlesIn } from "./titles.js";

/** One part of a person's name: "Jane", "K.", "van", "(Nobu)". */
export interface NamePart extends Span {
  readonly text: string;
  readonly kind: "word" | "initial" | "particle" | "nickname";
}

/** A run of words shaped like a person's name, with what stands around it. */
export interface NameShape extends Span {
  readonly parts: readonly NamePart[];
  /** "Dr.", "Mr.", "Professor" right before it. */
  readonly honorific: boolean;
  /** Degrees right after it, as written: "M.D.", "PhD". */
  readonly degrees: readonly string[];
  /** Offset after the degrees. */
  readonly tail: number;
  /** A listed title stands right before it or after it. */
  readonly titled: boolean;
  /** What the first part says; undefined for an unlisted name. */
  readonly given: "sure" | "maybe" | undefined;
}

const PARTICLES = new Set(
  "van von de der den del della di da dal dos das du la le el al bin ibn ben ter ten zu zur af av y e san".split(" "),
);
const CAPITAL_WORD = /^\p{Lu}[\p{L}\p{M}'.-]*$/u; // "Jane", "O'Connor", "Garcia-Foncillas", "J.P."
const INITIALS = /^(?:\p{Lu}\.?|(?:\p{Lu}\.){2,}|\p{Lu}\.-?\p{Lu})$/u; // "K", "J.", "J.P."
/** "RoeChief", "RoeCEO": the line break between a name and a title was lost */
const GLUED_TITLE =
  /^(\p{Lu}[\p{L}'-]*\p{Ll}{2})(?:Chief|C[EFMOST]O|President|Vice|Director|Senior|Executive|Investor|Media|Head|S?VP|Tel|Phone|Email|Managing|Manager|Corporate|Chairman|Founder|Partner|Public|Communications|Contact)$/u;
const JOINED_PARTICLE = /^(?:de|di|da|du|la|le|van|von|del)\p{Lu}\p{Ll}{2,}$/u; // "deSouza", "vanDoren"
/** Named chairs and prizes hold a dead person's name: "the Jane Roe Professor of Medicine". */
const NAMESAKE =
  /^(?:,? (?:Jr|Sr)\.?,?)?(?:'s)? ?(?:(?:Distinguished|Endowed|Memorial|Family|Research|University|Comprehensive|Children's|Cancer|Medical|General|Named) ){0,3}(?:Professor|Chair|Prize|Award|Lecture|Lectureship|Fellow|Fellowship|Scholar|Medal|Foundation|Institute|Center|Centre|Hospital|School|College|University|Fund|Trust|Society|Clinic|Professorship|Endowment|Program|Syndrome|Disease)\b/u;
/** "Robert H. and Ann Lurie" before a namesake: one more given name hangs on the run by "and". */
const SHARED_NAME = /\p{Lu}[\p{L}.]*(?: \p{Lu}\.?)? (?:and|&) $/u;

/** "Paul Q. Roe, M.D., |and Ada E. Roe Professor of Surgery": a chair that bears the names of two */
const COUPLE =
  /^,? (?:and|&) (?:\p{Lu}[\p{L}.']* ){1,4}(?:(?:Distinguished|Endowed|Research) )?(?:Professor|Chair)(?:ship)?\b/u;

const FOUND = new WeakMap<Sentence, readonly NameShape[]>();

/** All runs of a sentence that are shaped like a person's name, in text order. Found once a sentence. */
export function nameShapesIn(sentence: Sentence): readonly NameShape[] {
  let shapes = FOUND.get(sentence);
  if (!shapes) {
    shapes = runsOf(sentence.tokens, sentence).flatMap((run) => shapesOfRun(run, sentence));
    FOUND.set(sentence, shapes);
  }
  return shapes;
}

/** Runs of capitalised words, initials, particles and nicknames, without line breaks or commas inside. */
function runsOf(tokens: readonly Token[], sentence: Sentence): NamePart[][] {
  const runs: NamePart[][] = [];
  let run: NamePart[] = [];
  const close = (): void => {
    while (run.at(-1)?.kind === "particle" || run.at(-1)?.kind === "nickname") run.pop();
    if (run.length > 0) runs.push(run);
    run = [];
  };
  for (let i = 0; i < tokens.length; i += 1) {
    const last = run.at(-1);
    if (last && !isNameGap(sentence.reading, last.end, tokens[i]!.start)) close();
    const part = partAt(tokens, i, run);
    if (!part) {
      close();
      continue;
    }
    run.push(part);
    while (i + 1 < tokens.length && tokens[i + 1]!.start < part.end) i += 1;
    if (part.kind === "word" && nonNameKind(part.text) === "break") {
      run.pop();
      close();
    }
  }
  close();
  return runs;
}

/** One or two spaces, or nothing after an initial's point ("J.Roe"). */
const isNameGap = (reading: string, from: number, to: number): boolean =>
  /^ {1,2}$/u.test(reading.slice(from, to)) || (from === to && reading[from - 1] === ".");

function partAt(tokens: readonly Token[], i: number, run: readonly NamePart[]): NamePart | undefined {
  const token = tokens[i]!;
  const next = tokens[i + 1];
  const point = next?.text === "." && next.start === token.end ? next.end : undefined;
  if (INITIALS.test(token.text))
    return { start: token.start, end: point ?? token.end, text: token.text, kind: "initial" };
  const glued = run.length > 0 ? GLUED_TITLE.exec(token.text)?.[1] : undefined;
  if (glued) return { start: token.start, end: token.start + glued.length, text: glued, kind: "word" };
  if (CAPITAL_WORD.test(token.text)) {
    const named = gluedName(token);
    if (named) return named;
    const keepsPoint =
      point !== undefined && (honorificWords().has(token.lower) || /^(?:Jr|Sr|St|Wm|Chas)$/u.test(token.text));
    return { start: token.start, end: keepsPoint ? point : token.end, text: token.text, kind: "word" };
  }
  if (run.length === 0) return gluedName(token);
  if (JOINED_PARTICLE.test(token.text)) return { start: token.start, end: token.end, text: token.text, kind: "word" };
  const follows = tokens[i + 1];
  if (PARTICLES.has(token.text) && follows && /^[\p{Lu}d'l]/u.test(follows.text))
    return { start: token.start, end: token.end, text: token.text, kind: "particle" };
  const close = tokens[i + 2];
  if (
    /^["'(]$/u.test(token.text) &&
    follows &&
    close &&
    /^["')]$/u.test(close.text) &&
    isNickname(follows, token, close)
  )
    return { start: token.start, end: close.end, text: follows.text, kind: "nickname" };
  return undefined;
}

/** "saidJane", "DetailsJane": the space after a short word or after the heading of a contact block was lost with the mark-up. */
const GLUED =
  /^(?:said|says|added|by|and|with|for|of|as|to|Details|Contacts?|Inquiries|Enquiries|Investors|Media|Relations|Information)(?=\p{Lu}\p{Ll}+$)/u;

function gluedName(token: Token): NamePart | undefined {
  const found = GLUED.exec(token.text);
  if (!found) return undefined;
  const start = token.start + found[0].length;
  return { start, end: token.end, text: token.text.slice(found[0].length), kind: "word" };
}

const isNickname = (word: Token, open: Token, close: Token): boolean =>
  /^\p{Lu}\p{Ll}{1,11}$/u.test(word.text) && word.start === open.end && close.start === word.end;

/** Cuts honorifics and titles off a run, and gives what is left when it can be a name. */
function shapesOfRun(run: readonly NamePart[], sentence: Sentence): NameShape[] {
  const end = run.at(-1)!.end;
  const titles = titlesIn(sentence).filter((title) => title.start < end && title.end > run[0]!.start);
  const isTitle = (part: NamePart): boolean =>
    titles.some((title) => part.start >= title.start && part.end <= title.end + 1);
  const isHonorific = (part: NamePart): boolean =>
    part.kind === "word" && honorificWords().has(part.text.replace(/\.$/u, "").toLowerCase());
  const blocked = run.map((part, i) =>
    isHonorific(part) || isLeadingNonName(run, i) || (isTitle(part) && !isGivenBefore(run, i)) ? part : undefined,
  );
  const shapes: NameShape[] = [];
  let from = 0;
  for (let i = 0; i <= run.length; i += 1) {
    if (i < run.length && !blocked[i]) continue;
    const before = from > 0 ? run[from - 1] : undefined;
    const shape = shapeOf(run.slice(from, i), sentence, {
      honorific: before !== undefined && isHonorific(before),
      titleBefore: before !== undefined && isTitle(before),
      titleAfter: i < run.length && isTitle(run[i]!),
    });
    if (shape) shapes.push(shape);
    from = i + 1;
  }
  return shapes;
}

/** Title words that are surnames too, after a given name at the end of a run: "Michael Chancellor". */
const SURNAME_TITLE =
  /^(?:Chancellor|Dean|Judge|Mayor|Major|Reader|Head|Fellow|Page|Provost|Governor|Bishop|Marshall|Chair)$/u;

/** "Dean Smith", "Major Jones": a title word that begins the run, is also a given name, and has a surname after it. */
const isGivenBefore = (run: readonly NamePart[], i: number): boolean =>
  (i === 0 && run.length >= 2 && run.length <= 3 && givenNameForce(run[0]!.text) !== undefined) ||
  (i > 0 && i === run.length - 1 && SURNAME_TITLE.test(run[i]!.text) && givenNameForce(run[i - 1]!.text) === "sure");

/** "Oncology Expert Jane Roe": words of no name before a surely given one. */
const isLeadingNonName = (run: readonly NamePart[], i: number): boolean =>
  run.length - i > 2 &&
  nonNameKind(run[i]!.text) === "never" &&
  run.slice(0, i).every((part) => givenNameForce(part.text) === undefined) &&
  run.slice(i + 1).some((part, k, rest) => k < rest.length - 1 && givenNameForce(part.text) === "sure");

interface Around {
  readonly honorific: boolean;
  readonly titleBefore: boolean;
  readonly titleAfter: boolean;
}

function shapeOf(found: readonly NamePart[], sentence: Sentence, around: Around): NameShape | undefined {
  const parts = withoutEdges(found);
  const first = parts[0];
  const last = parts.at(-1);
  if (!first || !last || parts.length > 6 || last.kind !== "word" || last.text.length < 2) return undefined;
  const firstWord = parts.find((part) => part.kind === "word")!;
  const told = firstWord === last ? undefined : givenNameForce(firstWord.text);
  const isDoubtful = nonNameKind(last.text) === "surname";
  if (isDoubtful && told === undefined) return undefined;
  if (parts.some((part) => part.kind === "word" && (part !== last || !isDoubtful) && isNoName(part.text)))
    return undefined;
  if (isNoPerson(parts, sentence)) return undefined;
  const after = sentence.reading.slice(last.end, Math.min(sentence.end, last.end + 90));
  if (NAMESAKE.test(after)) return undefined;
  const before = sentence.reading.slice(Math.max(sentence.start, first.start - 60), first.start);
  if (SHARED_NAME.test(before) && /^ (?:Comprehensive|Cancer|Medical|Professor|Chair)/u.test(after)) return undefined;
  const { degrees, tail } = degreesAfter(sentence.reading, last.end, sentence.end);
  if (COUPLE.test(sentence.reading.slice(tail, Math.min(sentence.end, tail + 80)))) return undefined;
  const given = isDoubtful ? "maybe" : told;
  return {
    start: first.start,
    end: last.end,
    parts,
    honorific: around.honorific,
    degrees,
    tail,
    titled:
      around.titleBefore || (around.titleAfter && given === "sure") || isTitledAround(sentence, first.start, tail),
    given,
  };
}

const ABBREVIATION = /^(?:U\.?S|U\.?K|E\.?U|U\.?N|U\.?S\.?A)\.?$/u; // "U.S. Food"
const TICKER = /\p{L}\.\p{Lu}{1,2}$|^\p{Lu}{3,}\p{Ll}{2}/u; // "ASM.L", "LLPJonathan"

const NO_SURNAME =
  /(?:licase|kinase|ymerase|ynthase|hatase|otease|sferase|ductase|lipase|ydrogenase|oxidase|posis|fibrosis|sclerosis|emia|neuropathy|myopathy|trophy|carcinoma|sarcoma|lymphoma|myeloma|melanoma)$/iu; // "Werner Helicase", "Familial Adenomatous Polyposis"

/** Country abbreviations, tickers, listed places, and capital abbreviations among ordinary words ("AXA Framlington"). */
function isNoPerson(parts: readonly NamePart[], sentence: Sentence): boolean {
  const words = parts.filter((part) => part.kind === "word");
  const capitals = words.filter((part) => part.text.length > 1 && !/\p{Ll}/u.test(part.text));
  if (
    capitals.length === words.length
      ? givenNameForce(words[0]!.text) === undefined || parts.length > 4
      : capitals.length > 0 && !/^\p{Lu}{3,}$/u.test(words.at(-1)!.text)
  )
    return true;
  if (sentence.reading[parts.at(-1)!.end] === "@") return true;
  if (NO_SURNAME.test(parts.at(-1)!.text)) return true;
  if (parts.some(({ text }) => ABBREVIATION.test(text) || TICKER.test(text))) return true;
  return isPlaceName(sentence.reading.slice(parts[0]!.start, parts.at(-1)!.end));
}

const isNoName = (word: string): boolean => nonNameKind(word) === "never" || nonNameKind(word) === "surname";

/** The parts without degrees or generation marks at the end, or a particle before. */
function withoutEdges(parts: readonly NamePart[]): readonly NamePart[] {
  let to = parts.length;
  while (to > 0 && (isPostNominal(parts[to - 1]!.text) || parts[to - 1]!.kind !== "word")) to -= 1;
  let from = 0;
  while (from < to && (parts[from]!.kind === "particle" || parts[from]!.kind === "nickname")) from += 1;
  return parts.slice(from, to);
}

/** Whether a listed title stands right before the name ("CEO Jane Roe", "President: Jane Roe") or right after it ("Jane Roe, CEO", "Jane Roe (CEO)"). */
function isTitledAround(sentence: Sentence, start: number, tail: number): boolean {
  return titlesIn(sentence).some(
    (title) =>
      (title.end <= start && /^\.?[,:]? ?(?:\p{L}{1,5}\. ?)?$/u.test(sentence.reading.slice(title.end, start))) ||
      (title.start >= tail &&
        title.start - tail < 60 &&
        /^\s?(?:[,(:-]|who is|is|as|to) ?(?:[\p{L}'&-]+ ){0,5}$/u.test(sentence.reading.slice(tail, title.start))),
  );
}

/** Degrees that are also states, roman numerals or other short capitals: alone they do not tell a person. */
const WEAK_DEGREE = /^(?:[A-Z]{1,2}|III|IV)$/u;

/** Whether the degrees after the name tell a person by themselves ("MD", "Ph.D.", not "CA" or "II"). */
export const hasStrongDegree = ({ degrees }: NameShape): boolean =>
  degrees.some((degree) => /^(?:MD|JD)$/u.test(degree) || !WEAK_DEGREE.test(degree));

/** Number of parts that carry the name: words and initials. */
export const partCount = ({ parts }: NameShape): number =>
  parts.filter(({ kind }) => kind === "word" || kind === "initial").length;

/** Attributes of a person with these degrees. */
export const personAttributes = ({ degrees }: NameShape): { degrees?: string[] } =>
  degrees.length > 0 ? { degrees: [...new Set(degrees)] } : {};
