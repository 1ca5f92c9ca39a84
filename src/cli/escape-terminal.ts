/** C0 (a lone carriage return too), DEL, C1 and bidi controls: what could move the cursor, colour or reorder a terminal's text. */
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** The text with control characters made visible (`\x1b`, `\u202e`), on one line. */
export const escapeTerminal = (text: string): string =>
  text.replace(CONTROLS, (char) => {
    const code = char.codePointAt(0)!;
    if (char === "\n") return "\\n";
    if (char === "\t") return " ";
    return code < 0x100 ? `\\x${code.toString(16).padStart(2, "0")}` : `\\u${code.toString(16).padStart(4, "0")}`;
  });
