const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  reg: "®",
  trade: "™",
  copy: "©",
  ndash: "–",
  mdash: "—",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
  hellip: "…",
  eacute: "é",
  uuml: "ü",
  ouml: "ö",
  auml: "ä",
  szlig: "ß",
};

/** "&#8217;", "&#x2019;", "&amp;": an entity that is not known stays as it is */
const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/giu;
const HIGHEST = 0x10_ff_ff;

/** Text of an XML element with its character references and the common entities resolved, CDATA marks and spare white space gone; entities that a document declares are never resolved. */
export function xmlText(raw: string): string {
  return raw
    .replace(/<!\[CDATA\[|\]\]>/gu, "")
    .replace(ENTITY, (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex ?? "0", 16) : Number(decimal);
      return code > 0 && code <= HIGHEST ? String.fromCodePoint(code) : "";
    })
    .replace(/\s+/gu, " ")
    .trim();
}
