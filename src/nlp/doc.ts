import type { Release } from "../model/release.js";
import type { SectionKind } from "../model/section.js";
import type { Span } from "../model/span.js";
import { type Atom, atomsOf } from "./atoms.js";
import { partsOf } from "./glued-parts.js";
import { listHeads } from "./lists.js";
import { readingView } from "./reading-view.js";
import { splitSentences } from "./sentences.js";
import { type TableRow, tableRows } from "./tables.js";
import { type Token, tokenize } from "./tokens.js";
import { type Trigrams, trigramsOf } from "./trigrams.js";

/** One sentence, inside one section. Tokens, atoms and trigrams are made when first asked for. */
export class Sentence implements Span {
  #tokens: Token[] | undefined;
  #atoms: Atom[] | undefined;
  #trigrams: Trigrams | undefined;
  /** The sentence in the reading view: same length as the text, so `text[i]` stands at offset `start + i`. */
  readonly text: string;

  constructor(
    readonly reading: string,
    readonly index: number,
    readonly start: number,
    readonly end: number,
    /** Kind of its section; `body` for the co-authors among the references. */
    readonly section: SectionKind,
    /** Index of its section in `release.sections`. */
    readonly sectionIndex: number,
  ) {
    this.text = reading.slice(start, end);
  }

  get tokens(): readonly Token[] {
    this.#tokens ??= tokenize(this.reading, this.start, this.end);
    return this.#tokens;
  }

  get atoms(): readonly Atom[] {
    this.#atoms ??= atomsOf(this.text, this.start);
    return this.#atoms;
  }

  get trigrams(): Trigrams {
    this.#trigrams ??= trigramsOf(this.text);
    return this.#trigrams;
  }
}

/** "Other co-authors are Jane Roe and Tom Hill of Quarn University": who took part, told after the news */
const AUTHORS =
  /^(?:Co-?[Aa]uthors?\s*(?::|$)|(?:Study |The |Paper |Additional |Other |Further |Her |His |Their |Fellow )*(?:[Cc]o-?)?(?:[Aa]uthors|[Cc]ontributors|[Cc]ollaborators|[Ii]nvestigators)(?:,|:| (?:on|of|to|are|were|include|from|who|besides)\b)|(?:In addition to|Along with|Besides|Joining) [^.]{3,120}\b(?:authors|researchers|contributors|team|study|paper)\b)/u;

/** What a sentence counts as: in references the co-authors of the study are told as the news tells people. */
const kindOf = (kind: SectionKind, reading: string, { start, end }: Span): SectionKind =>
  kind === "references" && AUTHORS.test(reading.slice(start, end)) ? "body" : kind;

/** Kinds that are headings themselves. */
const TITLES: ReadonlySet<SectionKind> = new Set(["headline", "subhead"]);

/** A release with its reading view and sentences: what every rule looks at. */
export class Doc {
  readonly reading: string;
  readonly sentences: readonly Sentence[];
  #heads: (Sentence | undefined)[] | undefined;
  #rows: TableRow[] | undefined;

  constructor(readonly release: Release) {
    this.reading = readingView(release.text);
    const sentences: Sentence[] = [];
    for (const [sectionIndex, { kind, span }] of release.sections.entries()) {
      for (const sentence of splitSentences(this.reading, span.start, span.end))
        for (const part of TITLES.has(kind) ? [sentence] : partsOf(this.reading, sentence)) {
          const section = kindOf(kind, this.reading, part);
          sentences.push(new Sentence(this.reading, sentences.length, part.start, part.end, section, sectionIndex));
        }
    }
    this.sentences = sentences;
  }

  /** The sentence that holds the offset, if one does. */
  sentenceAt(offset: number): Sentence | undefined {
    let low = 0;
    let high = this.sentences.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const sentence = this.sentences[middle]!;
      if (offset < sentence.start) high = middle - 1;
      else if (offset >= sentence.end) low = middle + 1;
      else return sentence;
    }
    return undefined;
  }

  /** The sentence that heads the list in which the sentence stands: the line above the bullets, or an item above deeper ones. */
  headOf(sentence: Sentence): Sentence | undefined {
    this.#heads ??= listHeads(this.reading, this.sentences);
    return this.#heads[sentence.index];
  }

  /** Rows of every table of the text whose cells a tab parts, in order. */
  get rows(): readonly TableRow[] {
    this.#rows ??= tableRows(this.release.text);
    return this.#rows;
  }

  /** The row of a table in which the sentence begins. */
  rowOf(sentence: Sentence): TableRow | undefined {
    return this.rows.find(({ start, end }) => start <= sentence.start && sentence.start < end);
  }
}
