import { classModifiers } from "../../lexicon/drug-classes.js";
import { once } from "../../lexicon/tsv.js";
import { nameKey } from "../name-key.js";
import { bracketedForms } from "./bracketed-name.js";
import type { LinkScope } from "./link-scope.js";

/** What a class's name may leave out at its head: how good it is, how it is given */
const FRILLS = once(
  () =>
    new Set(
      classModifiers()
        .filter(({ kind }) => kind === "quality" || kind === "route")
        .map(({ modifier }) => modifier.toLowerCase().replace(/-/gu, " ")),
    ),
);

const singular = (word: string): string =>
  word.length > 4 && /s$/iu.test(word) && !/(?:ss|us|is)$/iu.test(word)
    ? word.replace(/ies$/iu, "y").replace(/s$/iu, "")
    : word;

/** The words of a name without leading frills, in the singular; two words are left at least. */
function bare(name: string): string {
  const words = name
    .toLowerCase()
    .split(/[\s,-]+/u)
    .map(singular);
  let first = 0;
  for (let n = 1; first + n < words.length - 1 && n <= 3; )
    if (FRILLS().has(words.slice(first, first + n).join(" "))) {
      first += n;
      n = 1;
    } else n += 1;
  return words.slice(first).join(" ");
}

/** The forms under which a class may be named again: its long and its short form where a bracket gives both. */
function formsOf(name: string): string[] {
  const forms = bracketedForms(name);
  return (forms.length > 0 ? forms : [name]).map(bare);
}

/** Forms that many classes end in: no short form of any. */
const WIDE =
  /^(?:vaccine|inhibitor|antibody|therapy|immunotherapy|cell therapy|drug|agonist|antagonist|conjugate|treatment|small molecule|antiviral|antibiotic|steroid|insulin|analgesic|biologic)$/u;

/** Joins names of one class: singular and plural, long form and short form, with and without "oral", "selective", "novel", and a name with the one longer name that ends in it: "CAR-T" and "BCMA-targeted CAR-T". */
export function linkClasses({ mentions, join }: LinkScope): void {
  const first = new Map<string, number>();
  const forms = new Map<string, number>();
  for (const [i, { name, lexiconName }] of mentions.entries())
    for (const form of [...formsOf(name), ...(lexiconName === undefined ? [] : [bare(lexiconName)])]) {
      const other = first.get(nameKey(form));
      if (other === undefined) first.set(nameKey(form), i);
      else join(i, other);
      if (!forms.has(form)) forms.set(form, i);
    }
  for (const [form, i] of forms) {
    if (WIDE.test(form)) continue;
    const longer = [...forms].filter(([other]) => other !== form && other.endsWith(` ${form}`));
    if (longer.length === 1) join(i, longer[0]![1]);
  }
}
