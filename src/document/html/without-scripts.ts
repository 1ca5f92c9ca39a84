/** Where something begins that holds no text: "<script", "<style", "<svg", "<!--" */
const SILENT_START = /<(?:script|style|svg)(?=[\s>])|<!--/giu;
/** How far an opening tag is looked through for its type. */
const TAG = 400;
const IS_DATA = /ld\+json/iu;

/** How each of them ends. */
const ENDS: Readonly<Record<string, RegExp>> = {
  "<script": /<\/script[\s>]/giu,
  "<style": /<\/style[\s>]/giu,
  "<svg": /<\/svg[\s>]/giu,
};

/**
 * A page without scripts, styles, drawings and comments, which are most of many pages and half of the time to parse them. JSON-LD stays;
 * what does not end, or stands in an attribute, stays for the parser to judge. One pass, whatever is repeated.
 */
export function withoutScripts(html: string): string {
  const ends = new Map<string, number>();
  const kept: string[] = [];
  let from = 0;
  SILENT_START.lastIndex = 0;
  for (let found = SILENT_START.exec(html); found; found = SILENT_START.exec(html)) {
    const start = found.index;
    const end = endOf(html, found[0].toLowerCase(), start, ends);
    const isLeft = end < 0 || /["'=]/u.test(html[start - 1] ?? "");
    if (isLeft) continue;
    SILENT_START.lastIndex = end;
    if (found[0].length === "<script".length && IS_DATA.test(openingTag(html, start))) continue;
    kept.push(html.slice(from, start));
    from = end;
  }
  kept.push(html.slice(from));
  return kept.join("");
}

const openingTag = (html: string, start: number): string => html.slice(start, start + TAG).split(">", 1)[0] ?? "";

/** Offset after the end of what begins at `start`; -1 where it has none. An end that was found is kept for those that begin before it. */
function endOf(html: string, name: string, start: number, ends: Map<string, number>): number {
  const known = ends.get(name);
  if (known !== undefined && (known < 0 || known > start)) return known;
  const end = name === "<!--" ? endOfComment(html, start) : endOfElement(html, name, start);
  ends.set(name, end);
  return end;
}

function endOfComment(html: string, start: number): number {
  const at = html.indexOf("-->", start + 2);
  return at < 0 ? -1 : at + "-->".length;
}

function endOfElement(html: string, name: string, start: number): number {
  const close = ENDS[name]!;
  close.lastIndex = start;
  const found = close.exec(html);
  if (!found) return -1;
  const at = html.indexOf(">", found.index);
  return at < 0 ? -1 : at + 1;
}
