import type { ReleaseCategory } from "../../model/release.js";
import type { SectionKind } from "../../model/section.js";

/**
 * One example of a rule, run by one test over all rules and shown in `docs/rules.md`. `text` is in inline mark-up:
 * `[Drug:Vitrakvi]` marks a mention, `[Drug=Vitrakvi:larotrectinib]` one whose entity has another first name.
 * For a mention rule the marks of its types are what it must report, exactly; no mark means that it must stay silent
 * (marks of other types, and `[+Person:Ada Quill]` of its own, are given to it as found before; `[+Drug=Vitrakvi:larotrectinib]` it must report again, as the same thing as Vitrakvi). For relation and event rules all marks are given, and
 * `facts` are what must come out, exactly, as `formatFact` writes them; an empty list means silence.
 */
export interface Example {
  readonly text: string;
  readonly facts?: readonly string[];
  /** The section the text stands in; `body` unless told. */
  readonly section?: SectionKind;
  /** The category of the release; `company-news` unless told. */
  readonly category?: ReleaseCategory;
  /** Name of the release's own organization. */
  readonly own?: string;
  /** The release's date, ISO. */
  readonly publishedOn?: string;
  /** A failure that is known and wanted: told when it passes. */
  readonly pending?: boolean;
}
