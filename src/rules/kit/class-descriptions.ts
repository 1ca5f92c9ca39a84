import type { Span } from "../../model/span.js";
import type { Sentence } from "../../nlp/doc.js";
import { matchesIn } from "../../nlp/matches-in.js";

/** Head nouns that make a class only with what the medicine is made of or how it works. */
const SOFT = "(?:therap(?:y|ies)|treatments?|drugs?|medicines?|therapeutics?|agents?|molecules?|compounds?)";
/** " cancer therapeutic", "-drug", ") therapy" after what a medicine is made of */
const SOFT_AFTER = new RegExp(
  `^\\)?[ -](?:(?:cancer|tumou?r|oncology|solid tumou?r) )?(?:${SOFT}|products?)(?![\\p{L}-])(?! (?:compan(?:y|ies)|developers?|platforms?|candidates? compan|products? compan))`,
  "iu",
);
/** "thiol-based drug", "RNA-based cancer therapeutic", "anti-amyloid beta treatment", "neuroprotective compound" */
const DESCRIBED = new RegExp(
  String.raw`(?<![\p{L}\p{N}-])(?!(?:evidence|community|home|office|hospital|guideline|goal|web|school|population|risk|value|family|team|science|patient|data|research|physician|self|clinic|technology|medication|needs|standard|time|weight)-)(?!anti-(?:cancer|tumou?r|infective|neoplastic)\b)(?:[\p{L}\p{N}α-ω-]{2,24}-(?:based|derived|targeted|targeting|directed|mediated|edited|engineered)|anti-[\p{L}\p{N}-]{2,20}(?: (?:alpha|beta|gamma|tau))?|neuroprotective|cytotoxic|biologic|biological|botanical|neuroplastic|immunomodulatory|immunosuppressive|cardioprotective|chemotherapeutic|hormonal|testosterone)[ -](?:(?:cancer|tumou?r|oncology|antibody|cell|gene|immune|stem) ){0,2}${SOFT}(?![\p{L}-])`,
  "giu",
);
/** Formats that say too little before a soft head: "human therapy", "drug treatment". */
const PLAIN = /^(?:human|drug|viral|synthetic|conjugate|combination|fixed-dose|depleting|blocking|depot|gene)$/iu;
/** Head nouns that are made of something themselves: "antibody therapy", "peptide drug". */
const MADE_OF =
  /^(?:antibod(?:y|ies)|antibiotics?|peptides?|oligonucleotides?|steroids?|sirnas?|mrnas?|plasmids?|nanoparticles?|bispecifics?|radioligands?|enzymes?|hormones?|t[- ]cells?|phages?|bacteriophages?|exosomes?|micrornas?|biologics?|psychedelics?|cannabinoids?|opioids?|nanobod(?:y|ies)|aptamers?|insulin|steroids?)$/iu;

/** Length of the soft head noun (with the space before it) that follows a format or a head noun: "gene editing| treatment"; 0 when none does. */
export function softHeadLength(part: string, after: string, isFormat: boolean): number {
  if (isFormat ? PLAIN.test(part) : !MADE_OF.test(part)) return 0;
  return SOFT_AFTER.exec(after)?.[0].length ?? 0;
}

/** Classes of a sentence told by a descriptive word before a soft head noun. Linear time. */
export function describedClasses(sentence: Sentence): Span[] {
  return matchesIn(DESCRIBED, sentence).map(({ index, 0: text }) => {
    const start = sentence.start + index;
    return { start, end: start + text.length };
  });
}
