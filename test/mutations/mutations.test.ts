import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { PROPERTIES } from "./mutations.js";

const ROOT = resolve(import.meta.dirname, "../..");

describe.each(PROPERTIES)("mutations of $name", ({ mutations }) => {
  it.each(mutations)("$file: $breaks", ({ file, from, to, test }) => {
    expect(to).not.toBe(from);
    expect(readFileSync(join(ROOT, file), "utf8").split(from)).toHaveLength(2);
    expect(existsSync(join(ROOT, test))).toBe(true);
  });
});
