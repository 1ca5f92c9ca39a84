import type { SectionKind } from "../../model/section.js";
import { FACTUAL } from "./sections.js";

/** Where drugs are looked for: the facts, and the forward-looking part for names used before; drugs named in safety text alone are interactions. */
export const DRUG_SECTIONS: readonly SectionKind[] = [...FACTUAL, "forward-looking"];
