import { looseShortForms } from "../../lexicon/diseases.js";
import { matchesIn } from "../../nlp/matches-in.js";
import { DISEASE_SECTIONS, diseasesOf } from "../kit/diseases-of.js";
import { defineMentionRule } from "../kit/rule.js";

const SHORT =
  "(?<short>\\p{Lu}[\\p{L}\\p{N}]{1,4})(?=\\s?[.,;:)]|\\s?$|\\s(?:and|or|who|that|in|after|whose|is|are|were|was|by|at|on|to|with|for|from|as|when|have|had|has|will|can|patients|treatment|therapy|\\p{Ll}+ed|took)\\b)";
/** "patients with early MS", "adults living with HS", "people who have MM" */
const OF_PATIENTS = new RegExp(
  `\\b(?:[Pp]atients|[Aa]dults|[Cc]hildren|[Pp]eople|[Ii]ndividuals|[Pp]articipants|[Ss]ubjects|[Ww]omen|[Mm]en)\\s(?:living\\s)?(?:with|who have)\\s(?:\\p{Ll}[\\p{Ll}/-]*\\s){0,4}${SHORT}`,
  "gu",
);
/** "treatment of MM", "relapsed/refractory MCL", "newly diagnosed MM", "metastatic RCC" */
const OF_TREATMENT = new RegExp(
  `\\b(?:[Tt]reatment (?:of|for)|[Tt]o treat|[Ii]ndicated for|[Rr]/[Rr]|[Rr]elapsed(?:/| or | and )[Rr]efractory|[Nn]ewly[ -][Dd]iagnosed|[Mm]etastatic|[Rr]ecurrent|[Mm]oderate-to-severe|[Mm]oderate to severe|[Rr]elapsing|[Pp]rogressive)\\s${SHORT}`,
  "gu",
);
/** What joins a short form to the disease before it: "DLBCL and MCL", "psoriasis, HS" */
const LISTED = new RegExp(`^(?:,? (?:and|or) |, |/)(?:\\p{Ll}[\\p{Ll}-]*\\s){0,2}${SHORT}`, "u");

/** Short forms of diseases that the release never spells out. */
export const indicationShortForm = defineMentionRule({
  id: "mention/indication-short-form",
  version: 1,
  summary:
    'A short form that stands for several things in the field ("MS", "MCL"), where patients have it, it is treated, or a disease stands before it in a list, and the release spells it out nowhere.',
  sections: DISEASE_SECTIONS,
  produces: ["Indication"],
  confidence: 0.65,
  *match({ doc, sentence }) {
    const { text, start } = sentence;
    const isUsed = (short: string): boolean =>
      looseShortForms().has(short) && !doc.reading.includes(`(${short}`) && !doc.reading.includes(`"${short}"`);
    for (const pattern of [OF_PATIENTS, OF_TREATMENT])
      for (const found of matchesIn(pattern, sentence)) {
        const short = found.groups!.short!;
        const end = start + found.index + found[0].length;
        if (isUsed(short)) yield { type: "Indication", start: end - short.length, end };
      }
    for (const phrase of diseasesOf(doc).get(sentence) ?? []) {
      const found = LISTED.exec(text.slice(phrase.end - start, phrase.end - start + 40));
      const short = found?.groups?.short;
      if (!found || short === undefined || !isUsed(short)) continue;
      const end = phrase.end + found[0].length;
      yield { type: "Indication", start: end - short.length, end };
    }
  },
  examples: [
    { text: "The pill is tested in [+Indication:R/R DLBCL] and [Indication:MCL]." },
    { text: "Adults with relapsing [Indication:MS] took the pill." },
    { text: "It is a treatment for newly diagnosed [Indication:MM]." },
    { text: "Jane Roe, MS, and John Doe, PA, treat patients with asthma." },
    { text: "Patients with Marker Signs (MS) were seen; those with MS did well." },
    { text: "Patients with an AS level above ten were seen at the PD lab." },
  ],
});
