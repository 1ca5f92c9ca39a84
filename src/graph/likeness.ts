import type { Release } from "../model/release.js";
import type { SectionKind } from "../model/section.js";
import { isLetterOrDigit } from "./letters.js";

/** Sections that hold the news; what is around them, a wire changes and a company repeats in every release. */
const NEWS: ReadonlySet<SectionKind> = new Set<SectionKind>(["subhead", "lead", "body", "quote"]);
/** Words of one shingle, and fewest words of a text that is compared. */
const SHINGLE = 5;
const FEWEST_WORDS = 40;
/** Numbers of a sketch; bands that are looked up, and numbers of one: a likeness of .8 shares one in 96 of 100 cases, one of .3 in 5. */
const NUMBERS = 64;
const BANDS = 6;
const PER_BAND = 4;
/** Least likeness of two releases that are one, and of a release with its correction. */
const COPY = 0.8;
const CORRECTED = 0.6;
/** Days within which copies appear, and corrections. */
const COPY_DAYS = 3;
const CORRECTION_DAYS = 14;

/** "/C O R R E C T I O N -- Acme/", "CORRECTING and REPLACING", "CORRECTION: Acme …", "(Corrected)", "UPDATE -- Acme …", "/UPDATE -- Acme/", "REPLACEMENT" */
const REVISION =
  /^\W{0,4}(?:c ?o ?r ?r ?e ?c ?t ?i ?o ?n|correct(?:ed|ing|s)?(?: version| release| press release)?|replac(?:ing|ement)|u ?p ?d ?a ?t ?e(?: ?d)?(?: version| release| press release)?)(?:\s?[-–—:)/]|(?: and| &) (?:replac|correct))|\/(?:c ?o ?r ?r ?e ?c ?t ?i ?o ?n|u ?p ?d ?a ?t ?e)\s?(?:\/|--|[–—])|\((?:corrected|correction|updated version)\)/iu;
/** How much of a title and of a text's beginning is looked at for such a word, in characters. */
const HEAD = 240;

/** Whether a release says that it corrects or updates an earlier one. */
export const isRevision = ({ title, text }: Pick<Release, "title" | "text">): boolean =>
  REVISION.test((title ?? "").slice(0, HEAD)) || REVISION.test(text.slice(0, HEAD));

/** 64 numbers of 16 bits (base64) that two texts share as far as their news shares shingles of five words; empty for a text too short. */
export function sketchOf({ text, sections }: Pick<Release, "text" | "sections">): string {
  const news = sections.filter(({ kind }) => NEWS.has(kind)).map(({ span }) => text.slice(span.start, span.end));
  const hashes = wordHashes(news.join(" ").toLowerCase());
  if (hashes.length < FEWEST_WORDS) return "";
  const least = new Uint32Array(NUMBERS).fill(0xffffffff);
  for (let at = 0; at + SHINGLE <= hashes.length; at++) {
    let shingle = 17;
    for (let i = 0; i < SHINGLE; i++) shingle = Math.imul(shingle, 0x01000193) ^ hashes[at + i]!;
    for (let n = 0; n < NUMBERS; n++) {
      const mixed = mix(shingle, SEEDS[n]!);
      if (mixed < least[n]!) least[n] = mixed;
    }
  }
  return Buffer.from(Uint8Array.from([...least].flatMap((number) => [number & 0xff, (number >>> 8) & 0xff]))).toString(
    "base64",
  );
}

/** Start and factor of FNV-1a, 32 bits. */
const FNV_START = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** The hash (FNV-1a over code units) of each word of a text, in order. */
function wordHashes(text: string): number[] {
  const hashes: number[] = [];
  let [hash, inside] = [FNV_START, false];
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at) ?? 0;
    const letter = isLetterOrDigit(code);
    if (inside && !letter) {
      hashes.push(hash >>> 0);
      hash = FNV_START;
    }
    inside = letter;
    if (letter) hash = Math.imul(hash ^ text.charCodeAt(at), FNV_PRIME);
    if (code <= 0xffff) continue;
    at++;
    if (letter) hash = Math.imul(hash ^ text.charCodeAt(at), FNV_PRIME);
  }
  if (inside) hashes.push(hash >>> 0);
  return hashes;
}

/** What makes a family of hashes of one. */
const SEEDS = Int32Array.from({ length: NUMBERS }, (_, n) => Math.imul(n + 1, 0x9e3779b1));

/** One of a family of hashes (the finalizer of MurmurHash3 over a seed). */
function mix(value: number, seed: number): number {
  let hash = Math.imul(value ^ seed, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** The keys under which a sketch is looked up: two that share one may be alike. */
export function bandsOf(sketch: string): string[] {
  if (sketch === "") return [];
  const bytes = Buffer.from(sketch, "base64");
  return Array.from(
    { length: BANDS },
    (_, band) => `${band}|${bytes.subarray(band * PER_BAND * 2, (band + 1) * PER_BAND * 2).toString("hex")}`,
  );
}

/** Share of the numbers of two sketches that are equal: an estimate of the share of shingles. */
export function likeness(a: string, b: string): number {
  const [left, right] = [Buffer.from(a, "base64"), Buffer.from(b, "base64")];
  let equal = 0;
  for (let n = 0; n < NUMBERS; n++) if (left.readUInt16LE(n * 2) === right.readUInt16LE(n * 2)) equal += 1;
  return equal / NUMBERS;
}

/** What is known of a release when it is compared with others. */
export interface Likened {
  readonly sketch: string;
  readonly on: string | null;
  readonly revises: boolean;
  readonly hasUrl: boolean;
}

/** Days from one ISO date to another; null where one is missing. */
const daysFrom = (from: string | null, to: string | null): number | null =>
  from === null || to === null ? null : Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** Whether one release is a copy of another: nearly the same news at nearly the same time. */
export function isCopy(a: Likened, b: Likened): boolean {
  const days = daysFrom(a.on, b.on);
  return (
    a.revises === b.revises && days !== null && Math.abs(days) <= COPY_DAYS && likeness(a.sketch, b.sketch) >= COPY
  );
}

/** Whether one release corrects or updates another: it says so, is much like it, and no older. */
export function corrects(later: Likened, earlier: Likened): boolean {
  const days = daysFrom(earlier.on, later.on);
  return (
    later.revises &&
    days !== null &&
    days <= CORRECTION_DAYS &&
    (earlier.revises ? days > 0 : days >= 0) &&
    likeness(later.sketch, earlier.sketch) >= CORRECTED
  );
}
