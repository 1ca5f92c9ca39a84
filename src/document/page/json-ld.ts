/** What a page's JSON-LD says of its article. */
export interface ArticleData {
  readonly headline: string | null;
  readonly published: string | null;
  readonly publisher: string | null;
  readonly author: string | null;
  readonly url: string | null;
  readonly body: string | null;
}

type Json = Readonly<Record<string, unknown>>;

/** Most objects of one page's JSON-LD that are looked at. */
const MOST = 200;
const ARTICLE =
  /^(?:News|Blog|Medical|Medical?Scholarly|Scholarly|Report|Analysis|Background|Press)?(?:Article|Report|Posting|Release|BlogPosting)(?:NewsArticle)?$/u;

/** The article of a page's `<script type="application/ld+json">` blocks; null where there is none or none can be parsed. CDATA wrappers, comments and raw line ends are read over. */
export function readJsonLd(blocks: readonly string[]): ArticleData | null {
  const found = blocks.flatMap((block) => objectsOf(parse(block)));
  const article = found.find((object) => typesOf(object).some((type) => ARTICLE.test(type)));
  if (!article) return null;
  return {
    headline: text(article["headline"]) ?? text(article["name"]),
    published: text(article["datePublished"]) ?? text(article["dateCreated"]),
    publisher: nameOf(article["publisher"]) ?? nameOf(article["sourceOrganization"]),
    author: organizationName(article["author"]),
    url: text(article["mainEntityOfPage"]) ?? idOf(article["mainEntityOfPage"]) ?? text(article["url"]),
    body: text(article["articleBody"]),
  };
}

/** `//<![CDATA[ {…} //]]>` */
const WRAPPER = /<!\[CDATA\[|\]\]>/gu;

function parse(block: string): unknown {
  const bare = between(block.replace(WRAPPER, ""));
  for (const attempt of [bare, bare.replace(/[\u0000-\u001f]+/gu, " ").replace(/,\s*(?=[}\]])/gu, "")]) {
    try {
      return JSON.parse(attempt);
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
    }
  }
  return null;
}

/** What stands between the first and the last bracket: comment signs around it are left out. */
function between(block: string): string {
  const from = block.search(/[[{]/u);
  const to = Math.max(block.lastIndexOf("}"), block.lastIndexOf("]"));
  return from < 0 ? "" : block.slice(from, to + 1);
}

function objectsOf(value: unknown): Json[] {
  const found: Json[] = [];
  const queue: unknown[] = [value];
  while (queue.length > 0 && found.length < MOST) {
    const next = queue.shift();
    if (Array.isArray(next)) queue.push(...next.slice(0, MOST));
    else if (next !== null && typeof next === "object") {
      found.push(next as Json);
      queue.push((next as Json)["@graph"], (next as Json)["mainEntity"]);
    }
  }
  return found;
}

const typesOf = (object: Json): string[] => [object["@type"]].flat().filter((type) => typeof type === "string");
const text = (value: unknown): string | null => {
  const first = Array.isArray(value) ? value[0] : value;
  return typeof first === "string" && first.trim() !== "" ? first.trim() : null;
};
const idOf = (value: unknown): string | null =>
  value !== null && typeof value === "object" ? (text((value as Json)["@id"]) ?? text((value as Json)["url"])) : null;
const nameOf = (value: unknown): string | null => {
  const first = Array.isArray(value) ? value[0] : value;
  return first !== null && typeof first === "object" ? text((first as Json)["name"]) : text(first);
};
function organizationName(value: unknown): string | null {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  if (first === null || typeof first !== "object") return null;
  return typesOf(first as Json).some((type) => /Organization|Corporation/u.test(type)) ? nameOf(first) : null;
}
