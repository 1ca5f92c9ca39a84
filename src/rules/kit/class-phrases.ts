import { classModifiers, classTails, listedClasses } from "../../lexicon/drug-classes.js";
import { once } from "../../lexicon/tsv.js";
import type { Span } from "../../model/span.js";
import type { Sentence } from "../../nlp/doc.js";
import { PhraseIndex } from "../../nlp/phrase-index.js";
import { describedClasses, softHeadLength } from "./class-descriptions.js";
import { actedOnStart, longFormStart, targetAfterLength, targetStart } from "./class-targets.js";

type Part = "tail" | "target" | "format" | "frill";

/** Listed kinds of treatment that say nothing of one drug. */
const NO_CLASS = new Set([
  "chemotherapy",
  "combination therapy",
  "biologic",
  "targeted therapy",
  "hematopoietic stem cell transplant",
]);
/** Class words too general to stand as a class, even with a modifier of quality before them. */
const GENERAL = new Set([
  "small molecule",
  "biosimilar",
  "interchangeable biosimilar",
  "biologic",
  "vaccine",
  "chemotherapy",
  "immunotherapy",
  "targeted therapy",
  "combination therapy",
  "drug-eluting stent",
  "hormone replacement therapy",
  "convalescent plasma",
  "digital therapeutic",
  "hematopoietic stem cell transplant",
  "disease-modifying therapy",
  "fixed-dose combination",
  "drug-device combination",
  "recombinant protein",
  "cell therapy",
  "psychedelic therapy",
  "adjuvanted vaccine",
  "xenotransplant",
  "androgen deprivation therapy",
]);
/** Short forms that mean one class alone; other short forms are known only from their brackets. */
const SURE_SHORT = new Set([
  "ADC",
  "CAR-T",
  "CAR T",
  "siRNA",
  "TKI",
  "BiTE",
  "mAb",
  "ASO",
  "TCR-T",
  "CAR-NK",
  "PROTAC",
]);
const isShort = (name: string): boolean => name.length <= 6 && /\p{Lu}{2}/u.test(name);

const plural = (name: string): string => (name.endsWith("y") ? `${name.slice(0, -1)}ies` : `${name}s`);

const parts = once((): PhraseIndex<Part> => {
  const index = new PhraseIndex<Part>();
  for (const tail of classTails()) index.add(tail, "tail", "any");
  for (const { modifier, kind } of classModifiers())
    index.add(modifier, kind === "target" || kind === "format" ? kind : "frill");
  return index;
});

/** A listed class by one of its names; `general` ones count only where they are said of a drug. */
export interface ClassName {
  readonly name: string;
  readonly general: boolean;
}

const names = once((): PhraseIndex<ClassName> => {
  const index = new PhraseIndex<ClassName>();
  for (const { name, aliases } of listedClasses())
    for (const alias of [name, ...aliases]) {
      if (isShort(alias) && !SURE_SHORT.has(alias)) continue;
      const value = { name, general: GENERAL.has(name) };
      index.add(alias, value, isShort(alias) ? "exact" : "any");
      index.add(plural(alias), value, isShort(alias) ? "exact" : "any");
    }
  return index;
});

/** Between two parts of one phrase: a space, a hyphen, a comma, "and", a short form in brackets. */
const GAP = /^(?: ?\(["']?[\p{L}\p{N}/-]{2,12}["']?\) ?| ?\(["']?|["']?\) ?|,? (?:and )?|[ -]|\/)$/u;
/** Head nouns too common to make a class of any word before them: only listed classes may end in them. */
const ONLY_LISTED =
  /^(?:therap(?:y|ies)|drugs?|transplants?|grafts?|peptides?|glycoproteins?|(?:fusion |binding )?proteins?|enzymes?|hormones?|cytokines?|interleukins?|interferons?|antigens?|adjuvants?|macrophages?|t[- ]cells?|plasmids?|vectors?|nanoparticles?|liposomes?|exosomes?|immunoglobulins?|nucleosides?|nucleotides?|chemotherap(?:y|ies)|growth factors?|imaging agents?|biosimilars?|biologics?|opioids?|steroids?|toxins?|vaccines?|replacement therap(?:y|ies)|ligands?|antioxidants?|probiotics?|mrnas?|phages?)$/iu;

/** Head nouns that take what they act on after "of": "inhibitor of BCL-2". */
const ACTS_ON =
  /^(?:inhibitors?|antagonists?|agonists?|degraders?|activators?|modulators?|blockers?|stimulators?|suppressors?|stabili[sz]ers?|inducers?|enhancers?|potentiators?)$/iu;

/** " of ", " of the " between a head noun and what it acts on */
const OF = /^ of (?:the |soluble |human |mutant |oncogenic |both )*(?=\S|$)/u;

/** " and ", "/" between two things acted on */
const AND = /^(?: and |\/|, )$/u;
/** What a listed target may be called after its name */
const TARGET_KIND =
  /^ (?:receptors?|kinases?|pathway|channels?|inflammasome|axis|enzyme|proteins?|aggregation|signal(?:l)?ing|production|synthesis|release|replication|degradation)\b/u;
const OF_ALONE = /^ of (?:the |human |both )?$/u;

/** "psilocin " before "analog" */
const ANALOG_OF =
  /(?<![\p{L}\p{N}-])(?!(?:synthetic|potent|novel|stable|structural|chemical|close|active|other|these|those|similar|proprietary) )[\p{L}\p{N}-]{5,24} $/u;

type PartHit = Span & { readonly value: Part };

/** A class phrase in a sentence. */
export interface ClassPhrase extends Span {
  /** The listed class of this name, if one is. */
  readonly listed?: ClassName | undefined;
  /** Its name in the usual order, where the text says "inhibitor of X": "X inhibitor". */
  readonly name?: string;
}

/** Class phrases of a sentence: listed names, head nouns with what they act on or are made of, and descriptions. Linear time. */
export function findClassPhrases(sentence: Sentence): ClassPhrase[] {
  const { text, atoms, start: base } = sentence;
  const listed = names().find(text, atoms, base);
  const found: ClassPhrase[] = listed.flatMap(({ start, end, value }) =>
    NO_CLASS.has(value.name) ? [] : [{ start, end, listed: value }],
  );
  const hits = parts().find(text, atoms, base);
  for (const i of hits.keys()) {
    const span = phraseAt(text, base, hits, i, listed);
    if (span) found.push(span);
  }
  found.push(...describedClasses(sentence));
  return found
    .filter((a) => !found.some((b) => b !== a && b.start <= a.start && b.end >= a.end && isLonger(b, a)))
    .flatMap((phrase) => wholeBrackets(text, base, phrase))
    .toSorted((a, b) => a.start - b.start);
}

const isLonger = (a: Span, b: Span): boolean => a.end - a.start > b.end - b.start;

/** A phrase that begins inside a bracket takes the long form before it too: "interleukin-12 (|IL-12) immunotherapy". */
function wholeBrackets(text: string, base: number, phrase: ClassPhrase): ClassPhrase[] {
  const inside = text.slice(phrase.start - base, phrase.end - base);
  const close = inside.indexOf(")");
  if (close < 0 || inside.slice(0, close).includes("(")) return [phrase];
  const bracket = text.lastIndexOf("(", phrase.start - base);
  const start = bracket < 0 ? undefined : longFormStart(text, bracket, inside);
  return start === undefined ? [] : [{ ...phrase, start: base + start }];
}

/** The phrase that ends in the head noun `hits[i]`, in the soft head noun after it, or in what it acts on. */
function phraseAt(
  text: string,
  base: number,
  hits: readonly PartHit[],
  i: number,
  listed: readonly Span[],
): ClassPhrase | undefined {
  const hit = hits[i]!;
  const isTail = hit.value === "tail";
  if (!isTail && hit.value !== "format") return undefined;
  const part = text.slice(hit.start - base, hit.end - base);
  const after = text.slice(hit.end - base, hit.end - base + 60);
  const soft = softHeadLength(part, after, !isTail);
  if (soft > 0) return { start: chainStart(text, base, hits, i).core ?? hit.start, end: hit.end + soft };
  if (!isTail || ONLY_LISTED.test(part)) return undefined;
  const next = hits[i + 1];
  if (next?.value === "tail" && /^[ -]$/u.test(text.slice(hit.end - base, next.start - base))) return undefined;
  const start = phraseStart(text, base, hits, i, listed);
  const actsOn =
    ACTS_ON.test(part) &&
    !hits.some((other) => other.value === "target" && other.start >= (start ?? hit.start) && other.end <= hit.start)
      ? targetEnd(text, base, hits, i)
      : undefined;
  if (actsOn === undefined) {
    if (start !== undefined) return { start, end: hit.end };
    return directedPhrase(part, after, hit) ?? praisedPhrase(text, base, hits, i);
  }
  const target = text.slice(hit.end - base, actsOn - base).replace(OF, "");
  return { start: start ?? hit.start, end: actsOn, name: `${target} ${part}` };
}

/** "antibody against TSLP", "antibody that targets IL-5": named in the usual order, "TSLP antibody" */
const DIRECTED =
  /^ (?:against|targeting|to|directed (?:against|at)|that (?:targets|binds(?: to)?|blocks|neutrali[sz]es)|which (?:targets|binds|blocks)) (?:the |human |soluble )?(?<target>\p{Lu}(?=\p{Ll}{0,12}[\p{Lu}\d])[\p{L}\d/-]{1,20}|interleukin-\d{1,2}\p{L}?)(?= |,|\.|;|\)|$)/u;
const ANTIBODY = /^(?:antibody|nanobody|bispecific|conjugate)$/iu;

function directedPhrase(part: string, after: string, hit: Span): ClassPhrase | undefined {
  const target = ANTIBODY.test(part) ? DIRECTED.exec(after)?.groups?.target : undefined;
  return target === undefined ? undefined : { start: hit.start, end: hit.end, name: `${target} ${part}` };
}

/** "allosteric modulator" before " of …" that no list tells apart: how it acts is said, if not on what. */
function praisedPhrase(text: string, base: number, hits: readonly PartHit[], i: number): ClassPhrase | undefined {
  const hit = hits[i]!;
  const { start } = chainStart(text, base, hits, i);
  if (!/allosteric $/iu.test(text.slice(start - base, hit.start - base)) || start === hit.start) return undefined;
  return text.startsWith(" of ", hit.end - base) ? { start, end: hit.end } : undefined;
}

/** End of " of plasma kallikrein", " of the GLP-1 and GIP receptors" after head noun `i`: listed targets, or words that read like one. */
function targetEnd(text: string, base: number, hits: readonly PartHit[], i: number): number | undefined {
  const hit = hits[i]!;
  const from = hit.end - base;
  let end: number | undefined;
  for (const next of hits.slice(i + 1, i + 4)) {
    const gap = text.slice((end ?? hit.end) - base, next.start - base);
    if (next.value !== "target" || !(end === undefined ? OF_ALONE : AND).test(gap)) break;
    end = next.end;
  }
  const length = targetAfterLength(text.slice(from, from + 60));
  if (end === undefined) return length > 0 ? hit.end + length : undefined;
  const kind = TARGET_KIND.exec(text.slice(end - base, end - base + 16))?.[0].length ?? 0;
  return Math.max(end + kind, hit.end + length);
}

interface Chain {
  /** Start of the farthest modifier that belongs to the head noun. */
  readonly start: number;
  /** Start of the farthest one that says what it acts on or is made of. */
  readonly core: number | undefined;
}

/** The modifiers that stand one after the other before `hits[i]`. */
function chainStart(text: string, base: number, hits: readonly PartHit[], i: number): Chain {
  let start = hits[i]!.start;
  let core: number | undefined;
  for (let k = i - 1; k >= 0; k -= 1) {
    const part = hits[k]!;
    if (!GAP.test(text.slice(part.end - base, start - base))) break;
    start = part.start;
    if (part.value !== "frill") core = start;
  }
  return { start, core };
}

/** Where the phrase that ends in the head noun `hits[i]` begins; undefined when nothing before it says of what kind it is. */
function phraseStart(
  text: string,
  base: number,
  hits: readonly PartHit[],
  i: number,
  listed: readonly Span[],
): number | undefined {
  const { start, core } = chainStart(text, base, hits, i);
  if (core !== undefined && /[Aa]nti-$/u.test(text.slice(Math.max(0, core - base - 5), core - base)))
    return core - "anti-".length;
  for (const from of new Set([core ?? hits[i]!.start, start])) {
    const target = targetStart(text, from - base);
    if (target !== undefined) return base + target;
  }
  const tail = hits[i]!;
  if (core === undefined && /^analog/iu.test(text.slice(tail.start - base, tail.end - base))) {
    const of = ANALOG_OF.exec(text.slice(Math.max(0, tail.start - base - 30), tail.start - base));
    if (of) return tail.start - of[0].length;
  }
  const whole = listed.find((span) => span.start <= hits[i]!.start && span.end >= hits[i]!.end);
  if (core !== undefined || whole || !ACTS_ON.test(text.slice(tail.start - base, tail.end - base)))
    return core ?? whole?.start;
  const actedOn = start === tail.start ? actedOnStart(text, tail.start - base) : undefined;
  return actedOn === undefined ? undefined : base + actedOn;
}
