/** Narrowest and widest paragraph that counts as hard-wrapped, in characters a line. */
const NARROWEST = 45;
const WIDEST = 180;

/** "- item", "* item", "• item", "1. item", "(a) item" */
const BULLET = /^\s*(?:[-*•●▪◦·>]|\d{1,2}[.)]|\([a-z\d]{1,3}\))\s/u;
/** A line that goes on in lower case after a line without stop */
const GOES_ON = /^\s*\p{Ll}{2}/u;
/** The ruling under a heading: "-----" */
const RULING = /^\s*[-=_*~]{3,}\s*$/u;
const STOPPED = /[.!?:;]["')]?\s*$/u;
/** A line that ends in a web address ends there: "… on businesswire.com: https://www.example.com/en/" */
const ENDS_IN_URL = /(?:https?:|www\.)\S{1,300}\s*$/u;
/** "http://…" and "name@site.com" stand alone */
const ADDRESS = /^\s*(?:\S{0,200}@\S|https?:|www\.)/u;

/** A line of a paragraph that wraps elsewhere ends here by its width, not by its sense, from this share of the widest line on. */
const NEARLY_FULL = 0.85;

/** A paragraph's widest line in characters, and whether one of its lines surely goes on in the next. */
interface Measure {
  readonly width: number;
  readonly wrapped: boolean;
}

/** Whether the newline between two lines only wraps their paragraph. */
function isWrap(line: string, next: string, { width, wrapped }: Measure): boolean {
  if (BULLET.test(next) || RULING.test(next) || ADDRESS.test(next) || ENDS_IN_URL.test(line)) return false;
  const length = line.trimEnd().length;
  if (goesOn(line, next)) return true;
  if (width < NARROWEST || width > WIDEST) return false;
  if (wrapped && length >= width * NEARLY_FULL && !STOPPED.test(line)) return true;
  const word = next.trimStart().split(/\s/u, 1)[0] ?? "";
  return length + 1 + word.length > width && length >= width * 0.6;
}

/** A line that goes on in the next by its words alone. */
const goesOn = (line: string, next: string): boolean =>
  line.trimEnd().length >= 25 && GOES_ON.test(next) && !STOPPED.test(line);

/** Joins one paragraph's wrapped lines by a space for their newline. */
function joinParagraph(lines: readonly string[]): string {
  const width = lines.reduce((widest, line) => Math.max(widest, line.trimEnd().length), 0);
  const wrapped = lines.some((line, i) => i > 0 && goesOn(lines[i - 1] ?? "", line));
  const parts = [lines[0] ?? ""];
  for (let i = 1; i < lines.length; i++) {
    const next = lines[i] ?? "";
    parts.push(isWrap(lines[i - 1] ?? "", next, { width, wrapped }) ? " " : "\n", next);
  }
  return parts.join("");
}

/**
 * Turns the newlines that only wrap a paragraph into spaces; the length stays. A newline is a wrap when the first word of the next
 * line would not have fitted into the paragraph's width, when the next line goes on in lower case, or when the line is nearly full in a
 * paragraph that wraps elsewhere.
 */
export function joinHardWraps(text: string): string {
  if (!text.includes("\n")) return text;
  const paragraphs: string[] = [];
  let lines: string[] = [];
  for (const line of text.split("\n")) {
    if (line.trim() !== "") {
      lines.push(line);
      continue;
    }
    if (lines.length > 0) paragraphs.push(joinParagraph(lines));
    lines = [];
    paragraphs.push(line);
  }
  if (lines.length > 0) paragraphs.push(joinParagraph(lines));
  return paragraphs.join("\n");
}
