import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { StoreError } from "../errors.js";

/** The folder that `--out` names: nothing is written anywhere else, and no name twice. */
export class OutFolder {
  readonly #written = new Set<string>();

  private constructor(readonly dir: string) {}

  static async open(dir: string): Promise<OutFolder> {
    try {
      await mkdir(dir, { recursive: true });
    } catch (error) {
      throw cannotWrite(dir, error);
    }
    return new OutFolder(dir);
  }

  async write(stem: string, value: unknown): Promise<void> {
    const safe = stem.replace(/[/\\\u0000-\u001f]/gu, "_").replace(/^\.+/u, "_") || "_";
    let name = `${safe}.json`;
    for (let n = 2; this.#written.has(name); n += 1) name = `${safe}~${n}.json`;
    this.#written.add(name);
    const path = join(this.dir, name);
    try {
      await writeFile(path, `${JSON.stringify(value)}\n`);
    } catch (error) {
      throw cannotWrite(path, error);
    }
  }
}

const cannotWrite = (path: string, error: unknown): StoreError =>
  new StoreError("OUT_UNWRITABLE", `cannot write (${(error as NodeJS.ErrnoException).code ?? String(error)})`, {
    where: path,
    hint: "Give a folder with room that you may write to.",
    cause: error,
  });
