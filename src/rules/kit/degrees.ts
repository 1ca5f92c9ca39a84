import { degreeSource } from "../../lexicon/people.js";
import { once } from "../../lexicon/tsv.js";

const wholeDegree = once(() => new RegExp(`^${degreeSource()}\\.?$`, "u"));
/** Whether a word of at most nine characters is a listed degree that capitals or points show: "PhD", "M.D.", "Jr". */
export const isPostNominal = (text: string): boolean =>
  text.length <= 9 &&
  (/[.]|^\p{Lu}{2,}|\p{Lu}.*\p{Lu}/u.test(text) || /^(?:Jr|Sr|Esq)/u.test(text)) &&
  wholeDegree().test(text);

/** ", M.D., Ph.D." or " MD PhD MBA" or " (MD)"; fellowships of any society: "FACRO", "FRCPath" */
const degreeStep = once(
  () =>
    new RegExp(
      `[, ]{0,3}(?:(?:and|&|/|-) ?)?\\(?(${degreeSource()}|F(?:A|RC|E|C|H)\\p{Lu}{1,4}(?:\\p{Ll}{1,5})?)(?![\\p{L}\\d])[.)]?`,
      "uy",
    ),
);

/** Degrees that follow a name at `from`, as written, and the offset after them. */
export function degreesAfter(reading: string, from: number, limit: number): { degrees: string[]; tail: number } {
  const degrees: string[] = [];
  const step = degreeStep();
  let tail = from;
  while (degrees.length < 10) {
    step.lastIndex = tail;
    const found = step.exec(reading);
    if (!found || tail + found[0].length > limit || !/^[, (/&-]/u.test(found[0])) break;
    degrees.push(found[1]!);
    tail += found[0].length;
  }
  return { degrees, tail };
}
