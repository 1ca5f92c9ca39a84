import { listedDiseases } from "../../lexicon/diseases.js";

/** Words of degree that begin a listed name; "acute" and "chronic" make another disease. */
const DEGREE =
  /^(?:(?:moderate(?:-| )to(?:-| )severe|severe|mild|moderate|advanced|locally advanced|metastatic|unresectable|relapsed(?:\/| or )refractory|relapsed|refractory|recurrent|newly diagnosed|active|generali[sz]ed|early-stage|higher-risk|lower-risk|high-risk|relapsing|relapsing-remitting|primary progressive|secondary progressive|pediatric|adult|treatment-resistant|uncontrolled|resistant|homozygous|heterozygous)\s|relapsing forms? of\s)+/iu;

/** A listed name without words of degree, where what is left is a listed disease too. */
export function plainName(name: string): string {
  const plain = name.replace(DEGREE, "");
  return plain !== name && listedDiseases().has(plain.toLowerCase()) ? plain : name;
}

/** British spellings and plural heads off: what two names of one disease have in common. */
export function coreKey(name: string): string {
  const lower = name
    .toLowerCase()
    .replace(/aemia\b/gu, "emia")
    .replace(/tumour/gu, "tumor")
    .replace(/haemo/gu, "hemo");
  return lower.replace(/(\p{L}{4,}?)(?<!s|u|i)s$/u, "$1").replace(/^(.*\S)\s+ie$/u, "$1");
}
