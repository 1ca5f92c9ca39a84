/** Words that make a class of disease no narrower: "rare", "serious", "and". */
const LOOSE =
  "(?:rare|orphan|ultra-rare|serious|severe|chronic|common|other|life-threatening|debilitating|acute|and|or|&|human|immune|early|advanced|advanced-stage|difficult-to-treat|genetic|hereditary|inherited|certain|underlying|infectious|malignant|clonal|myeloid|genomic)";
/** Organs, which make no disease of "disease": "liver diseases", but "liver fibrosis" */
const ORGAN = "(?:sleep|liver|skin|heart|eye|kidney|brain|lung|bone|joint)";
/** Classes too wide to be what one drug is for: "cancer", "rare diseases", "serious infections", "chronic liver diseases" */
const WIDE = new RegExp(
  `^(?:${LOOSE}[\\s,/-]+){0,6}(?:(?:${ORGAN}\\s)?(?:diseases?|disorders?|conditions?|illness(?:es)?)|cancers?|tumou?rs?|infections?|syndromes?|malignanc(?:y|ies)|pain|fever|inflammation|allerg(?:y|ies)|injur(?:y|ies)|fibrosis|bleeding|apnea|failure|deficienc(?:y|ies)|minimal residual disease|residual disease|sarcomas?|edema|acidosis|wounds?|death)$`,
  "iu",
);
/** Diseases whose name is made of such words: "acute pain", "chronic kidney disease" */
const DISEASE = /^(?:acute|chronic) (?:pain|wounds?)$|^chronic (?:kidney|lung) disease$/iu;

/** Whether a disease's name is a class so wide that only a regulator's act or a plain statement makes it an indication. */
export const isWideDisease = (name: string): boolean => WIDE.test(name) && !DISEASE.test(name);
