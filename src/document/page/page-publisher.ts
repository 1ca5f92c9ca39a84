import type { Block } from "../html/blocks.js";
import { folded, type Node, type Page, textOf } from "../html/dom.js";
import { withoutSuffix } from "../own-organizations.js";
import type { Adapter } from "./adapters.js";
import { isDistributor } from "./distributors.js";
import type { PageMeta } from "./page-meta.js";
import { DOMAIN, printedAs } from "./printed-name.js";

/** "SOURCE Acme Inc.", "Source: Acme", "(Source: Acme)", "Provided by Acme", "Quelle: Acme", "Original-Content von: Acme, übermittelt …" */
const LABEL =
  /^\(?(?:source:?|sources?:|quelle:|provided by:?|news provided by:?|issued by:?|published by:?|release (?:issued )?by:?|distributed on behalf of:?|company:|organi[sz]ation:|institution:|original-content von:?|pressekontakt:?|herausgeber:?)\s+(\S.{1,100}?)\)?$/iu;
/** "会社名：Acme株式会社" */
const CJK_LABEL = /^(?:発表元|会社名|配信元|发布单位|来源)\s?[：:]\s?(\S.{1,60})$/u;
/** "… ist der Emittent / Herausgeber der Meldung »Acme SE« verantwortlich" */
const EMITTER = /(?:Emittent|Herausgeber)[^»„"“]{0,60}[»„"“]([^«”"“]{2,80})[«”"“]/u;
/** What the name is followed by: ", übermittelt durch …", " via …" */
const TAIL =
  /\s*(?:,? übermittelt\b.*|\bvia .*|,? (?:on|released) .*|Copyright.*|\(news\b.*|\(.{0,60}\b(?:web|http)\b.*|\.$)$/iu;
/** A label followed by one of these gives no name: "Source: https://…", "Company: +1 …" */
const NO_NAME =
  /^[^\p{L}\d]|^https?:|@|^(?:urls?|code|images?|photos?|pictures?|text|credits?)$|^(?:references?|articles?|documents?|link)\b|^\+?\d|^www\.|^(?:the|a|an|this|these|data|company|study)\b.* (?:is|are|was|were|has)\b/iu;

/** The issuer that a page's own words name ("Source: …", "Provided by …"); null where only a wire or a site stands there. */
export function namedIssuer(blocks: readonly Block[]): string | null {
  for (const { text } of blocks) {
    const emitter = EMITTER.exec(text)?.[1]?.trim();
    if (emitter) return emitter;
    for (const line of text.split("\n")) {
      const label = LABEL.exec(line.trim()) ?? CJK_LABEL.exec(line.trim());
      const name = label?.[1]?.replace(TAIL, "").trim();
      if (name && name.length > 1 && !isDistributor(name) && !NO_NAME.test(name)) return name;
    }
  }
  return null;
}

/** The issuer that a platform's own mark-up names; null where there is none. */
export function issuerOf($: Page, adapter: Adapter | null, { meta }: PageMeta): string | null {
  const institution = meta("institution");
  if (institution && !isDistributor(institution)) return institution;
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
 * The name of the site where it is the issuer's own newsroom: of the names that its head, its title, its host and its copyright note give,
 * the first that the opening of the text names too (a full name before an acronym), else the site's name where the text names its host;
 * never a wire, a portal or the trade press.
 */
export function newsroomName(
  $: Page,
  { meta, article, titleTag }: PageMeta,
  title: string | null,
  text: string,
  url: string | null,
): string | null {
  const site = meta("og:site_name");
  const host = hostLabel(url);
  const head = [
    article?.author,
    article?.publisher,
    site,
    meta("dc.publisher", "dcterms.publisher", "publisher", "dc.creator", "copyright", "author", "application-name"),
    ...partsOfTitle(titleTag, title),
    host,
    ...copyrightOwners($).filter((owner) => text.includes(withoutSuffix(owner))),
  ];
  const names = head.filter(
    (name) => name && name.length >= 3 && name.length <= 80 && !NO_NAME.test(name) && !isDistributor(name),
  ) as string[];
  const opening = ` ${text.slice(0, OPENING)} ${/\bAbout [^\n]{2,80}/u.exec(text)?.[0] ?? ""} `;
  const printed = names.flatMap((name) => {
    const bare = name.replace(SECTION, "");
    const [, full, acronym] = WITH_ACRONYM.exec(bare) ?? [];
    if (full && acronym && (printedAs(acronym, opening) ?? printedAs(full, opening))) return [full];
    const asPrinted = printedAs(bare, opening);
    return asPrinted ? [bare === bare.toLowerCase() || DOMAIN.test(bare) ? asPrinted : bare] : [];
  });
  const [first] = printed;
  if (first !== undefined) return fullest(first, printed);
  const isOwn = site && host && !isDistributor(site) && host.length >= SHORTEST_HOST && printedAs(host, text) !== null;
  return isOwn ? site.replace(SECTION, "") : null;
}

/** Of the names that a text prints, the one that says more than the first: an acronym's full name, "Department of Health" for "Health". */
const fullest = (first: string, printed: readonly string[]): string =>
  printed.find((name) =>
    ACRONYM.test(first) ? !ACRONYM.test(name) : name.length > first.length && name.endsWith(first),
  ) ?? first;

/** Shortest name of a host that tells whose site it is, in letters. */
const SHORTEST_HOST = 5;
/** "Agency of Medicines (AOM)" */
const WITH_ACRONYM = /^(.{6,70}) \((\p{Lu}{2,8})\)$/u;
const ACRONYM = /^\p{Lu}{2,6}$/u;

/** "© 2024 Acme Inc. All rights reserved.", "Copyright Acme 2019-2024", "© Acme" */
const OWNER =
  /(?:copyright|©|\(c\))[\s©\d,–-]{0,30}(?:by )?(?:the )?(\p{Lu}[^©|.,;:\n\d]{1,60}?)(?=\s*(?:[|.,;:\n\d]|all rights|$))/iu;
/** Longest copyright note, in characters, and how many elements are looked at. */
const NOTE = 300;
const MOST_NOTES = 12;

/** The names in a page's copyright notes. */
const copyrightOwners = ($: Page): string[] =>
  $("[class*=copyright],[id*=copyright],[class*=Copyright],footer,#footer,[class*=footer]")
    .slice(0, MOST_NOTES)
    .toArray()
    .flatMap((element) => {
      const text = textOf(element as Node, NOTE * 20);
      const at = text.search(/copyright|©/iu);
      return at < 0 ? [] : (OWNER.exec(text.slice(at, at + NOTE))?.[1]?.trim() ?? []);
    });

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
