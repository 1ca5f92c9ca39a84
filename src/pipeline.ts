import { parseRelease } from "./document/parse-release.js";
import { Extractor } from "./extract/extract.js";
import type { Trace } from "./extract/trace.js";
import type { Extraction } from "./model/extraction.js";
import type { RawDocument } from "./model/raw-document.js";
import type { Release } from "./model/release.js";
import { BUILT_IN_RULES } from "./rules/index.js";
import type { RuleSet } from "./rules/kit/rule.js";

/** What became of one document: its extraction, or why it was set aside. */
export type PipelineResult =
  | { readonly kind: "extracted"; readonly release: Release; readonly extraction: Extraction }
  | { readonly kind: "skipped"; readonly release: Release; readonly reason: string };

/** The stages in order: document, names, facts, extraction. Synchronous and deterministic, without I/O. */
export class Pipeline {
  readonly extractor: Extractor;

  constructor(rules: RuleSet = BUILT_IN_RULES) {
    this.extractor = new Extractor(rules);
  }

  /** Reads one document. Text in another language than English is set aside. Throws a `DocumentError` where it cannot be read. */
  run(raw: RawDocument, trace?: Trace): PipelineResult {
    const release = parseRelease(raw);
    if (release.language !== "en") return { kind: "skipped", release, reason: `language ${release.language}` };
    const extraction = this.extractor.extract(release, trace);
    if (raw.textIsFile) return { kind: "extracted", release, extraction };
    return {
      kind: "extracted",
      release,
      extraction: { ...extraction, release: { ...extraction.release, text: release.text } },
    };
  }
}
