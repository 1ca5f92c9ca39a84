import type { Mention } from "../../model/mention.js";
import { shortFormsOf } from "../../rules/kit/short-names.js";
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

/** Heads of institutions' names: what holds one is a whole name */
const INSTITUTION_HEAD =
  /\b(?:Universit\p{L}*|College|Hospitals?|School|Cent(?:er|re)|Clinic|Academy|Foundation|Institute|System)\b/iu;
/** What the long name of an institution adds to its short one: "George Institute for Global Health" */
const PURPOSE = /^ (?:for|of) (?!\p{Lu}\p{L}+ at\b)/u;
const INSTITUTIONS = new Set<string | undefined>(["academic", "hospital", "nonprofit"]);

/** Whether `short` is how an institution named in full is called again: "Tarnwick" of "Tarnwick College London". */
export function isShortOfInstitution(short: string, long: string): boolean {
  if (long.length <= short.length + 1 || !long.startsWith(`${short} `)) return false;
  return INSTITUTION_HEAD.test(short)
    ? /Institute$/u.test(short) && PURPOSE.test(long.slice(short.length))
    : INSTITUTION_HEAD.test(long);
}

/** What may be a university or a school of one: "Quill School of Law", "Quill University" */
const UNIVERSITY = /\b(?:(?:School|College) of |University\b)/u;
/** "University of Quill" and "University of Quill School of Medicine": a school is the university's */
const SCHOOL = /^ (?:\p{Lu}[\p{L}&'-]* ){0,3}?(?:(?:School|College|Faculty) of \p{Lu}|Medical School)/u;

/** The first mention of each name that `isMeant`, in text order. */
function firstOfEach(mentions: readonly Mention[], isMeant: (mention: Mention) => boolean): Map<string, number> {
  const first = new Map<string, number>();
  for (const [i, mention] of mentions.entries())
    if (!first.has(mention.name) && isMeant(mention)) first.set(mention.name, i);
  return first;
}

/** Joins mention `i` with the one of the names that `isMeant`, where it is the only one. */
function joinTheOne(
  join: LinkScope["join"],
  i: number,
  names: ReadonlyMap<string, number>,
  isMeant: (name: string) => boolean,
): void {
  const found = [...names].filter(([name]) => isMeant(name));
  if (found.length === 1) join(i, found[0]![1]);
}

/** Joins a university with its schools named by its name. */
function linkSchools({ mentions, join }: LinkScope): void {
  const first = firstOfEach(mentions, ({ name }) => UNIVERSITY.test(name));
  for (const [long, i] of first)
    for (const [short, j] of first)
      if (long.length > short.length && long.startsWith(short) && SCHOOL.test(long.slice(short.length))) join(i, j);
}

/** Joins a bare name with the one longer name that adds company words to it: "Tarnwick" and "Tarnwick Healthcare". */
function linkShortNames({ mentions, join }: LinkScope): void {
  const bare = new Map<string, number>();
  const long = new Map<string, number[]>();
  const forms = new Set<string>();
  for (const [i, { name, lexiconName, attributes }] of mentions.entries()) {
    if (lexiconName !== undefined || INSTITUTIONS.has(attributes.kind)) continue;
    const base = withoutLegalForm(name);
    if (base !== name) forms.add(base);
    else if (!bare.has(name)) bare.set(name, i);
    for (const short of shortFormsOf(name)) if (short !== base) long.set(short, [...(long.get(short) ?? []), i]);
  }
  for (const [name, i] of bare) {
    const longer = long.get(name) ?? [];
    const names = new Set(longer.map((j) => withoutLegalForm(mentions[j]!.name)));
    if (names.size === 1 && !forms.has(name)) join(i, longer[0]!);
  }
}

/** "MGH", "U-M" */
const ACRONYM = /^\p{Lu}[\p{Lu}-]{1,6}$/u;

/** Whether the capitals of an institution's name, small words left out, are those letters: "U-M" of "University of Michigan". */
const isAcronymOf = (short: string, long: string): boolean =>
  short.replace(/-/gu, "") ===
  long
    .split(/[ -]/u)
    .map((word) => (/^\p{Lu}/u.test(word) ? word[0] : ""))
    .join("");

/** Joins the short form of an institution with its full name where the release has one such name only. */
function linkInstitutions({ mentions, join }: LinkScope): void {
  const first = firstOfEach(mentions, ({ attributes }) => INSTITUTIONS.has(attributes.kind));
  for (const [short, i] of first) joinTheOne(join, i, first, (name) => isShortOfInstitution(short, name));
}

/** Joins the letters of an institution with its name, where they are those of one name only. */
function linkAcronyms({ mentions, join }: LinkScope): void {
  const spelled = firstOfEach(mentions, ({ name }) => INSTITUTION_HEAD.test(name));
  for (const [short, i] of firstOfEach(mentions, ({ name }) => ACRONYM.test(name)))
    joinTheOne(join, i, spelled, (name) => isAcronymOf(short, name));
}

/** Joins names that differ by legal forms or company words only, and short forms and schools of institutions with their full names. */
export function linkOrganizations(scope: LinkScope): void {
  const { mentions, join } = scope;
  linkInstitutions(scope);
  linkSchools(scope);
  linkShortNames(scope);
  linkAcronyms(scope);
  const first = new Map<string, number>();
  for (const [i, mention] of mentions.entries()) {
    const key = nameKey(withoutLegalForm(mention.name).replace(PLURAL_WORD, "$1"));
    const other = first.get(key);
    if (other === undefined) first.set(key, i);
    else join(i, other);
  }
}
