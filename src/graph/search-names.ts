import { remembered } from "./remembered.js";

/** Trade marks. Sample: `Vitrakvi®`. */
const MARKS = /[®™©℠]/gu;
/** Every kind of dash and hyphen. Sample: `MK‑3475`. */
const DASHES = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D-]/gu;
const SPACES = /\s+/gu;
const SPACE_OR_DASH = /[ -]/gu;
const ACCENTS = /\p{M}/gu;
const DIGIT = /\d/u;
const ASCII = /^[\u0000-\u007F]*$/u;
/** Longest spelling kept for search, and how many of one thing. */
const LONGEST = 200;
const MOST = 400;

const spellings = remembered((name: string): readonly string[] => {
  const plain = name
    .slice(0, LONGEST)
    .normalize("NFC")
    .replace(MARKS, "")
    .replace(SPACES, " ")
    .trim()
    .toLowerCase()
    .replace(DASHES, "-");
  const forms = [plain, plain.replaceAll("-", " "), plain.replaceAll("-", "")];
  if (DIGIT.test(plain)) forms.push(plain.replace(SPACE_OR_DASH, ""), plain.replaceAll(" ", "-"));
  return forms.flatMap((form) => (ASCII.test(form) ? form : [form, form.normalize("NFD").replace(ACCENTS, "")]));
});

/** Every way a person may type one of the names, in lower case: `mk-3475`, `mk3475`, `mk 3475`; sorted, at most 400. */
export function searchNames(names: Iterable<string>): string[] {
  return [...new Set([...names].flatMap(spellings))]
    .filter((form) => form !== "")
    .sort()
    .slice(0, MOST);
}
