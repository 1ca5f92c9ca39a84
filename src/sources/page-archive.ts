import { createHash, randomUUID } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { StoreError } from "../errors.js";

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
  /** Runs in a row in which it could not be had or stored. */
  failures: z.number().int(),
  lastError: z.string().optional(),
});
export type PageRecord = z.infer<typeof recordSchema>;

/** After so many failed runs an address is only reported, until it is given anew with `--retry`. */
export const MAX_FAILED_RUNS = 5;

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

  /** Remembers that a page was fetched and what came of it is stored: only now do its validators count. */
  stored(
    url: string,
    now: string,
    page: Pick<PageRecord, "etag" | "lastModified" | "bodyHash" | "contentType" | "finalUrl">,
  ): Promise<void> {
    return this.#save({ schemaVersion: 1, url, ...page, seenAt: now, storedAt: now, failures: 0 });
  }

  /** Remembers that a page could not be had or stored; what was known of an earlier body stays. */
  async failed(url: string, now: string, error: string): Promise<void> {
    const old = await this.get(url);
    await this.#save({
      ...old,
      schemaVersion: 1,
      url,
      seenAt: now,
      failures: (old?.failures ?? 0) + 1,
      lastError: error,
    });
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
    const beside = `${path}.${randomUUID()}`;
    try {
      await mkdir(join(path, ".."), { recursive: true });
      await writeFile(beside, data);
      await rename(beside, path);
    } catch (error) {
      throw this.#failed(error);
    }
  }

  #failed(cause: unknown): StoreError {
    return new StoreError(
      "STATE_UNAVAILABLE",
      `the state folder cannot be used (${(cause as NodeJS.ErrnoException).code})`,
      {
        where: this.dir,
        hint: "Give a folder with room that you may write to: --state DIR.",
        cause,
      },
    );
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
