import { addFacts, noFacts } from "../graph/fact-change.js";
import type { Extraction } from "../model/extraction.js";
import type { GraphStore } from "../stores/store.js";
import type { RunSummary } from "./run-summary.js";

/** Releases written in one transaction: many are far faster than one each, and a stop loses at most the ones not yet written. */
const BATCH = 50;
/** Longest time that a release waits for its batch to fill, in milliseconds: pages from the network come slowly. */
const LONGEST_WAIT = 10_000;

/** Writes extractions in transactions of whole releases and counts what became of them. */
export class BatchWriter {
  readonly facts = noFacts();
  #waiting: Extraction[] = [];
  #since = 0;
  #stored: (() => Promise<void>)[] = [];

  constructor(
    readonly store: GraphStore,
    readonly summary: RunSummary,
    readonly run: string,
  ) {}

  /** Takes one extraction; `stored` is called once it is written. */
  async add(extraction: Extraction, stored?: () => Promise<void>): Promise<void> {
    if (this.#waiting.length === 0) this.#since = Date.now();
    this.#waiting.push(extraction);
    if (stored) this.#stored.push(stored);
    if (this.#waiting.length >= BATCH || Date.now() - this.#since > LONGEST_WAIT) await this.flush();
  }

  async flush(): Promise<void> {
    if (this.#waiting.length === 0) return;
    const extractions = this.#waiting;
    const stored = this.#stored;
    this.#waiting = [];
    this.#stored = [];
    const report = await this.store.write(extractions, { run: this.run });
    addFacts(this.facts, report.facts);
    for (const [i, { status }] of report.releases.entries()) {
      if (status === "new") this.summary.added += 1;
      else if (status === "changed") this.summary.changed += 1;
      else this.summary.unchanged += 1;
      if (status === "new" || status === "changed")
        this.summary.facts += extractions[i]!.relations.length + extractions[i]!.events.length;
    }
    for (const done of stored) await done();
  }
}
