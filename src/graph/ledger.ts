import { z } from "zod";
import { type ReleaseClaims, releaseClaimsSchema } from "./claims.js";

/**
 * The ledger is what a store keeps beside the graph: for every release its claims, for every name how often it was seen
 * and with which other names it is one thing, for every fact and bucket of events which releases support it. All nodes and
 * relationships are computed from it. An entry is an id and a JSON text; equal sets of releases give equal ledgers.
 */
export interface LedgerReader {
  /** The entries among these ids that exist. */
  get(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** For each of these entities the ids of the releases that mention it, as of the last commit; none has no entry. */
  releasesMentioning(entityIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>>;
}

/** A name within its type: tallies of what releases say of it, and the entity it belongs to. */
export interface NameEntry {
  /** The entity the name belongs to; empty while not yet decided. */
  entity: string;
  readonly tallies: Map<string, number>;
}

/** What one release gives to a fact: its date, its evidence with confidence, and the wording of the discriminator. */
export const factSupportSchema = z.object({
  on: z.string().nullable(),
  evidence: z.array(z.tuple([z.string(), z.number()])),
  shown: z.string().optional(),
});
export type FactSupport = z.infer<typeof factSupportSchema>;

/** A fact relationship with its support by release. */
export interface FactEntry {
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly support: Map<string, FactSupport>;
}

const datedSchema = z.object({ date: z.string(), precision: z.string(), text: z.string().optional() });
export type EventDate = z.infer<typeof datedSchema>;

/** One release's report of an event, with its roles resolved to ids of nodes. */
export const eventClaimSchema = z.object({
  release: z.string(),
  on: z.string().nullable(),
  hash: z.string(),
  type: z.enum(["RegulatoryAction", "TrialReadout", "TrialStart", "Deal", "Appointment"]),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  roles: z.array(z.object({ type: z.string(), to: z.string(), role: z.string().optional() })),
  date: datedSchema.optional(),
  target: datedSchema.optional(),
  evidence: z.array(z.tuple([z.string(), z.number()])),
});
export type EventClaim = z.infer<typeof eventClaimSchema>;

/** Reports that may be of one event: same kind, same drug, same place. Keyed by release and hash of the claim. */
export interface BucketEntry {
  readonly claims: Map<string, EventClaim>;
}

/** Releases with the same text, with whether each has an address; the first of them is the one in the graph. */
export interface TextEntry {
  readonly releases: Map<string, boolean>;
}

const likenedSchema = z.object({
  sketch: z.string(),
  on: z.string().nullable(),
  revises: z.boolean(),
  hasUrl: z.boolean(),
  hash: z.string(),
});
/** What a release is compared with others by, with the hash of its text. */
export type LikenedRelease = z.infer<typeof likenedSchema>;

/** Releases that share a band of their sketches: those that may be alike. */
export interface BandEntry {
  readonly releases: Map<string, LikenedRelease>;
}

const tagged = <V extends z.ZodType>(value: V) => z.array(z.tuple([z.string(), value]));
const nameShape = z.object({ entity: z.string(), tallies: tagged(z.number()) });
const factShape = z.object({ type: z.string(), from: z.string(), to: z.string(), support: tagged(factSupportSchema) });
const bucketShape = z.object({ claims: tagged(eventClaimSchema) });

const sorted = <V>(map: ReadonlyMap<string, V>): [string, V][] =>
  [...map].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));

/** How each kind of entry is read and written; `write` gives null when nothing is left of it. */
export interface Codec<T> {
  read(json: string): T;
  write(entry: T): string | null;
  empty(id: string): T;
  /** An entry that stays as it is when the other is changed; what entries hold is replaced and never changed in place. */
  copy(entry: T): T;
}

export const nameCodec: Codec<NameEntry> = {
  read: (json) => {
    const { entity, tallies } = nameShape.parse(JSON.parse(json));
    return { entity, tallies: new Map(tallies) };
  },
  write: ({ entity, tallies }) => (tallies.size === 0 ? null : JSON.stringify({ entity, tallies: sorted(tallies) })),
  empty: () => ({ entity: "", tallies: new Map() }),
  copy: ({ entity, tallies }) => ({ entity, tallies: new Map(tallies) }),
};

/** The parts of a fact's ledger id after `fact|`. */
const factParts = (id: string): string[] => id.split("|");

export const factCodec: Codec<FactEntry> = {
  read: (json) => {
    const { support, ...fact } = factShape.parse(JSON.parse(json));
    return { ...fact, support: new Map(support) };
  },
  write: ({ type, from, to, support }) =>
    support.size === 0 ? null : JSON.stringify({ type, from, to, support: sorted(support) }),
  empty: (id) => {
    const [, type = "", from = "", to = ""] = factParts(id);
    return { type, from, to, support: new Map() };
  },
  copy: ({ support, ...fact }) => ({ ...fact, support: new Map(support) }),
};

export const bucketCodec: Codec<BucketEntry> = {
  read: (json) => ({ claims: new Map(bucketShape.parse(JSON.parse(json)).claims) }),
  write: ({ claims }) => (claims.size === 0 ? null : JSON.stringify({ claims: sorted(claims) })),
  empty: () => ({ claims: new Map() }),
  copy: ({ claims }) => ({ claims: new Map(claims) }),
};

/** How entries are kept that hold something of each of a group of releases. */
const groupCodec = <V>(value: z.ZodType<V>): Codec<{ readonly releases: Map<string, V> }> => {
  const shape = z.object({ releases: tagged(value) });
  return {
    read: (json) => ({ releases: new Map(shape.parse(JSON.parse(json)).releases) }),
    write: ({ releases }) => (releases.size === 0 ? null : JSON.stringify({ releases: sorted(releases) })),
    empty: () => ({ releases: new Map() }),
    copy: ({ releases }) => ({ releases: new Map(releases) }),
  };
};

export const textCodec: Codec<TextEntry> = groupCodec(z.boolean());
export const bandCodec: Codec<BandEntry> = groupCodec(likenedSchema);

/** The claims of a release, with the time of its first ingestion. */
export interface ReleaseEntry {
  claims: ReleaseClaims | null;
  ingestedAt: string;
}
const releaseShape = z.object({ ingestedAt: z.string(), claims: releaseClaimsSchema });

export const releaseCodec: Codec<ReleaseEntry> = {
  read: (json) => releaseShape.parse(JSON.parse(json)),
  write: ({ claims, ingestedAt }) => (claims === null ? null : JSON.stringify({ ingestedAt, claims })),
  empty: () => ({ claims: null, ingestedAt: "" }),
  copy: (entry) => ({ ...entry }),
};

/** Ids of ledger entries, by kind. */
export const ledgerId = {
  release: (id: string): string => `release|${id}`,
  body: (id: string): string => `body|${id}`,
  text: (hash: string): string => `text|${hash}`,
  band: (band: string): string => `like|${band}`,
  name: (type: string, key: string): string => `name|${type}|${key}`,
} as const;
