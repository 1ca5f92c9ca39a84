import { dataRows } from "./data-table.js";
import { BLOCKS, type Element, isElement, type Node, SILENT } from "./dom.js";

/** One block of a page's text: a paragraph, a heading, an item of a list, a table. */
export interface Block {
  readonly text: string;
  readonly linkChars: number;
  /** The block element that it stands in. */
  readonly element: Element;
  /** "h1" to "h6", "li", "table", else "p". */
  readonly kind: string;
}

interface Writer {
  readonly blocks: Block[];
  parts: string[];
  linkChars: number;
  breaks: number;
}

type Task =
  | { readonly node: Node; readonly inLink: boolean; readonly block: Element; readonly kind: string }
  | { readonly flush: Element; readonly kind: string };

/** The blocks of an element's text in reading order, without what `skipped` holds. */
export function blocksOf(root: Element, skipped: ReadonlySet<Element>): Block[] {
  const writer: Writer = { blocks: [], parts: [], linkChars: 0, breaks: 0 };
  const stack: Task[] = [{ node: root, inLink: false, block: root, kind: "p" }];
  while (stack.length > 0) {
    const task = stack.pop()!;
    if ("flush" in task) flush(writer, task.flush, task.kind);
    else if (task.node.type === "text") write(writer, task.node.data, task.inLink, task.block, task.kind);
    else if (isElement(task.node) && !SILENT.has(task.node.name) && !skipped.has(task.node))
      open(writer, task.node, task, stack);
  }
  flush(writer, root, "p");
  return writer.blocks;
}

function open(writer: Writer, element: Element, task: Extract<Task, { node: Node }>, stack: Task[]): void {
  const { name } = element;
  if (name === "br") {
    writer.breaks += 1;
    writer.parts.push("\n");
    if (writer.breaks >= 2) flush(writer, task.block, task.kind);
    return;
  }
  if (name === "sup" && writeMark(writer, element)) return;
  const isBlock = BLOCKS.has(name);
  const kind = kindOf(name) ?? (isBlock && name !== "li" && task.kind !== "li" ? "p" : task.kind);
  const block = isBlock ? element : task.block;
  if (isBlock) flush(writer, task.block, task.kind);
  const rows = name === "table" ? dataRows(element) : null;
  if (rows) {
    writer.blocks.push({ text: rows.map((row) => row.join("\t")).join("\n"), linkChars: 0, element, kind: "table" });
    return;
  }
  if (isBlock) stack.push({ flush: block, kind });
  if (name === "td" || name === "th") writer.parts.push(" ");
  const inLink = task.inLink || (name === "a" && "href" in element.attribs);
  for (let i = element.children.length - 1; i >= 0; i--)
    stack.push({ node: element.children[i] as Node, inLink, block, kind });
}

const kindOf = (name: string): string | null => (/^h[1-6]$/u.test(name) || name === "li" ? name : null);

function write(writer: Writer, text: string, inLink: boolean, block: Element, kind: string): void {
  const pre = block.name === "pre" || block.name === "text";
  if (pre) {
    const [first = "", ...rest] = text.replace(/\r\n?/gu, "\n").split(/\n[ \t]*\n/u);
    writer.parts.push(first);
    for (const part of rest) {
      flush(writer, block, kind);
      writer.parts.push(part);
    }
    return;
  }
  const bare = text.replace(/\s+/gu, " ");
  if (bare.trim() !== "") writer.breaks = 0;
  writer.parts.push(bare);
  if (inLink) writer.linkChars += bare.trim().length;
}

const SUPERSCRIPT = "⁰¹²³⁴⁵⁶⁷⁸⁹";
/** "1", "2,3", "1-3": a footnote's mark or an exponent */
const DIGITS = /^\d{1,3}(?:\s?[,–-]\s?\d{1,3}){0,5}$/u;

/** Writes raised digits as raised digits ("disease¹", "10⁶") and raised TM as the sign, so that they do not run into the word; false for anything else. */
function writeMark(writer: Writer, element: Element): boolean {
  const [child] = element.children as Node[];
  const text = element.children.length === 1 && child?.type === "text" ? child.data.trim() : "";
  if (text === "TM" || text === "SM") writer.parts.push(text === "TM" ? "™" : "℠");
  else if (DIGITS.test(text)) writer.parts.push(text.replace(/\d/gu, (digit) => SUPERSCRIPT[Number(digit)] ?? digit));
  else return false;
  return true;
}

function flush(writer: Writer, element: Element, kind: string): void {
  const text = writer.parts
    .join("")
    .split("\n")
    .map((line) => line.replace(/\s+/gu, " ").trim())
    .join("\n")
    .replace(/\n{3,}/gu, "\n\n")
    .replace(/[\u00ad\u200b\ufeff]/gu, "")
    .trim();
  if (text !== "") writer.blocks.push({ text, linkChars: writer.linkChars, element, kind });
  writer.parts = [];
  writer.linkChars = 0;
  writer.breaks = 0;
}
