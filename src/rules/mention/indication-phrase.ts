import { DISEASE_SECTIONS, diseasesOf } from "../kit/diseases-of.js";
import { defineMentionRule } from "../kit/rule.js";

/** How sure a name is by what it is built on: a listed disease, a head that names one alone, a head with a describing word. */
const CONFIDENCE = { listed: 0.92, strong: 0.85, weak: 0.78 } as const;

/** Listed diseases and head nouns with the modifiers before them; modifiers that share a head are names of their own. */
export const indicationPhrase = defineMentionRule({
  id: "mention/indication-phrase",
  version: 1,
  summary:
    "A disease: a listed name or a head noun (cancer, syndrome, -itis) with its site, stage and severity; lists that share a head.",
  sections: DISEASE_SECTIONS,
  produces: ["Indication"],
  confidence: 0.85,
  *match({ doc, sentence }) {
    for (const phrase of diseasesOf(doc).get(sentence) ?? []) {
      yield {
        type: "Indication",
        start: phrase.start,
        end: phrase.end,
        lexiconName: phrase.core,
        confidence: CONFIDENCE[phrase.kind],
        ...(phrase.spelled && { name: phrase.spelled }),
        ...(phrase.area !== "other" && { attributes: { therapeuticArea: phrase.area } }),
      };
    }
  },
  examples: [
    { text: "It is indicated for adults with [Indication:moderate-to-severe plaque psoriasis]." },
    { text: "A study in [Indication:relapsed or refractory multiple myeloma] and [Indication:mantle cell lymphoma]." },
    {
      text: "We treat [Indication:glioblastoma], [Indication:breast], [Indication:prostate] and [Indication:lung cancers].",
    },
    { text: "Patients with HER2-positive [Indication:metastatic breast cancer] were enrolled." },
    { text: "A therapy for [Indication:central nervous system (CNS) tumors] in children." },
    { text: "Boys with [Indication:ornithine transcarbamylase deficiency] and [Indication:retinal vein occlusion]." },
    {
      text: "Active in [Indication:solid tumors] including [Indication=lung cancer:lung], [Indication:melanoma], [Indication=colon cancer:colon], [Indication:soft tissue sarcomas], [Indication=salivary gland cancer:salivary gland] and [Indication:infantile fibrosarcoma].",
    },
    { text: "The FDA granted Rare Pediatric Disease Designation; she chooses cataract surgery." },
    { text: "A molecular glue degrader (MGD) is no disease; MGD stands for a class." },
    { text: "Tumor cells shed antigens; the diagnosis rests on the number of tumor necrosis factor molecules." },
    { text: "She is Professor of Infectious Disease at the school and a member of the Cancer Research Society." },
    { text: "The disease may cause failure of a major program." },
  ],
});
