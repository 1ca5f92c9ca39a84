import type { Mention } from "../../model/mention.js";

/** What a type's linker sees: its mentions in text order, and how to say that two are one. */
export interface LinkScope {
  readonly mentions: readonly Mention[];
  readonly join: (i: number, j: number) => void;
  /** Names of the release's own organizations. */
  readonly own: readonly string[];
}
