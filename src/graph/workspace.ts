import type {
  BandEntry,
  BucketEntry,
  Codec,
  FactEntry,
  LedgerReader,
  NameEntry,
  ReleaseEntry,
  TextEntry,
} from "./ledger.js";
import { bandCodec, bucketCodec, factCodec, ledgerId, nameCodec, releaseCodec, textCodec } from "./ledger.js";

/** Entries of one kind: as they were when read, and as they are now. */
export interface Shelf<T> {
  /** The entry as it is now; it must have been loaded. */
  now(id: string): T;
  /** The entry as it was before this batch; null when it did not exist. */
  before(id: string): T | null;
  /** Says that the caller changes the entry. */
  touch(id: string): T;
  readonly touched: ReadonlySet<string>;
  /** Ids of all entries read so far, also of those that do not exist. */
  loaded(): Iterable<string>;
  load(ids: Iterable<string>): Promise<void>;
}

/** A state of the ledger: before a batch, or as it is now. */
export type Moment = "before" | "now";

/** An entry as it was or is; null where there was none. */
export const entryAt = <T>(shelf: Shelf<T>, id: string, moment: Moment): T | null =>
  moment === "now" ? shelf.now(id) : shelf.before(id);

class LoadedShelf<T> implements Shelf<T> {
  readonly touched = new Set<string>();
  private readonly raw = new Map<string, string | null>();
  private readonly entries = new Map<string, T>();
  /** Entries as they were read, of those that were touched. */
  private readonly olds = new Map<string, T>();

  constructor(
    private readonly reader: LedgerReader,
    private readonly codec: Codec<T>,
  ) {}

  async load(ids: Iterable<string>): Promise<void> {
    const missing = [...new Set(ids)].filter((id) => !this.raw.has(id));
    if (missing.length === 0) return;
    const found = await this.reader.get(missing);
    for (const id of missing) {
      const json = found.get(id) ?? null;
      this.raw.set(id, json);
      this.entries.set(id, json === null ? this.codec.empty(id) : this.codec.read(json));
    }
  }

  loaded(): Iterable<string> {
    return this.raw.keys();
  }

  now(id: string): T {
    const entry = this.entries.get(id);
    if (entry === undefined) throw new Error(`ledger entry not loaded: ${id}`);
    return entry;
  }

  before(id: string): T | null {
    const json = this.raw.get(id);
    if (json === undefined) throw new Error(`ledger entry not loaded: ${id}`);
    return json === null ? null : (this.olds.get(id) ?? this.now(id));
  }

  touch(id: string): T {
    const entry = this.now(id);
    if (!this.touched.has(id)) {
      this.touched.add(id);
      this.olds.set(id, this.codec.copy(entry));
    }
    return entry;
  }

  /** Entries whose JSON differs from what was read; null says that the entry goes. */
  *changes(): Generator<[string, string | null]> {
    for (const id of this.touched) {
      const json = this.codec.write(this.now(id));
      if (json !== this.raw.get(id)) yield [id, json];
    }
  }
}

/** A reader that asks once for all that is asked for at the same time; an answer may hold more than its question. */
function gathering(reader: LedgerReader): LedgerReader {
  let waiting: string[] = [];
  let answer: Promise<ReadonlyMap<string, string>> | undefined;
  const ask = (): Promise<ReadonlyMap<string, string>> => {
    const ids = waiting;
    waiting = [];
    answer = undefined;
    return reader.get(ids);
  };
  return {
    get: (ids) => {
      for (const id of ids) waiting.push(id);
      answer ??= Promise.resolve().then(ask);
      return answer;
    },
    releasesMentioning: (entityIds) => reader.releasesMentioning(entityIds),
  };
}

/** What one batch of releases works on: the part of the ledger it has read, with its changes, all in memory. */
export class Workspace {
  private readonly shelves;
  readonly names: Shelf<NameEntry>;
  readonly facts: Shelf<FactEntry>;
  readonly buckets: Shelf<BucketEntry>;
  readonly texts: Shelf<TextEntry>;
  readonly bands: Shelf<BandEntry>;
  readonly releases: Shelf<ReleaseEntry>;
  /** Releases that this batch put under an entity, before any of it is committed. */
  private readonly mentionedHere = new Map<string, Set<string>>();
  /** Releases that mention an entity in the store, of entities asked for so far. */
  private readonly mentionedThere = new Map<string, readonly string[]>();
  private readonly bodies = new Map<string, string | null>();

  private readonly reader: LedgerReader;

  constructor(database: LedgerReader) {
    const reader = gathering(database);
    this.reader = reader;
    const names = new LoadedShelf(reader, nameCodec);
    const facts = new LoadedShelf(reader, factCodec);
    const buckets = new LoadedShelf(reader, bucketCodec);
    const texts = new LoadedShelf(reader, textCodec);
    const bands = new LoadedShelf(reader, bandCodec);
    const releases = new LoadedShelf(reader, releaseCodec);
    this.names = names;
    this.facts = facts;
    this.buckets = buckets;
    this.texts = texts;
    this.bands = bands;
    this.releases = releases;
    this.shelves = [names, facts, buckets, texts, bands, releases];
  }

  /** Remembers that a release mentions an entity, for `releasesMentioning` within this batch. */
  noteMention(entityId: string, releaseId: string): void {
    const known = this.mentionedHere.get(entityId);
    if (known) known.add(releaseId);
    else this.mentionedHere.set(entityId, new Set([releaseId]));
  }

  /** Releases that may mention one of these entities: those of the store and those of this batch. */
  async releasesMentioning(entityIds: readonly string[]): Promise<string[]> {
    const unknown = entityIds.filter((id) => !this.mentionedThere.has(id));
    if (unknown.length > 0) {
      const read = await this.reader.releasesMentioning(unknown);
      for (const id of unknown) this.mentionedThere.set(id, read.get(id) ?? []);
    }
    const found = entityIds.flatMap((id) => [
      ...(this.mentionedThere.get(id) ?? []),
      ...(this.mentionedHere.get(id) ?? []),
    ]);
    return [...new Set(found)].sort();
  }

  /** Keeps the text of a release; null removes it. */
  setBody(id: string, text: string | null): void {
    this.bodies.set(ledgerId.body(id), text);
  }

  /** Every ledger entry that differs from the store, by id; null says that it goes. */
  changes(): Map<string, string | null> {
    const all = new Map<string, string | null>(this.bodies);
    for (const shelf of this.shelves) for (const [id, json] of shelf.changes()) all.set(id, json);
    return all;
  }
}
