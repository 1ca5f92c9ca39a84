import type { Block } from "../html/blocks.js";
import { isDistributor } from "./distributors.js";
import type { PageMeta } from "./page-meta.js";

/** "SOURCE Acme Inc.", "Source: Acme", "(Source: Acme)", "Provided by Acme", "Quelle: Acme", "Original-Content von: Acme, übermittelt …" */
const LABEL =
  /^\(?(?:source:?|sources?:|quelle:|provided by:?|news provided by:?|issued by:?|published by:?|release (?:issued )?by:?|distributed on behalf of:?|company:|organi[sz]ation:|original-content von:?|pressekontakt:?|herausgeber:?|発表元：?|会社名：?)\s+(\S.{1,100}?)\)?$/iu;
/** What the name is followed by: ", übermittelt durch …", " via …" */
const TAIL = /\s*(?:,? übermittelt\b.*|\bvia .*|,? (?:on|released) .*|Copyright.*|\.$)$/iu;

/** The issuer that a page's own words name ("Source: …", "Provided by …"); null where only a wire or a site stands there. */
export function namedIssuer(blocks: readonly Block[]): string | null {
  for (const { text } of blocks) {
    for (const line of text.split("\n")) {
      const name = LABEL.exec(line.trim())?.[1]?.replace(TAIL, "").trim();
      if (name && name.length > 1 && !isDistributor(name) && !/^https?:|@/u.test(name)) return name;
    }
  }
  return null;
}

/** The name of the site: its issuer when it is a newsroom; null for wires, portals and the trade press. */
export function siteName({ meta, article }: PageMeta): string | null {
  const names = [article?.publisher, meta("og:site_name"), article?.author, meta("dc.publisher", "dcterms.publisher", "publisher", "application-name", "copyright", "author")];
  const name = names.find((candidate) => candidate && candidate.length <= 80 && !/^https?:|@/u.test(candidate));
  return name && !isDistributor(name) ? name : null;
}
