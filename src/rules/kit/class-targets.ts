import { matchesOf } from "../../nlp/matches-of.js";
import { looksLikeDrugCode } from "./drug-codes.js";

/** Target-like words that no list holds: "SERCA2a", "TYK2/JAK1", "α7", "anti-XYZ", "RIPK2", "GSK-3 beta". */
const TARGET = String.raw`(?!(?:FDA|EMA|EU|US|UK|CHP|CHOP|PAP|COVID)\b)(?:[Aa]nti-[\p{L}\p{N}-]{2,16}|(?:(?:\d{1,2}-)?\p{Lu}[\p{L}\p{N}]{0,9}[\p{Lu}\p{N}][\p{L}\p{N}]{0,6}(?:[-/x][\p{L}\p{N}α-ω]{1,8}){0,3})|(?:[\p{L}\p{N}α-ω]{1,12}-)?\p{L}{3,16}ase)(?: (?:alpha|beta|gamma|delta|kappa|[α-ω]))?`;
/** What a target is, after its name: " kinase", " receptor", "-directed". */
const KIND = `(?:[ -](?:kinase|receptor|pathway|channel|specific|directed|targeting|targeted|based))?`;
/** "SERCA2a ", "QuilDAC™ ", "GSK-3 beta " right before a head noun */
const TARGET_BEFORE = new RegExp(String.raw`(?<![\p{L}\p{N}-])${TARGET}${KIND} {0,2}[ -]$`, "u");
/** Words that begin no target: determiners, prepositions, praise. */
const NO_TARGET =
  "(?!(?:an?|the|of|and|or|with|for|to|in|on|by|as|is|its|our|their|this|new|novel|first|only|oral|selective|potent|investigational|called|which|that|via|through)\\b)";
/** "α7 nicotinic acetylcholine receptor ", "sodium channel " */
const RECEPTOR_BEFORE = new RegExp(
  String.raw`(?<![\p{L}\p{N}-])(?:${NO_TARGET}[\p{L}\p{N}α-ω/-]{2,20} ){1,3}(?:receptors?|channels?|kinases?|transporters?|pathway|exchanger|protease)[ -]$`,
  "u",
);
/** "Death Receptor 3 (DR3) ", "(S15) " right before a head noun */
const SHORT_BEFORE = /\((?<short>[\p{L}\p{N}α-ω/-]{2,14})\)(?:[ -](?:kinase|receptor|pathway|channel))?[ -]$/u;
/** " of IKZF1/3", " of soluble TNF", " of the sodium channel" */
const TARGET_AFTER = new RegExp(
  String.raw`^ of (?:[Tt]he )?(?:soluble |human |mutant |oncogenic |both )?(?:${TARGET}(?: and ${TARGET})?|(?:${NO_TARGET}[\p{L}\p{N}α-ω/-]{2,20} ){1,3}(?:[Rr]eceptors?|[Cc]hannels?|[Kk]inases?|[Tt]ransporters?|[Pp]athway|[Aa]ggregation|signal(?:l)?ing|interaction|polymeri[sz]ation|synthesis|replication|degradation|production|release|secretion|reuptake|assembly|activation|translation|transport))(?![\p{L}\p{N}-])`,
  "u",
);
/** "ZRX-417 ", "ZRX417-" before a kind of medicine: the drug, no target */
const CODE_HEAD = /^([A-Z]{2,5}-?\d{2,5}[A-Z]?)[ -]/u;
const WINDOW = 70;
/** "tumor", "factor-alpha", "α7": a word up to a bracket */
const FORM = /[\p{L}\p{N}][^\s(]*/gu;

/** Where the target begins whose words end at `end` ("TROP2 |inhibitor"); undefined when no word there reads like one. */
export function targetStart(text: string, end: number): number | undefined {
  const before = text.slice(Math.max(0, end - WINDOW), end);
  const target = TARGET_BEFORE.exec(before) ?? RECEPTOR_BEFORE.exec(before);
  if (target) {
    const code = CODE_HEAD.exec(target[0]);
    if (!code || !looksLikeDrugCode(code[1]!)) return end - target[0].length;
    return code[0].length < target[0].length ? end - target[0].length + code[0].length : undefined;
  }
  const short = SHORT_BEFORE.exec(before);
  return short ? longFormStart(text, end - short[0].length, short.groups!.short!) : undefined;
}

/** Words that are no part of what a medicine acts on: praise, number, time, what is done with it. */
const NOT_ACTED_ON =
  /^(?:an?|the|of|and|or|with|for|to|in|on|by|as|is|are|was|its|our|their|this|that|these|those|which|via|such|other|another|some|many|all|any|no|not|new|novel|first|second|third|only|oral|selective|potent|strong|moderate|weak|powerful|promising|effective|specific|known|existing|current|approved|available|investigational|experimental|called|drug|small|molecule|small-molecule|lead|leading|clinical|late-stage|unique|innovative|multiple|several|two|three|different|certain|additional|concomitant|prior|combined|daily|weekly|once|twice|generic|prescription|safe|single|dual|triple|\p{L}+ly|\p{L}+(?<!signal)(?<!splic)ing|\p{L}+(?<!induc)(?<!mediat)ed|highly|best|better|more|most|less|potential|candidate|possible)$/iu;
/** What opens a noun phrase: "a ", "its ", "Velbio's ", ", ", " (" */
const OPENS_PHRASE =
  /(?:^|\b(?:an?|the|its|our|their|first|only|novel|new|and|potent|selective|oral|investigational|lead|covalent|reversible|irreversible|direct|dual|first-in-class|best-in-class)\s|'s?\s|[,(:]\s?|\s-\s?)$/iu;
/** The words, four at most, before a head noun */
const WORDS_BEFORE = /(?:[\p{L}\p{N}α-ω][\p{L}\p{N}α-ω/.'-]{1,22} ){1,4}$/u;

/** Where the words begin that name what "inhibitor", "activator" … at `end` acts on, though no list knows them: "menin-KMT2A interaction |inhibitor". */
export function actedOnStart(text: string, end: number): number | undefined {
  const words =
    WORDS_BEFORE.exec(text.slice(Math.max(0, end - WINDOW), end))?.[0]
      .split(" ")
      .slice(0, -1) ?? [];
  let start = end;
  for (const word of words.toReversed()) {
    if (NOT_ACTED_ON.test(word)) break;
    start -= word.length + 1;
  }
  if (start === end || !OPENS_PHRASE.test(text.slice(Math.max(0, start - 24), start))) return undefined;
  return looksLikeDrugCode(text.slice(start, end).split(" ")[0]!) ? undefined : start;
}

/** Length of " of X" after a head noun where X reads like a target; 0 when it does not. */
export const targetAfterLength = (after: string): number => TARGET_AFTER.exec(after)?.[0].length ?? 0;

/** Start of the words, six at most, that the short form in the bracket at `bracket` stands for: they begin with its letter. */
export function longFormStart(text: string, bracket: number, short: string): number | undefined {
  const words = matchesOf(FORM, text.slice(Math.max(0, bracket - WINDOW), bracket)).slice(-6);
  const first = short[0]!.toLowerCase();
  const word = words.findLast(([form]) =>
    form
      .toLowerCase()
      .replace(/^anti-/u, "")
      .startsWith(first),
  );
  return word && bracket - Math.min(bracket, WINDOW) + word.index;
}
