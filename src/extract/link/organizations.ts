import { nameKey } from "../name-key.js";
import type { LinkScope } from "./link-scope.js";

/** Legal forms and words that a short form leaves out. */
const TAIL =
  /[,\s]+(?:Inc|Corp|Corporation|Incorporated|Ltd|Limited|LLC|LLP|LP|plc|PLC|AG|SE|SA|S\.A|N\.V|NV|GmbH|KGaA|A\/S|AB|ASA|Oy|S\.p\.A|B\.V|BV|Co|Company|Pty|K\.K|Holdings?|Group)\.?$/u;

/** The name without legal forms at its end. */
export function withoutLegalForm(name: string): string {
  for (let at = name; ; ) {
    const next = at.replace(TAIL, "");
    if (next === at || next === "") return at;
    at = next;
  }
}

/** "Velbio Pharmaceutical" and "Velbio Pharmaceuticals" are one */
const PLURAL_WORD = /(?<= )(pharmaceutical|therapeutic|bioscience|laborator|technolog)(?:s|y|ies)?$/iu;

/** Joins names that differ by legal forms only. */
export function linkOrganizations({ mentions, join }: LinkScope): void {
  const first = new Map<string, number>();
  for (const [i, mention] of mentions.entries()) {
    const key = nameKey(withoutLegalForm(mention.name).replace(PLURAL_WORD, "$1"));
    const other = first.get(key);
    if (other === undefined) first.set(key, i);
    else join(i, other);
  }
}
