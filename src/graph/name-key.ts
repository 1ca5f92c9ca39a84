import { type EntityType, entityTypeSchema } from "../model/extraction.js";
import { digest } from "./digest.js";
import { remembered } from "./remembered.js";

/** Longest key kept as it is; longer ones are cut and hashed, so that no index limit is met. */
const LONGEST_KEY = 120;

/** Trade marks. Sample: `Vitrakvi®`. */
const MARKS = /[®™©℠]/gu;
/** Every kind of dash and hyphen. Sample: `KEYNOTE‑189`. */
const DASHES = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D-]/gu;
/** Apostrophes. Sample: `Alzheimer’s`. */
const APOSTROPHES = /['’ʼ`]/gu;
/** Combining accents after NFD. Sample: the accent of `Díaz`. */
const ACCENTS = /\p{M}/gu;
/** What neither letter nor digit is. Sample: `, ` in `Pfizer, Inc.` */
const NOT_WORD = /[^\p{L}\p{N}+]+/gu;
/** Legal form at the end of a company name, as normalised words. Sample: `bayer ag`. */
const LEGAL_SUFFIX =
  / (?:incorporated|inc|corporation|corp|company|co|limited|ltd|llc|llp|lp|plc|ag|gmbh|kgaa|kg|sa|s a|se|nv|n v|bv|b v|spa|s p a|srl|ab|a s|as|oy|oyj|asa|kk|k k|pty|pvt|holding|holdings)$/u;
/** Country before an agency's name. Sample: `us fda`, `u s food and drug administration`. */
const COUNTRY_PREFIX = /^(?:us|u s|united states|uk|u k) /u;
/** A space inside a code. Sample: `mk 3475` → `mk3475`. */
const CODE_SPACE = / (?=\d)/gu;
/** British spellings, as in `tumour`, `leukaemia`, `oedema`, `haemophilia`, `oesophageal`, `paediatric`. */
const BRITISH: readonly (readonly [RegExp, string])[] = [
  [/tumour/gu, "tumor"],
  [/aem/gu, "em"],
  [/oedem/gu, "edem"],
  [/oesoph/gu, "esoph"],
  [/paed/gu, "ped"],
];
/** Words that end in s and are no plurals. */
const SINGULAR_S = new Set([
  "diabetes",
  "herpes",
  "ascites",
  "rickets",
  "measles",
  "mumps",
  "shingles",
  "rabies",
  "scabies",
  "series",
  "species",
  "caries",
]);
/** A plural s. Sample: `tumors`. Not `sclerosis`, `virus`, `illness`. */
const PLURAL = /(?<=\p{L}{3}[^siu])s$/u;
/** The plural of a word in y. Sample: `malignancies`. */
const PLURAL_OF_Y = /(?<=\p{L}{3})ies$/u;
/** A single-letter middle name. Sample: the `k` of `marcia k horn`. */
const MIDDLE_INITIAL = / \p{L}(?= )/gu;
/** Titles before and degrees after a person's name, as normalised words. Sample: `dr`, `ph d`. */
const PERSON_TITLE = /^(?:dr|mr|mrs|ms|prof|professor|sir) | (?:ph d|phd|m d|md|mba|jr|sr|pharmd|pharm d|msc|rn)$/gu;

/** The name in lower case with single spaces, without marks, accents and punctuation. */
export function plainName(name: string): string {
  return name
    .slice(0, 2000)
    .normalize("NFKD")
    .replace(ACCENTS, "")
    .replace(MARKS, "")
    .replace(APOSTROPHES, "")
    .replace(DASHES, " ")
    .toLowerCase()
    .replace(NOT_WORD, " ")
    .trim();
}

function withoutSuffixes(name: string, pattern: RegExp): string {
  let rest = name;
  for (let round = 0; round < 3; round++) {
    const shorter = rest.replace(pattern, "");
    if (shorter === rest || shorter === "") return rest;
    rest = shorter;
  }
  return rest;
}

function singular(name: string): string {
  let spelled = name;
  for (const [british, american] of BRITISH) spelled = spelled.replace(british, american);
  const last = spelled.slice(spelled.lastIndexOf(" ") + 1);
  return SINGULAR_S.has(last) ? spelled : spelled.replace(PLURAL_OF_Y, "y").replace(PLURAL, "");
}

function typedName(type: EntityType, plain: string): string {
  switch (type) {
    case "Drug":
    case "Trial":
      return plain.replace(CODE_SPACE, "");
    case "Organization":
      return withoutSuffixes(plain.startsWith("the ") ? plain.slice(4) : plain, LEGAL_SUFFIX);
    case "Regulator": {
      const bare = plain.startsWith("the ") ? plain.slice(4) : plain;
      return bare.replace(COUNTRY_PREFIX, "") || bare;
    }
    case "Person":
      return withoutSuffixes(plain, PERSON_TITLE).replace(MIDDLE_INITIAL, "");
    case "Indication":
    case "Biomarker":
    case "DrugClass":
      return singular(plain);
  }
}

/**
 * What two spellings of one name have in common: `Vitrakvi®` and `vitrakvi`, `MK-3475` and `MK 3475`, `Bayer AG` and `Bayer`.
 * At most 141 characters; a name without any letter or digit gives a hash of itself.
 */
export const nameKey = (type: EntityType, name: string): string => KEYS[type](name);

function keyOf(type: EntityType, name: string): string {
  const plain = plainName(name);
  const key = plain === "" ? "" : typedName(type, plain);
  if (key === "") return `#${digest(name)}`;
  return key.length <= LONGEST_KEY ? key : `${key.slice(0, LONGEST_KEY)}#${digest(key)}`;
}

const KEYS = Object.fromEntries(
  entityTypeSchema.options.map((type) => [type, remembered((name) => keyOf(type, name))]),
) as Record<EntityType, (name: string) => string>;
