import iconv from "iconv-lite";

/** Charsets that UTF-8 is most often read as by mistake. */
const WRONG = ["windows-1252", "windows-1251"] as const;

/** Signs and letters that a repair may bring out: Latin with accents, Greek, dashes and quotes, ™, ≤ ≥ and their like. */
const PLAUSIBLE = /^[\u00a0-\u024f\u0370-\u03ff\u2010-\u2044\u20ac\u2120-\u2122\u2190-\u22ff\u25a0-\u25ff\ufeff]$/u;
/** Cyrillic letters: where a text has many that no repair explains, it is Cyrillic. */
const CYRILLIC = /[\u0400-\u04ff]/gu;
/** "â€™", "Ã©", "Â®" as windows-1252 shows them; "вЂ™" as windows-1251 does: a lead sign and one to three that follow it */
const SIGNS: Readonly<Record<(typeof WRONG)[number], RegExp>> = Object.fromEntries(
  WRONG.map((charset) => [charset, signsOf(charset)]),
) as Record<(typeof WRONG)[number], RegExp>;
/** "â€" and the one byte of a closing quotation mark that windows-1252 cannot show */
const LOST_QUOTE = /â€\ufffd/gu;
/** Control signs that are windows-1252 read as ISO-8859-1: "dentist\u0092s" */
const CONTROLS = /[\u0080-\u0084\u0086-\u009f]/gu;
const MARKS = /[ÂÃâвГ]/u;
/** Times a text may have been decoded wrongly: "Ã¢â‚¬â„¢" was twice. */
const MOST_ROUNDS = 2;

/** A text whose UTF-8 was once read as windows-1252 or -1251 ("â€™"), with those places set right, also its control signs that are quotes and dashes; any other text as it is. */
export function repairMisDecoded(text: string): string {
  let repaired = text;
  for (let round = 0; round < MOST_ROUNDS && MARKS.test(repaired); round++) {
    const before = repaired;
    for (const charset of WRONG) repaired = repairFrom(repaired, charset);
    if (repaired === before) break;
  }
  return repaired.replace(CONTROLS, (sign) => {
    const right = iconv.decode(Buffer.from([sign.charCodeAt(0)]), "windows-1252");
    return right === "\ufffd" ? sign : right;
  });
}

function repairFrom(text: string, charset: (typeof WRONG)[number]): string {
  let explained = 0;
  const repaired = text.replace(SIGNS[charset], (signs) => {
    const right = bytesOf(signs, charset).toString("utf8");
    if (!PLAUSIBLE.test(right)) return signs;
    explained += signs.match(CYRILLIC)?.length ?? 0;
    return right;
  });
  const isCyrillic = charset === "windows-1251" && (text.match(CYRILLIC)?.length ?? 0) > explained * 1.1;
  if (isCyrillic) return text;
  return charset === "windows-1252" ? repaired.replace(LOST_QUOTE, "”") : repaired;
}

/** The bytes behind signs of a charset; those that windows-1252 leaves open stand for themselves. */
const bytesOf = (signs: string, charset: string): Buffer =>
  Buffer.concat(
    [...signs].map((sign) =>
      sign >= "\u0080" && sign <= "\u009f" ? Buffer.from([sign.charCodeAt(0)]) : iconv.encode(sign, charset),
    ),
  );

/** Matches what a UTF-8 character of two or three bytes looks like in a charset. */
function signsOf(charset: string): RegExp {
  const signs = (from: number, to: number): string =>
    Array.from({ length: to - from + 1 }, (_, i) => iconv.decode(Buffer.from([from + i]), charset))
      .filter((sign) => sign !== "\ufffd")
      .map((sign) => `\\u{${sign.codePointAt(0)!.toString(16)}}`)
      .join("");
  const follows = `[${signs(0x80, 0xbf)}\\u0080-\\u009f]`;
  return new RegExp(`[${signs(0xc2, 0xdf)}]${follows}|[${signs(0xe0, 0xef)}]${follows}{2}`, "gu");
}
