import type { PressgraphError } from "../errors.js";

/** Version of the object that `ingest --json` prints. */
const SUMMARY_VERSION = 1;

/** One document that could not be read or stored. */
export interface Failure {
  readonly source: string;
  readonly code: string;
  readonly message: string;
}

/** How a run went: each document that was looked at is counted once as new, changed, unchanged, skipped or failed. */
export class RunSummary {
  read = 0;
  added = 0;
  changed = 0;
  unchanged = 0;
  skipped = 0;
  facts = 0;
  readonly failures: Failure[] = [];
  readonly #started: number;

  constructor(readonly now: () => number) {
    this.#started = now();
  }

  fail(source: string, error: PressgraphError): Failure {
    const failure = {
      source,
      code: error.code,
      message: error.hint ? `${error.message}. ${error.hint}` : error.message,
    };
    this.failures.push(failure);
    return failure;
  }

  /** The machine's form: the last line of stdout. */
  toJson(): string {
    return JSON.stringify({
      schemaVersion: SUMMARY_VERSION,
      read: this.read,
      new: this.added,
      changed: this.changed,
      unchanged: this.unchanged,
      skipped: this.skipped,
      failed: this.failures.length,
      facts: this.facts,
      seconds: this.#seconds(),
      failures: this.failures,
    });
  }

  /** One line for people. */
  toLine(): string {
    const parts = [
      `${this.added} new`,
      `${this.changed} changed`,
      `${this.unchanged} unchanged`,
      `${this.skipped} skipped`,
      `${this.failures.length} failed`,
    ];
    return `${this.read} read: ${parts.join(", ")}; ${this.facts} facts in ${this.#seconds()} s`;
  }

  #seconds(): number {
    return Math.round((this.now() - this.#started) / 100) / 10;
  }
}
