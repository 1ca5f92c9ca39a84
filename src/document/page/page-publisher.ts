import type { Block } from "../html/blocks.js";
import { folded, type Page } from "../html/dom.js";
import { withoutSuffix } from "../own-organizations.js";
import type { Adapter } from "./adapters.js";
import { isDistributor } from "./distributors.js";
import type { PageMeta } from "./page-meta.js";

/** "SOURCE Acme Inc.", "Source: Acme", "(Source: Acme)", "Provided by Acme", "Quelle: Acme", "Original-Content von: Acme, übermittelt …" */
const LABEL =
  /^\(?(?:source:?|sources?:|quelle:|provided by:?|news provided by:?|issued by:?|published by:?|release (?:issued )?by:?|distributed on behalf of:?|company:|organi[sz]ation:|institution:|original-content von:?|pressekontakt:?|herausgeber:?|発表元：?|会社名：?)\s+(\S.{1,100}?)\)?$/iu;
/** "… ist der Emittent / Herausgeber der Meldung »Acme SE« verantwortlich" */
const EMITTER = /(?:Emittent|Herausgeber)[^»„"“]{0,60}[»„"“]([^«”"“]{2,80})[«”"“]/u;
/** What the name is followed by: ", übermittelt durch …", " via …" */
const TAIL =
  /\s*(?:,? übermittelt\b.*|\bvia .*|,? (?:on|released) .*|Copyright.*|\(news\b.*|\(.{0,60}\b(?:web|http)\b.*|\.$)$/iu;
/** A label followed by one of these gives no name: "Source: https://…", "Company: +1 …" */
const NO_NAME = /^https?:|@|^\+?\d|^www\.|^(?:the|a|an|this|these|data|company|study)\b.* (?:is|are|was|were|has)\b/iu;

/** The issuer that a page's own words name ("Source: …", "Provided by …"); null where only a wire or a site stands there. */
export function namedIssuer(blocks: readonly Block[]): string | null {
  for (const { text } of blocks) {
    const emitter = EMITTER.exec(text)?.[1]?.trim();
    if (emitter) return emitter;
    for (const line of text.split("\n")) {
      const name = LABEL.exec(line.trim())?.[1]?.replace(TAIL, "").trim();
      if (name && name.length > 1 && !isDistributor(name) && !NO_NAME.test(name)) return name;
    }
  }
  return null;
}

/** The issuer that a platform's own mark-up names; null where there is none. */
export function issuerOf($: Page, adapter: Adapter | null): string | null {
  for (const selector of adapter?.issuer ?? []) {
    const name = folded($(selector).first().text()).replace(
      /^(?:source|institution|organization|news provided by)\s*:?\s*/iu,
      "",
    );
    if (name.length > 1 && name.length <= 100 && !isDistributor(name)) return name;
  }
  return null;
}

/** "Acme Oyj: Acme's half year report", "EQS-News: Acme AG: …" */
const TITLE_ISSUER = /^(?:(?:DGAP|EQS|PTA|OTS)[\w -]{0,20}: )?(\p{Lu}[^:]{1,50}): \S/u;

/** The issuer before the colon of a title, where the rest of it or the text names it again and it bears a legal form; null otherwise. */
export function titleIssuer(title: string | null, text: string): string | null {
  const name = TITLE_ISSUER.exec(title ?? "")?.[1];
  const bare = name ? withoutSuffix(name) : "";
  if (!name || bare === name || bare.length < 3) return null;
  return text.slice(title?.length ?? 0, OPENING).includes(bare) ? name : null;
}

/** How much of a text is looked at for the site's name, in characters. */
const OPENING = 1500;

/**
 * The name of the site where it is the issuer's own newsroom: of the names that its head, its title and its host give, the first that the
 * opening of the text names too; never a wire, a portal or the trade press.
 */
export function newsroomName(
  { meta, article, titleTag }: PageMeta,
  title: string | null,
  text: string,
  url: string | null,
): string | null {
  const head = [
    article?.author,
    article?.publisher,
    meta("og:site_name"),
    meta("dc.publisher", "dcterms.publisher", "publisher", "dc.creator", "copyright", "author", "application-name"),
    ...partsOfTitle(titleTag, title),
    hostLabel(url),
  ];
  const names = head.filter(
    (name) => name && name.length >= 3 && name.length <= 80 && !NO_NAME.test(name) && !isDistributor(name),
  ) as string[];
  const opening = ` ${text.slice(0, OPENING)} ${/\bAbout [^\n]{2,80}/u.exec(text)?.[0] ?? ""} `;
  for (const name of names) {
    const bare = name.replace(SECTION, "");
    const printed = printedAs(bare, opening);
    if (printed) return bare === bare.toLowerCase() ? printed : bare;
  }
  return null;
}

/** Words that name a part of a site: "Acme Newsroom", "Acme Investor Relations" */
const SECTION =
  /[\s|:–-]+(?:newsroom|news|press(?: (?:room|office|cent(?:er|re)|releases?))?|media(?: (?:room|cent(?:er|re)))?|investor relations|investors|corporate|global|online|website|homepage)$/iu;

/** The parts of a title tag that are not the headline: "Headline | Acme", "Acme - Press Info - Headline". */
function partsOfTitle(titleTag: string | null, title: string | null): string[] {
  const parts = (titleTag ?? "").split(/\s[|–—·»:-]\s|｜/u).map((part) => part.trim());
  return parts.length < 2 ? [] : parts.filter((part) => part.length > 2 && !(title ?? "").includes(part)).reverse();
}

/** "https://www.acme.example/news" → "acme" */
function hostLabel(url: string | null): string | null {
  if (!url || !URL.canParse(url)) return null;
  const labels = new URL(url).hostname
    .split(".")
    .filter((label) => !/^(?:www\d?|com|co|org|net|gov|ac|news|newsroom|press|media|investors?|ir)$/u.test(label));
  return labels.length > 1 ? (labels.at(-2) ?? null) : (labels[0] ?? null);
}

/** An organization's name as a text prints it: without legal suffix and top-level domain, as whole words; null where it does not. */
function printedAs(name: string, text: string): string | null {
  const bare = withoutSuffix(name.replace(/\.(?:com|org|net|de|no|eu|co\.uk)$/iu, "")).toLowerCase();
  if (bare.length < 3) return null;
  const lower = text.toLowerCase();
  for (let at = lower.indexOf(bare); at >= 0; at = lower.indexOf(bare, at + 1)) {
    const end = at + bare.length;
    if (!/[\p{L}\d]/u.test(lower[at - 1] ?? " ") && !/[\p{L}\d]/u.test(lower[end] ?? " ")) return text.slice(at, end);
  }
  return null;
}
