import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { StoreError } from "../errors.js";
import { stateError, writeWhole } from "./write-whole.js";

/** What is remembered of one address. */
const recordSchema = z.object({
  schemaVersion: z.literal(1),
  url: z.string(),
  /** Validators of the body that was stored last; they are sent with the next request. */
  etag: z.string().optional(),
  lastModified: z.string().optional(),
  /** SHA-256 of that body, in `bodies/`. */
  bodyHash: z.string().optional(),
  contentType: z.string().optional(),
  /** The address after redirects. */
  finalUrl: z.string().optional(),
  seenAt: z.string(),
  storedAt: z.string().optional(),
  /** The stores that what came of it was written to. */
  storedIn: z.array(z.string()).default([]),
  /** Runs in a row in which it could not be had or stored. */
  failures: z.number().int(),
  /** Before this moment no run tries it again. */
  nextTry: z.string().optional(),
  lastError: z.string().optional(),
});
export type PageRecord = z.infer<typeof recordSchema>;

/** What is remembered of a page that was stored. */
export type StoredPage = Pick<PageRecord, "etag" | "lastModified" | "bodyHash" | "contentType" | "finalUrl">;

/** After so many failed runs an entry of a list is only reported, until it is tried again with `--retry`. */
export const MAX_FAILED_RUNS = 5;

/** Minutes from one failed run to the next that tries again; a site may ask for more. */
const WAITS = [10, 60, 360, 1440];
const MINUTE = 60_000;

const sha256 = (data: string | Buffer): string => createHash("sha256").update(data).digest("hex");

/**
 * Raw pages on disk, kept before anything is parsed, and what was seen of each address: `bodies/ab/abcd….bin` and `pages/….json`.
 * Every file is written beside its place and renamed, so a killed run leaves whole files only.
 */
export class PageArchive {
  constructor(readonly dir: string) {}

  async get(url: string): Promise<PageRecord | null> {
    let text: string;
    try {
      text = await readFile(this.#recordPath(url), "utf8");
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
      throw this.#failed(error);
    }
    const parsed = recordSchema.safeParse(parseJson(text));
    // A record that cannot be read is one that is not there: the page is fetched again.
    return parsed.success ? parsed.data : null;
  }

  /** Keeps a body and returns its hash. */
  async keep(body: Buffer): Promise<string> {
    const hash = sha256(body);
    await this.#write(this.#bodyPath(hash), body);
    return hash;
  }

  /** A kept body; null where it is gone. */
  async body(hash: string): Promise<Buffer | null> {
    try {
      return await readFile(this.#bodyPath(hash));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
      throw this.#failed(error);
    }
  }

  /** Remembers that a page was fetched and what came of it is in a store (null for what needs none): only now do its validators count. */
  async stored(url: string, now: string, page: StoredPage, store: string | null): Promise<void> {
    const old = await this.get(url);
    const before = old?.bodyHash === page.bodyHash ? (old?.storedIn ?? []) : [];
    const storedIn = store === null || before.includes(store) ? before : [...before, store];
    await this.#save({ schemaVersion: 1, url, ...page, seenAt: now, storedAt: now, storedIn, failures: 0 });
  }

  /** Remembers that a page could not be had or stored; what was known of an earlier body stays. `retryAt`: the site's wish, ISO 8601. */
  async failed(url: string, now: string, error: string, retryAt: string | null): Promise<PageRecord> {
    const old = await this.get(url);
    const failures = (old?.failures ?? 0) + 1;
    const due = new Date(Date.parse(now) + WAITS[Math.min(failures, WAITS.length) - 1]! * MINUTE).toISOString();
    const nextTry = retryAt !== null && retryAt > due ? retryAt : due;
    const record: PageRecord = {
      storedIn: [],
      ...old,
      schemaVersion: 1,
      url,
      seenAt: now,
      failures,
      nextTry,
      lastError: error,
    };
    await this.#save(record);
    return record;
  }

  #save(record: PageRecord): Promise<void> {
    return this.#write(this.#recordPath(record.url), `${JSON.stringify(record)}\n`);
  }

  #recordPath(url: string): string {
    return join(this.dir, "pages", `${sha256(url)}.json`);
  }

  #bodyPath(hash: string): string {
    return join(this.dir, "bodies", hash.slice(0, 2), `${hash}.bin`);
  }

  async #write(path: string, data: string | Buffer): Promise<void> {
    try {
      await writeWhole(path, data);
    } catch (error) {
      throw this.#failed(error);
    }
  }

  #failed(cause: unknown): StoreError {
    return stateError(this.dir, cause);
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
