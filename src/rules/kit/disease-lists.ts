import { diseaseModifiers, listedDiseases } from "../../lexicon/diseases.js";
import type { Sentence } from "../../nlp/doc.js";
import type { DiseasePhrase } from "./disease-phrases.js";

/** What leads in a list of examples behind a class of tumours: " including ", ", such as ", " (e.g., " */
const LEADS_IN =
  /^(?:\s?\([^()]{2,12}\))?\s?[,(]?\s?(?:including(?: but not limited to)?|such as|like|especially|e\.g\.,?|:)\s/u;
/** The class: "solid tumors", "cancers", "advanced malignancies" */
const TUMOUR_CLASS = /(?:tumou?rs?|cancers?|malignanc(?:y|ies)|carcinomas?|neoplasms?)$/iu;
/** One item with what parts it from the next: "lung, ", "salivary gland and ", "colon cancers" */
const ITEM =
  /(?<item>[\p{L}-]+(?: (?!(?:and|or|as|in|with|who)\b)[\p{L}-]+){0,4})(?<joint>,? (?:and|or) |, |\/| & )?/uy;
const MOST = 16;

/** Sites in a list behind a class of tumours, whose head is left out: "solid tumors including lung, melanoma and colon". */
export function withSiteLists(sentence: Sentence, phrases: readonly DiseasePhrase[]): DiseasePhrase[] {
  let out = [...phrases];
  for (const owner of phrases) {
    if (owner.spelled || !TUMOUR_CLASS.test(sentence.reading.slice(owner.start, owner.end))) continue;
    const sites = sitesBehind(sentence, owner);
    if (sites.length === 0) continue;
    const taken = (phrase: DiseasePhrase): boolean => sites.some((site) => meets(site, phrase));
    out = out.filter((phrase) => !(phrase.spelled && taken(phrase)));
    out.push(...sites.filter((site) => !out.some((phrase) => meets(site, phrase))));
  }
  return out.sort((a, b) => a.start - b.start || a.end - b.end);
}

const meets = (a: DiseasePhrase, b: DiseasePhrase): boolean => a.start < b.end && b.start < a.end;

function sitesBehind({ reading, end: stop }: Sentence, owner: DiseasePhrase): DiseasePhrase[] {
  const text = reading.slice(0, stop);
  const lead = LEADS_IN.exec(text.slice(owner.end, owner.end + 60));
  if (!lead) return [];
  const out: DiseasePhrase[] = [];
  ITEM.lastIndex = owner.end + lead[0].length;
  for (let n = 0; n < MOST; n += 1) {
    const at = ITEM.lastIndex;
    const found = ITEM.exec(text);
    if (!found) break;
    const item = found.groups!.item!;
    if (isSite(item)) {
      const spelled = `${item} cancer`;
      out.push({
        start: at,
        end: at + item.length,
        spelled,
        core: spelled.toLowerCase(),
        area: "oncology",
        kind: "strong",
        bare: false,
      });
    }
    if (!found.groups?.joint) break;
  }
  return out;
}

/** Whether all words of an item are the site of a tumour. */
function isSite(item: string): boolean {
  const words = item.toLowerCase().split(" ");
  return (diseaseModifiers().get(words.at(-1)!) ?? []).some(
    (modifier) => modifier.kind === "site" && modifier.words.join(" ") === words.join(" "),
  );
}

/** What joins a cause to the disease it brings: "neurofibromatosis type 1-associated plexiform neurofibromas", "Staphylococcus aureus bacteremia" */
const CAUSES = /^(?:-(?:associated|related|induced|mediated))?\s$/u;
/** What joins a symptom to the disease that brings it: "seizures associated with CDKL5 deficiency disorder" */
const BROUGHT_BY = /^(?:\s\([^()]{2,8}\))?\s(?:associated with|due to|secondary to|related to)\s(?:the\s|an?\s)?$/u;

/** Takes a disease that is told only as the cause of the next one into that one's name. */
export function joinCauses({ reading }: Sentence, phrases: readonly DiseasePhrase[]): DiseasePhrase[] {
  const out: DiseasePhrase[] = [];
  for (const phrase of phrases) {
    const last = out.at(-1);
    const between = last && !phrase.spelled && last.end <= phrase.start ? reading.slice(last.end, phrase.start) : "";
    if (last && CAUSES.test(between)) out[out.length - 1] = { ...phrase, start: last.start };
    else if (last && !last.spelled && BROUGHT_BY.test(between)) out[out.length - 1] = broughtBy(last, phrase);
    else out.push(phrase);
  }
  return out;
}

const broughtBy = (symptom: DiseasePhrase, cause: DiseasePhrase): DiseasePhrase => ({
  ...symptom,
  end: cause.end,
  core: `${symptom.core} of ${cause.core}`,
  bare: false,
});

/** The name before a joint: "Fabry, ", "hemophilia A or ", "Alzheimer's and " */
const NAME_BEFORE =
  /(?<![\p{L}\p{N}'-])(?<name>[\p{L}\p{N}'-]+(?: [\p{L}\p{N}'-]+){0,3})(?:,? (?:and|or) (?:in )?|, | & |\/)$/u;
/** Its last characters: most names have none before them. */
const JOINT = /(?:[,&]| and| or| in) $|\/$/u;
/** What goes on behind a name that ends in a letter or number: " and D" after "hepatitis B", ", II" after "MPS I" */
const NUMBER_BEHIND =
  /^(?:,? (?:and|or) |, |\/| & )(?:types? )?(?<number>[A-E]|I{1,3}|IV|VI{0,2}|[1-9])(?![\p{L}\p{N}-])/u;
/** The stem and the joint of such a name: "hepatitis B", "type 1", "HSV-1" */
const NUMBERED = /^(?<stem>.*\p{L}[ -])(?:[A-E]|I{1,3}|IV|VI{0,2}|[1-9])$/u;
const LONGEST = 64;

/** "rheumatoid and psoriatic arthritis": two kinds before one head. */
const TWO_KINDS =
  /^(?<one>[\p{L}-]+(?: [\p{L}-]+)?) (?:and|or|and\/or) (?<other>[\p{L}-]+(?: [\p{L}-]+)?) (?<head>[\p{L}-]+(?: [\p{L}-]+){0,2})$/u;
/** Words that tell how far one disease is, not two diseases. */
const DEGREE =
  /^(?:relapsed|refractory|recurrent|metastatic|advanced|unresectable|mild|moderate|severe|active|persistent|progressive)$/iu;

/** Listed diseases in a list whose head or stem is said once: "Fabry, Gaucher and Pompe diseases", "type 1 and type 2 diabetes", "hepatitis B and D". */
export function withNamesakes(sentence: Sentence, phrases: readonly DiseasePhrase[]): DiseasePhrase[] {
  const out: DiseasePhrase[] = [];
  for (const phrase of phrases) {
    if (phrase.spelled) {
      out.push(phrase);
      continue;
    }
    const kinds = twoKinds(sentence, phrase);
    const before = kinds.length > 0 ? [] : sharingHead(sentence, phrase);
    const behind = kinds.length > 0 ? [] : sharingStem(sentence, phrase);
    const own = before.length > 0 ? [singular(sentence, phrase)] : [phrase];
    const last = out.at(-1);
    out.push(...before.filter((one) => !last || one.start >= last.end), ...(kinds.length > 0 ? kinds : own), ...behind);
  }
  return out.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The name without its plural, where that is a listed disease: "Pompe diseases" in a list. */
function singular({ reading }: Sentence, phrase: DiseasePhrase): DiseasePhrase {
  const spelled = reading.slice(phrase.start, phrase.end).replace(/s$/u, "");
  return listedDiseases().has(spelled.toLowerCase()) ? { ...phrase, spelled } : phrase;
}

/** Two listed diseases told as two kinds of one: "episodic and chronic migraine". */
function twoKinds({ reading }: Sentence, phrase: DiseasePhrase): DiseasePhrase[] {
  const name = reading.slice(phrase.start, phrase.end);
  if (!name.includes(" and") && !name.includes(" or ")) return [];
  const { one, other, head } = TWO_KINDS.exec(name)?.groups ?? {};
  if (one === undefined || other === undefined || head === undefined || DEGREE.test(one) || DEGREE.test(other))
    return [];
  const names = [`${one} ${head}`, `${other} ${head}`];
  if (!names.every((name) => listedDiseases().has(name.toLowerCase()))) return [];
  const [first, second] = names as [string, string];
  const from = phrase.end - head.length - 1 - other.length;
  return [
    { ...phrase, end: phrase.start + one.length, spelled: first, core: first.toLowerCase(), bare: false },
    { ...phrase, start: from, core: second.toLowerCase(), bare: false },
  ];
}

function sharingHead({ reading, start: floor }: Sentence, owner: DiseasePhrase): DiseasePhrase[] {
  if (!JOINT.test(reading.slice(Math.max(0, owner.start - 5), owner.start))) return [];
  const heads = /(?:(?<two>[\p{L}-]+ [\p{L}-]+)|(?<one>[\p{L}-]+))$/u.exec(
    reading.slice(owner.start, owner.end).toLowerCase(),
  );
  const two = heads?.groups?.two;
  const one = (two ?? heads?.groups?.one)?.split(" ").at(-1);
  if (one === undefined) return [];
  const out: DiseasePhrase[] = [];
  for (let end = owner.start; out.length < MOST; ) {
    const name = NAME_BEFORE.exec(reading.slice(Math.max(floor, end - LONGEST), end))?.groups?.name;
    if (name === undefined) break;
    const found = longestListed(name, one) ?? (two === undefined ? undefined : longestListed(name, two));
    if (found === undefined) break;
    const at = reading.lastIndexOf(name, end) + name.length;
    out.push({
      ...owner,
      start: at - found.length,
      end: at,
      spelled: found.spelled,
      core: found.spelled.toLowerCase(),
    });
    end = at - found.length;
  }
  return out.reverse();
}

/** The longest end of `name` that makes a listed disease with the head, or with its singular: how many letters of it, and the disease. */
function longestListed(name: string, head: string): { readonly length: number; readonly spelled: string } | undefined {
  for (let from = name; from !== ""; from = from.includes(" ") ? from.slice(from.indexOf(" ") + 1) : "") {
    for (const form of [head.replace(/ies$/u, "y").replace(/(?<=[^su])s$/u, ""), head]) {
      const spelled = `${from} ${form}`;
      if (listedDiseases().has(spelled.toLowerCase())) return { length: from.length, spelled };
    }
  }
  return undefined;
}

function sharingStem({ reading, end: stop }: Sentence, owner: DiseasePhrase): DiseasePhrase[] {
  const out: DiseasePhrase[] = [];
  const stem = NUMBERED.exec(reading.slice(owner.start, owner.end))?.groups?.stem;
  if (stem === undefined) return out;
  for (let end = owner.end; out.length < MOST; ) {
    const found = NUMBER_BEHIND.exec(reading.slice(end, Math.min(stop, end + 24)));
    if (!found) break;
    const number = found.groups!.number!;
    const spelled = `${stem}${number}`;
    if (!listedDiseases().has(spelled.toLowerCase())) break;
    end += found[0].length;
    out.push({ ...owner, start: end - number.length, end, spelled, core: spelled.toLowerCase() });
  }
  return out;
}
