import { foldWord } from "../nlp/atoms.js";

/** A name without case, accents, punctuation and spaces, for comparison: "MK-3475" equals "MK 3475". */
export const nameKey = (name: string): string => foldWord(name).replace(/[^\p{L}\p{N}+]/gu, "");
