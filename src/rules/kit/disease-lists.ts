import { diseaseModifiers } from "../../lexicon/diseases.js";
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

/** Takes a disease that is told only as the cause of the next one into that one's name. */
export function joinCauses({ reading }: Sentence, phrases: readonly DiseasePhrase[]): DiseasePhrase[] {
  const out: DiseasePhrase[] = [];
  for (const phrase of phrases) {
    const last = out.at(-1);
    if (last && !phrase.spelled && last.end <= phrase.start && CAUSES.test(reading.slice(last.end, phrase.start))) {
      out[out.length - 1] = { ...phrase, start: last.start };
    } else out.push(phrase);
  }
  return out;
}
