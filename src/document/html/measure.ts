import { BLOCKS, type Element, isElement, type Node, SILENT } from "./dom.js";

/** How much an element holds, in characters (CJK ones count more: they say more). */
export interface Measure {
  chars: number;
  linkChars: number;
  /** Text in paragraphs long enough to be prose and not made of links. */
  prose: number;
  /** Links below it. */
  links: number;
}

/** Shortest text of one block that is prose, in characters. */
const SHORTEST_PROSE = 60;
/** Share of link text above which a block is no prose. */
const MOST_LINKED = 0.4;
const CJK = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/gu;
/** Two white spaces in a row, or one that is no space: to be folded */
const UNFOLDED = /\s\s|[^\S ]/u;
const BEYOND = /[\u3040-\ud7af]/u;
const CJK_WEIGHT = 2;

const weightOf = (text: string): number => {
  const bare = UNFOLDED.test(text) ? text.replace(/\s+/gu, " ") : text;
  const length = bare === " " ? 0 : bare.length;
  return length + (length > 0 && BEYOND.test(bare) ? (bare.match(CJK)?.length ?? 0) * CJK_WEIGHT : 0);
};

interface Frame {
  readonly element: Element;
  readonly inLink: boolean;
  /** Where the text of this element counts as one block. */
  readonly block: Element;
  next: number;
}

/** Measures of every element below `root` and of itself; what `skipped` holds counts nothing. */
export function measurePage(root: Element, skipped: ReadonlySet<Element>): Map<Element, Measure> {
  const measures = new Map<Element, Measure>([[root, blank()]]);
  const own = new Map<Element, { chars: number; linkChars: number }>();
  const stack: Frame[] = [{ element: root, inLink: false, block: root, next: 0 }];
  while (stack.length > 0) {
    const frame = stack.at(-1)!;
    const child = frame.element.children[frame.next++] as Node | undefined;
    if (!child) {
      stack.pop();
      close(frame, stack.at(-1), measures, own);
    } else if (child.type === "text") addText(child.data, frame, measures, own);
    else if (isElement(child) && !SILENT.has(child.name) && !skipped.has(child)) {
      const isBlock = BLOCKS.has(child.name);
      const isLink = child.name === "a" && "href" in child.attribs;
      measures.set(child, { ...blank(), links: isLink ? 1 : 0 });
      stack.push({ element: child, inLink: frame.inLink || isLink, block: isBlock ? child : frame.block, next: 0 });
    }
  }
  return measures;
}

const blank = (): Measure => ({ chars: 0, linkChars: 0, prose: 0, links: 0 });

function addText(
  text: string,
  frame: Frame,
  measures: Map<Element, Measure>,
  own: Map<Element, { chars: number; linkChars: number }>,
): void {
  const weight = weightOf(text);
  if (weight === 0) return;
  const measure = measures.get(frame.element)!;
  const block = own.get(frame.block) ?? { chars: 0, linkChars: 0 };
  measure.chars += weight;
  block.chars += weight;
  if (frame.inLink) {
    measure.linkChars += weight;
    block.linkChars += weight;
  }
  own.set(frame.block, block);
}

/** Adds a finished element to its parent; the text of a block is prose where it is long and little of it linked. */
function close(
  { element, block }: Frame,
  parent: Frame | undefined,
  measures: Map<Element, Measure>,
  own: Map<Element, { chars: number; linkChars: number }>,
): void {
  const measure = measures.get(element)!;
  const text = block === element ? own.get(element) : undefined;
  if (text && text.chars >= SHORTEST_PROSE && text.linkChars <= text.chars * MOST_LINKED)
    measure.prose += text.chars - text.linkChars;
  if (!parent) return;
  const above = measures.get(parent.element)!;
  above.chars += measure.chars;
  above.linkChars += measure.linkChars;
  above.prose += measure.prose;
  above.links += measure.links;
}
