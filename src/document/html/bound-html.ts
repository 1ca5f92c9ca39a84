/** Deepest nesting, most attributes of one tag and longest page that reach the HTML parser: beyond these its time or memory explodes. */
const DEEPEST = 256;
const MOST_ATTRIBUTES = 64;
const LONGEST = 8_000_000;
const MOST_FORMATTING = 64;
/** Most tags of a page; a release of two hundred pages with its tables has half of them. */
const MOST_TAGS = 100_000;

/** One tag: "<p class=x>", "</div>", "<br/>" */
const TAG = /<(\/?)([a-z][a-z0-9-]{0,40})((?=[\s/>])(?:[^<>"']|"[^"<>]*"|'[^'<>]*')*)>/giu;
const ATTRIBUTE = /\s[^\s=>]+/gu;
const VOID = new Set("area base br col embed hr img input link meta param source track wbr".split(" "));
const FORMATTING = new Set("a b big code em font i nobr s small strike strong tt u".split(" "));

/**
 * The page cut to 8 million characters, without tags nested deeper than 256 or beyond the 100,000th, without attributes beyond the 64th of a
 * tag and without formatting tags opened over and over: cheerio needs quadratic time or gigabytes for those.
 */
export function boundHtml(html: string): string {
  let depth = 0;
  let formatting = 0;
  let tags = 0;
  return html.slice(0, LONGEST).replace(TAG, (tag: string, close: string, name: string, attributes: string) => {
    const lower = name.toLowerCase();
    if (++tags > MOST_TAGS) return " ";
    if (VOID.has(lower)) return bounded(tag, name, attributes);
    const format = FORMATTING.has(lower);
    if (close) {
      if (format) formatting = Math.max(0, formatting - 1);
      depth = Math.max(0, depth - 1);
      return tag;
    }
    if (depth >= DEEPEST || (format && formatting >= MOST_FORMATTING)) return " ";
    depth++;
    if (format) formatting++;
    return bounded(tag, name, attributes);
  });
}

/** The tag with at most so many attributes as the bound allows. */
function bounded(tag: string, name: string, attributes: string): string {
  if (attributes.length < MOST_ATTRIBUTES * 2) return tag;
  return (attributes.match(ATTRIBUTE)?.length ?? 0) > MOST_ATTRIBUTES ? `<${name}>` : tag;
}
