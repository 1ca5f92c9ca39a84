import { classModifiers, classTails, listedClasses } from "../../lexicon/drug-classes.js";
import { once } from "../../lexicon/tsv.js";
import type { Span } from "../../model/span.js";
import type { Sentence } from "../../nlp/doc.js";
import { PhraseIndex } from "../../nlp/phrase-index.js";

type Part = "tail" | "core" | "frill";

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
    index.add(modifier, kind === "target" || kind === "format" ? "core" : "frill");
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

/** Target-like words that no list holds, before a head noun: "SERCA2a", "TYK2/JAK1", "α7", "anti-XYZ", "RIPK2". */
const TARGET_BEFORE =
  /(?<![\p{L}\p{N}-])(?!(?:FDA|EMA|EU|US|UK|CHP|CHOP|PAP|COVID)\b)(?:anti-[\p{L}\p{N}-]{2,16}|(?:\p{Lu}[\p{L}\p{N}]{0,9}[\p{Lu}\p{N}][\p{L}\p{N}]{0,6}(?:[-/x][\p{L}\p{N}α-ω]{1,8}){0,3})|(?:[\p{L}\p{N}α-ω]{1,12}-)?\p{L}{3,16}ase)(?:[ -](?:kinase|receptor|pathway|channel|specific|directed|targeting|targeted|based))?[ -]$/u;
/** Between two parts of one phrase: a space, a hyphen, a comma, "and", a short form in brackets. */
const GAP = /^(?: ?\(["']?[\p{L}\p{N}/-]{2,12}["']?\) ?| ?\(["']?|["']?\) ?|,? (?:and )?|[ -]|\/)$/u;
/** Head nouns too common to make a class of any word before them: only listed classes may end in them. */
const ONLY_LISTED =
  /^(?:therap(?:y|ies)|drugs?|transplants?|grafts?|peptides?|glycoproteins?|(?:fusion |binding )?proteins?|enzymes?|hormones?|cytokines?|interleukins?|interferons?|antigens?|adjuvants?|macrophages?|t[- ]cells?|plasmids?|vectors?|nanoparticles?|liposomes?|exosomes?|immunoglobulins?|nucleosides?|nucleotides?|chemotherap(?:y|ies)|growth factors?|imaging agents?|biosimilars?|biologics?|opioids?|steroids?|toxins?|vaccines?|replacement therap(?:y|ies)|ligands?|antioxidants?|probiotics?|mrnas?|phages?)$/iu;

/** A class phrase in a sentence. */
export interface ClassPhrase extends Span {
  /** The listed class of this name, if one is. */
  readonly listed?: ClassName | undefined;
}

/** Class phrases of a sentence: listed names, and head nouns with what they act on or are made of. Linear time. */
export function findClassPhrases(sentence: Sentence): ClassPhrase[] {
  const { text, atoms, start: base } = sentence;
  const listed = names().find(text, atoms, base);
  const found: ClassPhrase[] = listed.flatMap(({ start, end, value }) =>
    NO_CLASS.has(value.name) ? [] : [{ start, end, listed: value }],
  );
  const hits = parts().find(text, atoms, base);
  for (const [i, hit] of hits.entries()) {
    if (hit.value !== "tail" || ONLY_LISTED.test(text.slice(hit.start - base, hit.end - base))) continue;
    const next = hits[i + 1];
    if (next?.value === "tail" && /^[ -]$/u.test(text.slice(hit.end - base, next.start - base))) continue;
    const start = phraseStart(text, base, hits, i, listed);
    if (start !== undefined) found.push({ start, end: hit.end });
  }
  return found.filter(
    (a) => !found.some((b) => b !== a && b.start <= a.start && b.end >= a.end && b.end - b.start > a.end - a.start),
  );
}

/** Where the phrase that ends in the head noun `hits[i]` begins; undefined when nothing before it says of what kind it is. */
function phraseStart(
  text: string,
  base: number,
  hits: readonly (Span & { readonly value: Part })[],
  i: number,
  listed: readonly Span[],
): number | undefined {
  let start = hits[i]!.start;
  let core: number | undefined;
  for (let k = i - 1; k >= 0; k -= 1) {
    const part = hits[k]!;
    if (!GAP.test(text.slice(part.end - base, start - base))) break;
    start = part.start;
    if (part.value !== "frill") core = start;
  }
  const before = text.slice(Math.max(0, (core ?? hits[i]!.start) - base - 40), (core ?? hits[i]!.start) - base);
  const target = TARGET_BEFORE.exec(before);
  if (core !== undefined && before.endsWith("anti-")) return core - "anti-".length;
  if (target) return (core ?? hits[i]!.start) - target[0].length;
  const whole = listed.find((span) => span.start <= hits[i]!.start && span.end >= hits[i]!.end);
  return core ?? whole?.start;
}
