import { type DiseaseModifier, diseaseModifiers, listedDiseases } from "../../lexicon/diseases.js";
import type { Span } from "../../model/span.js";
import type { Sentence } from "../../nlp/doc.js";
import type { Token } from "../../nlp/tokens.js";
import { coreKey, plainName } from "./disease-core.js";
import { type DiseaseCore, findCores } from "./disease-cores.js";
import { joinCauses, withNamesakes, withSiteLists } from "./disease-lists.js";
import { COMPOUND, isTreatedAlone, MARKED, MEDICAL_ADJECTIVE, OPEN_HEADS, PLAIN_ADJECTIVES } from "./disease-words.js";

/** The words of one disease name. */
export interface DiseasePhrase extends Span {
  /** The full name, where the span does not say it ("breast" of "breast and lung cancer"). */
  readonly spelled?: string;
  /** Lower-case key of the disease itself, without stage, line, severity and population. */
  readonly core: string;
  readonly area: string;
  readonly kind: DiseaseCore["kind"];
  /** Whether anything but the head describes it. */
  readonly bare: boolean;
}

/** Disease names in a sentence, in text order, not overlapping. */
export function diseasePhrases(sentence: Sentence): DiseasePhrase[] {
  const cores = findCores(sentence);
  const phrases: DiseasePhrase[] = [];
  let floor = sentence.start;
  for (const core of cores) {
    if (core.start < floor) continue;
    const grown = growPhrase(sentence, core, floor);
    if (grown.length === 0) continue;
    phrases.push(...grown);
    floor = core.end;
  }
  return withNamesakes(sentence, withSiteLists(sentence, joinCauses(sentence, phrases)));
}

interface Step {
  readonly from: number;
  readonly kind: string;
  readonly group: DiseaseModifier["group"];
  /** Modifiers further left that share the head. */
  readonly shared?: Piece[];
}

/** The phrase around a core with the modifiers before it; several where modifiers share the head ("breast, lung and colon cancers"). */
export function growPhrase(sentence: Sentence, core: DiseaseCore, floor = sentence.start): DiseasePhrase[] {
  const { tokens, reading, text, start } = sentence;
  const at = tokens.findIndex((token) => token.end > core.start);
  const end = tokens.findLastIndex((token) => token.start < core.end);
  let last = core.kind === "listed" ? modifierFrom(tokens, at, end) : undefined;
  let described = core.kind === "listed";
  let [left, whatFrom] = [at, at];
  let shared: Piece[] = [];
  let ofSite = last !== undefined && isShareable(last.kind);
  while (left > 0) {
    const step = stepLeft(tokens, left, floor, core, described) ?? jointLeft(tokens, left, floor, last, ofSite);
    if (!step || step.group === "genetics") break;
    if (step.shared) {
      shared = step.shared;
      break;
    }
    if (step.group === "what") {
      described = true;
      whatFrom = step.from;
    }
    ofSite ||= isShareable(step.kind) || step.kind === "open";
    left = step.from;
    last = step;
  }
  if (core.kind === "weak" && !described && !isTreatedAlone(core.name, text, core.start - start)) return [];
  const words = tokens.slice(whatFrom, at).map((token) => token.text);
  const whole: DiseasePhrase = {
    start: left === at ? wordStart(tokens[at]!, core) : tokens[left]!.start,
    end: core.end,
    core: coreKey([...words, core.kind === "listed" ? plainName(core.name) : core.name].join(" ")),
    area: core.area,
    kind: core.kind,
    bare: left === at && core.kind !== "listed",
  };
  const head = tokens[end]!.text;
  const parts = shared.map((piece): DiseasePhrase => {
    const spelled =
      spelledOut(sentence, piece, { from: left, end, last: core.end }) ??
      `${reading.slice(piece.start, piece.end)} ${head}`;
    return { ...piece, spelled, core: coreKey(spelled), area: core.area, kind: core.kind, bare: false };
  });
  return [...parts.reverse(), whole];
}

type Piece = Span;

/** A listed disease made of the piece and the end of the name that follows: "small cell" with "lung cancer". */
function spelledOut(
  { reading, tokens }: Sentence,
  piece: Piece,
  name: { readonly from: number; readonly end: number; readonly last: number },
): string | undefined {
  const first = reading.slice(piece.start, piece.end);
  for (let k = name.from + 1; k < name.end; k += 1) {
    const spelled = `${first} ${reading.slice(tokens[k]!.start, name.last)}`;
    if (listedDiseases().has(spelled.toLowerCase())) return spelled;
  }
  return undefined;
}

/** Where a listed name begins: with the prefix that its first word has here, "non-metastatic pancreatic cancer". */
const wordStart = (token: Token, core: DiseaseCore): number =>
  /^(?:non|pre|post|peri)-$/u.test(token.lower.slice(0, Math.max(0, core.start - token.start)))
    ? token.start
    : core.start;

const LATERAL = new Set(["left", "right", "upper", "lower", "low", "back", "neck", "chest", "midface"]);

/** One modifier that ends right before token `i`. */
function stepLeft(
  tokens: readonly Token[],
  i: number,
  floor: number,
  core: DiseaseCore,
  described: boolean,
): Step | undefined {
  const token = tokens[i - 1];
  if (!token || token.start < floor) return undefined;
  if (token.text === ")") return bracketLeft(tokens, i, floor, core);
  if (!token.isWord) return undefined;
  if (MARKED.test(token.lower)) return { from: i - 1, kind: "marker", group: "genetics" };
  const listed = listedModifier(tokens, i, floor);
  if (listed) return listed;
  if (COMPOUND.test(token.lower)) return { from: i - 1, kind: "compound", group: "grade" };
  if (core.kind === "listed") return undefined;
  if (LATERAL.has(token.lower)) return { from: i - 1, kind: "open", group: "what" };
  if (!described) return openModifier(tokens, i, core);
  if (core.name === "deficiency" && ENZYME.test(token.lower)) return { from: i - 1, kind: "open", group: "what" };
  return isMedicalAdjective(token) ? { from: i - 1, kind: "open", group: "what" } : undefined;
}

function listedModifier(tokens: readonly Token[], i: number, floor: number): Step | undefined {
  for (const { words, kind, group } of diseaseModifiers().get(tokens[i - 1]!.lower) ?? []) {
    const from = i - words.length;
    if (from < 0 || tokens[from]!.start < floor) continue;
    if (words.every((word, k) => tokens[from + k]!.lower === word)) return { from, kind, group };
  }
  return undefined;
}

/** "central nervous system (CNS) tumors": the bracket belongs to the words before it. */
function bracketLeft(tokens: readonly Token[], i: number, floor: number, core: DiseaseCore): Step | undefined {
  const [word, open] = [tokens[i - 2], tokens[i - 3]];
  if (!word || !open || open.text !== "(" || !/^[A-Z][A-Za-z0-9-]{1,7}$/u.test(word.text)) return undefined;
  const enzyme = core.name === "deficiency" && ENZYME.test(tokens[i - 4]?.lower ?? "");
  return enzyme ? { from: i - 4, kind: "open", group: "what" } : listedModifier(tokens, i - 3, floor);
}

/** In a line in title case: "Hypoplastic", "Granulomatous"; other endings are those of names and plain words too. */
const CAPITAL_ADJECTIVE = /^\p{Lu}\p{Ll}{4,}(?:ic|ous|oid)$/u;

const isMedicalAdjective = ({ text, lower }: Token): boolean =>
  (MEDICAL_ADJECTIVE.test(text) || CAPITAL_ADJECTIVE.test(text)) && !PLAIN_ADJECTIVES.has(lower);

/** What a deficiency may be of: "kinase", "antitrypsin", "pyruvate", "ornithine" */
const ENZYME = /(?:ase|in|gen|one|acid|ate|ine|yl|\d)$/u;

/** An unlisted word that may describe an open head: a medical adjective, a proper name, an enzyme. */
function openModifier(tokens: readonly Token[], i: number, core: DiseaseCore): Step | undefined {
  const token = tokens[i - 1]!;
  const { lower } = token;
  if (PLAIN_ADJECTIVES.has(lower)) return undefined;
  const word = { from: i - 1, kind: "open", group: "what" } as const;
  if (core.kind === "strong") return isMedicalAdjective(token) ? word : undefined;
  if (!OPEN_HEADS.has(core.name)) return undefined;
  if (core.name === "deficiency" && ENZYME.test(lower)) return word;
  if (isMedicalAdjective(token)) return word;
  const before = tokens[i - 2];
  const proper =
    /^\p{Lu}\p{Ll}{2,}(?:-\p{Lu}\p{Ll}+)*$/u.test(token.text) &&
    before?.isWord === true &&
    /^\p{Ll}/u.test(before.text);
  if (proper) return word;
  if (token.text === "'s" && before && /^\p{Lu}\p{Ll}{2,}/u.test(before.text)) return { ...word, from: i - 2 };
  return undefined;
}

const JOINTS = new Set(["and", "or", ",", "/", "&", "to"]);
/** Modifiers that share a head further right; others only stand beside each other ("relapsed or refractory"). */
const isShareable = (kind: string): boolean => kind === "site" || kind === "cell";

/** A conjunction before token `i`: of modifiers of one class, which is part of the name, or of sites that share the head (`ofSite`: one has been read). */
function jointLeft(
  tokens: readonly Token[],
  i: number,
  floor: number,
  last: Step | undefined,
  ofSite: boolean,
): Step | undefined {
  if (!last || !JOINTS.has(tokens[i - 1]?.lower ?? "")) return undefined;
  const joint = tokens[i - 2]?.text === "," || tokens[i - 2]?.text === "-" ? i - 2 : i - 1;
  const other = tokens[joint - 1]?.isWord ? listedModifier(tokens, joint, floor) : undefined;
  if (!other || other.group !== last.group || other.group === "genetics") return undefined;
  if (other.group !== "what") return other;
  const inCommas = tokens[i - 1]!.text === "," || (joint === i - 2 && tokens[joint]!.text === ",");
  if (isShareable(other.kind) && (ofSite || inCommas)) return { ...other, shared: sharedLeft(tokens, joint, floor) };
  return last.kind === "listed" ? undefined : other;
}

/** The modifier with which the tokens from `first` to `end` begin. */
function modifierFrom(tokens: readonly Token[], first: number, end: number): Step | undefined {
  for (let to = Math.min(end, first + 4); to > first; to -= 1) {
    const step = tokens[to - 1]!.isWord ? listedModifier(tokens, to, tokens[first]!.start) : undefined;
    if (step?.from === first) return step;
  }
  return undefined;
}

/** Modifiers joined by commas and "and", from right to left, that share a head further right. */
function sharedLeft(tokens: readonly Token[], joint: number, floor: number): Piece[] {
  const out: Piece[] = [];
  for (let end = joint; out.length < 12; ) {
    let first = end;
    for (let more = modifierBefore(tokens, first, floor); more; more = modifierBefore(tokens, first, floor))
      first = more.from;
    if (first === end) break;
    out.push({ start: tokens[first]!.start, end: tokens[end - 1]!.end });
    if (!JOINTS.has(tokens[first - 1]?.lower ?? "")) break;
    end = tokens[first - 2]?.text === "," ? first - 2 : first - 1;
  }
  return out;
}

function modifierBefore(tokens: readonly Token[], i: number, floor: number): Step | undefined {
  const step = tokens[i - 1]?.isWord ? listedModifier(tokens, i, floor) : undefined;
  return step?.group === "genetics" ? undefined : step;
}
