import type { SectionKind } from "../model/section.js";

/** "SMA is a rare, genetic, neuromuscular disease that …", "About 30,000 people live with …" */
const DISEASE =
  /^[\p{L}\d() -]{2,80}? (?:is|are) an? (?:[\p{L}-]+,? ){0,6}(?:disease|disorder|condition|cancer|syndrome|infection|malignancy|illness)\b/u;
/** "The most common adverse events …", "Warnings", "X can cause serious …" */
const SAFETY =
  /^(?:The most common (?:adverse|side|treatment)|(?:Serious|Severe|Fatal|Life-threatening) [^.]{0,120}(?:have|has|can|may)|[^.]{3,140} (?:is|are) contraindicated|[^.]{0,200}(?:have been reported|can cause|may cause serious|serious side effects|adverse reactions?|should not be (?:used|taken)|discontinu(?:e|ation)|should be monitored|Monitor patients))/u;
/** "AVONEX is indicated for the treatment of …" */
const INDICATION =
  /^\p{Lu}[\p{L}\d®™ -]{2,40}(?: \([\p{L} -]{4,40}\))? (?:is|are) (?:also )?indicated (?:for|in|to|as)\b/u;

/** Kinds of label text that a paragraph inside a product's About text can be by its own words; null when it is none. */
export function labelKind(text: string): Extract<SectionKind, "about-disease" | "safety" | "indication"> | null {
  const head = text.slice(0, 400);
  if (INDICATION.test(head)) return "indication";
  if (SAFETY.test(head)) return "safety";
  return DISEASE.test(head) ? "about-disease" : null;
}
