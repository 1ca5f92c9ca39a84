import { createHash } from "node:crypto";
import { readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { stateError, writeWhole } from "./write-whole.js";

const nameOf = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 32);

/**
 * Entries of lists that are still to be done: noted before the first of them is fetched, taken off when each is stored, was no release or is
 * given up. So neither a killed run nor a list that has moved on loses one: `pending/<source>/<entry>` holds its address.
 */
export class PendingPages {
  constructor(readonly dir: string) {}

  /** The addresses noted under a source, in no order. */
  async of(source: string): Promise<string[]> {
    const folder = this.#folder(source);
    try {
      const names = (await readdir(folder)).filter((name) => /^[\da-f]{32}$/u.test(name)).sort();
      const addresses: string[] = [];
      for (const name of names) addresses.push((await readFile(join(folder, name), "utf8")).trim());
      return addresses;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
      throw stateError(this.dir, error);
    }
  }

  async note(source: string, url: string): Promise<void> {
    try {
      await writeWhole(join(this.#folder(source), nameOf(url)), `${url}\n`);
    } catch (error) {
      throw stateError(this.dir, error);
    }
  }

  async settle(source: string, url: string): Promise<void> {
    try {
      await rm(join(this.#folder(source), nameOf(url)), { force: true });
    } catch (error) {
      throw stateError(this.dir, error);
    }
  }

  #folder(source: string): string {
    return join(this.dir, "pending", nameOf(source));
  }
}
