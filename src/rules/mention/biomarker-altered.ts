import type { ListedBiomarker } from "../../lexicon/biomarkers.js";
import type { Sentence } from "../../nlp/doc.js";
import { isIn } from "../../nlp/matches-in.js";
import type { PhraseHit } from "../../nlp/phrase-index.js";
import { biomarkerIndex } from "../kit/biomarker-index.js";
import { defineMentionRule, type MentionCandidate } from "../kit/rule.js";
import { FACTUAL } from "../kit/sections.js";

/** After a marker: a change of the gene, which belongs to the name: " gene fusion", " exon 20 insertion mutations", " T315I mutation". */
const CHANGE =
  /^(?:[ -](?:gene|genomic|exon \d{1,2}|ex\d{1,2}|[A-Z]\d{2,4}[A-Z*]?|activating|sensitizing|pathogenic|germline|somatic|internal|tandem|loss-of-function|tumou?r|skipping|copy number))*[ -](?:mutations?|mutant|mutated|fusions?|rearrange(?:ments?|d)|exon \d{1,2} skipping|amplifi(?:cations?|ed)|deletions?|insertions?|alterations?|altered|aberrations?|translocations?|duplications?|variants?)(?: mutations?)?(?:[ -]positive)?(?![\p{L}-])/iu;
/** After a marker: its status, which is no part of the name: "-positive", " expression", "+". */
const STATUS =
  /^(?:\+(?!\p{L})|(?:[ -](?:auto)?antibod(?:y|ies)|[ -]IgG)?[ -](?:positive|seropositive|negative|expressing|overexpressing|deficient|high|low|ultralow|selected|status|expression|overexpression|positivity|wild-type|driven|selected)(?![\p{L}])|(?: \(?| (?:tumou?r |combined ))(?:TPS|CPS|IHC|(?:combined )?(?:tumou?r )?(?:proportion|positive) score)(?![\p{L}]))/iu;
/** Before a marker: tumours that carry it: "tumors expressing ", "positive for ", "harboring a " */
const CARRIED =
  /\b(?:(?:over)?express(?:ing|es)?|harbou?r(?:s|ing)?|carry(?:ing)?|carries|positive for|high levels of|presence of)(?: (?:an?|the|one|high|low|levels of|both)){0,2} $/iu;
/** Before a marker, whose name it completes: "mutations in the ", "a mutation in the superoxide dismutase 1 (" */
const CHANGED_IN =
  /\b(?<change>mutation|variant|alteration|deletion|fusion|rearrangement|amplification|aberration)s? (?:in|of|involving|affecting) (?:(?:the|an?|their|both|either) )?(?:(?:[\p{L}\p{N}-]{1,16} ){1,6}\()?$/iu;
/** Where a change in a gene is told as a disease's cause, not as what selects patients. */
const CAUSE = /\b(?:caused?|causing|results?|resulting|due to|arises?|leads?|encod\w+|inherit\w*|discovered)\b/iu;
/** Before a marker: "germline ". */
const GERMLINE = /(?:germline|somatic) $/iu;
/** Who or what carries the marker, anywhere near: the sentence speaks of selecting patients. */
const CARRIERS =
  /\b(?:patients?|adults?|people|children|subjects|individuals|participants|tumou?rs?|cancers?|\p{L}{2,20}omas?|leuka?emias?|NSCLC|AML|CLL|CML|GIST|PDAC|HCC|CRC|mCRC|mCRPC|TNBC|SCLC|disease|malignanc\w+|carriers?|test(?:ed|ing)?|diagnostic)\b/iu;
/** Kinds of marker that say by themselves whom they select. */
const SELECTING =
  /^(?:MSI-H|dMMR|pMMR|TMB-H|HRD|gBRCA|tBRCA|HER2-low|HER2-ultralow|EBV-positive|HPV-positive|Ph-positive|BCR-ABL1|ApoE4|AR-V7|del\(17p\)|del\(5q\)|t\(11;14\)|H3 K27M|CFTR F508del)$/u;

/** Between markers that share what follows the last: "ALK, ROS1 or RET aberrations". */
const LIST = /^(?:,? ?(?:or |and |and\/or )?|\/)$/u;
/** Markers that tell cells apart or are measured in blood: their presence selects no patients. */
const NO_SELECTION = /^(?:CD(?:3|4|8|16|34|45)|ctDNA|cfDNA|tumor-infiltrating lymphocytes)$/u;
/** Cells told by a marker: "CD8+ T cells". */
const CELLS =
  /^\+?[ -]?(?:positive )?(?:[TB]|NK|stem|immune|plasma|memory|progenitor)?[ -]?(?:cells?|lymphocytes?|HSCs?)\b/iu;

/** A marker that its neighbours, or the list it stands in, make one that selects patients. */
function markerOf(
  sentence: Sentence,
  hit: PhraseHit<ListedBiomarker>,
  isListed: boolean,
): MentionCandidate | undefined {
  const { start, end, value, phrase } = hit;
  const from = start - sentence.start;
  const after = sentence.text.slice(end - sentence.start, end - sentence.start + 80);
  const change = CHANGE.exec(after)?.[0];
  const status = STATUS.exec(after)?.[0];
  if (CELLS.test(after) || NO_SELECTION.test(value.name)) return undefined;
  if (phrase.endsWith("+") && !after.startsWith("+")) return undefined;
  const before = sentence.text.slice(Math.max(0, from - 80), from);
  const changed = change === undefined && !CAUSE.test(before) ? CHANGED_IN.exec(before)?.groups?.change : undefined;
  const told = change !== undefined || status !== undefined || changed !== undefined || CARRIED.test(before);
  if (!told && !isListed && !SELECTING.test(value.name)) return undefined;
  const germline = change === undefined ? "" : (GERMLINE.exec(before)?.[0] ?? "");
  const alteration = (change ?? status ?? changed)?.replace(/^[ -]\(?/u, "").toLowerCase();
  return {
    type: "Biomarker",
    start: start - germline.length,
    end: end + (change?.length ?? 0),
    attributes: { ...(value.gene && { gene: value.gene }), ...(alteration !== undefined && { alteration }) },
    lexiconName: value.name,
    ...(change === undefined && { name: changed === undefined ? phrase : `${phrase} ${changed.toLowerCase()}` }),
  };
}

/** Markers with what makes them select patients. */
export const biomarkerAltered = defineMentionRule({
  id: "mention/biomarker-altered",
  version: 2,
  summary:
    "A marker with an alteration or a status (mutation, fusion, -positive, expression) where the sentence speaks of patients or tumours.",
  sections: FACTUAL,
  produces: ["Biomarker"],
  confidence: 0.75,
  *match({ sentence }) {
    const hits = biomarkerIndex().find(sentence.text, sentence.atoms, sentence.start);
    if (hits.length === 0 || !isIn(CARRIERS, sentence)) return;
    let next: { readonly start: number; readonly selects: boolean } | undefined;
    for (const hit of hits.toReversed()) {
      const listed =
        next?.selects === true && LIST.test(sentence.text.slice(hit.end - sentence.start, next.start - sentence.start));
      const candidate = markerOf(sentence, hit, listed);
      if (candidate) yield candidate;
      next = { start: hit.start, selects: candidate !== undefined };
    }
  },
  examples: [
    { text: "Adults with [Biomarker:NTRK gene fusion] solid tumors were treated." },
    {
      text: "Patients with [Biomarker:PD-L1]-positive tumors and [Biomarker:EGFR exon 20 insertion mutations] took part.",
    },
    { text: "Breast cancer with a [Biomarker:germline BRCA mutation] was included." },
    { text: "Patients whose tumors express [Biomarker:PD-L1] were treated." },
    { text: "Adults with a mutation in the [Biomarker=SOD1 mutation:SOD1] gene were treated." },
    { text: "The disease of these patients is caused by mutations in the CFTR gene." },
    { text: "EGFR signalling drives tumor growth." },
    { text: "KRAS mutations were made in yeast." },
    { text: "Patients met Ana Quill, Ph.D., who tests CD8+ T cells." },
  ],
});
