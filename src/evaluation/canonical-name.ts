/** Types whose names agree when one holds the other and both end in the same head noun. */
export const LOOSE_TYPES: ReadonlySet<string> = new Set(["Indication", "DrugClass", "Biomarker"]);

/** Legal forms at the end of a folded name, as the gold guidelines take them off. */
const LEGAL_FORMS = [
  ...[
    "incorporated",
    "inc",
    "corporation",
    "corp",
    "company",
    "co",
    "limited",
    "ltd",
    "llc",
    "llp",
    "lp",
    "plc",
    "ag",
    "sa",
    "s a",
    "se",
    "nv",
    "n v",
  ],
  ...[
    "gmbh",
    "kgaa",
    "kg",
    "ab",
    "as",
    "a s",
    "asa",
    "oy",
    "oyj",
    "spa",
    "s p a",
    "bv",
    "b v",
    "kk",
    "k k",
    "pte",
    "pty",
    "sas",
    "srl",
  ],
  ...["holding", "holdings", "group"],
];
/** Degrees and suffixes at the end of a person's folded name. */
const DEGREES = [
  ...[
    "md",
    "m d",
    "phd",
    "ph d",
    "pharmd",
    "pharm d",
    "mph",
    "mba",
    "msc",
    "ms",
    "m s",
    "bs",
    "b s",
    "bsc",
    "rn",
    "jd",
    "j d",
    "dphil",
    "d phil",
  ],
  ...[
    "frcp",
    "facp",
    "facc",
    "facs",
    "faan",
    "fasco",
    "dvm",
    "d v m",
    "cfa",
    "cpa",
    "esq",
    "jr",
    "sr",
    "ii",
    "iii",
    "mbbs",
    "mbchb",
    "mb chb",
  ],
  ...["frcpath", "fmedsci", "faha", "dsc", "scd", "sc d", "rph", "r ph", "np", "frcpc", "frs", "obe", "cbe", "fracp"],
];
const HONORIFIC = /^(?:the )?(?:professor|prof|doctor|dr|mr|mrs|ms|sir|dame|lord|baroness) /u;

const BRITISH: readonly (readonly [RegExp, string])[] = [
  [/tumour/gu, "tumor"],
  [/leukaemia/gu, "leukemia"],
  [/anaemia/gu, "anemia"],
  [/oedema/gu, "edema"],
  [/paediatric/gu, "pediatric"],
  [/haemo/gu, "hemo"],
];

/** Lower case without accents, marks and punctuation; British spellings as American ones. */
export function foldName(name: string): string {
  let folded = name
    .replace(/[®™©]|\((?:R|TM)\)/gu, "")
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/gu, "")
    .toLowerCase()
    .replace(/&/gu, " and ");
  for (const [form, american] of BRITISH) folded = folded.replace(form, american);
  return folded
    .replace(/['’]s\b/gu, "s")
    .replace(/[^a-z0-9+]+/gu, " ")
    .trim();
}

function withoutEndings(name: string, words: readonly string[]): string {
  for (let at = name; ; ) {
    const ending = words.find((word) => at.endsWith(` ${word}`));
    if (ending === undefined) return at;
    at = at.slice(0, -ending.length).trim();
  }
}

const singular = (word: string): string =>
  word.length > 4 && word.endsWith("s") && !/(?:ss|us|is)$/u.test(word) ? word.slice(0, -1) : word;

/** The form in which names of a type are compared. */
export function canonicalName(name: string, type: string): string {
  let form = foldName(name).replace(/^(?:the|a|an) /u, "");
  if (type === "Person") form = withoutEndings(form.replace(HONORIFIC, "").replace(HONORIFIC, ""), DEGREES);
  if (type === "Organization" || type === "Regulator") form = withoutEndings(form, LEGAL_FORMS);
  if (type === "Drug" || type === "Trial") form = form.replace(/ /gu, "");
  return LOOSE_TYPES.has(type) ? form.split(" ").map(singular).join(" ") : form;
}

/** 2 for equal names, 1 where one holds the other and both share the head noun (loose types), else 0. */
export function nameAgreement(a: string, b: string, type: string): 0 | 1 | 2 {
  if (a === b) return 2;
  if (!LOOSE_TYPES.has(type) || a === "" || b === "") return 0;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return ` ${long} `.includes(` ${short} `) && short.split(" ").at(-1) === long.split(" ").at(-1) ? 1 : 0;
}
