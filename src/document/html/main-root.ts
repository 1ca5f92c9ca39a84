import { readingView } from "../../nlp/reading-view.js";
import { parseDateline } from "../dateline.js";
import type { Block } from "./blocks.js";
import { type Element, isElement, isWithin, type Node, namesOf, type Page, parentOf } from "./dom.js";
import type { Measure } from "./measure.js";
import { isProse } from "./trim-blocks.js";

/** Share of an element's prose that one child must hold to be walked into. */
const MOST_OF = 0.72;
/** How many times the prose counts of a child that holds the first text after the headline, and of one that holds the dateline. */
const AFTER_HEADLINE = 3;
const WITH_DATELINE = 12;
/** Share of the page's prose that a container named by its mark-up must hold to be believed, and fewest characters of it. */
const ENOUGH = 0.25;
const FEWEST = 120;
/** Share of prose that may come in when climbing to the headline. */
const COMES_IN = 0.6;
/** Most levels climbed to the headline. */
const CLIMB = 12;

/** A block that shows where the text begins, and how much that counts. */
export interface Anchor {
  readonly element: Element;
  readonly weight: number;
}

/** The first block after the headline with a dateline, else the first with prose; null where the page shows no headline. */
export function anchorOf(blocks: readonly Block[], heading: Element | null): Anchor | null {
  const at = heading ? blocks.findIndex(({ element }) => isWithin(element, heading)) : -1;
  const after = blocks.slice(at + 1);
  const dated = after.find(({ text, linkChars }) => linkChars < text.length / 2 && hasDateline(text));
  if (dated) return { element: dated.element, weight: WITH_DATELINE };
  const first = at < 0 ? undefined : after.find(isProse);
  return first ? { element: first.element, weight: AFTER_HEADLINE } : null;
}

/** "Basel (ots) - …", "Hamburg (iwr-pressedienst) - …": a place and an agency */
const AGENCY = /^\p{Lu}[\p{L}., /-]{2,40}\s?\([\p{L}\d /.-]{2,30}\)\s?[-–—]{1,2}\s/u;

/** "BOSTON, Nov. 5, 2024 /PRNewswire/ -- …": a place with a date or a wire */
function hasDateline(text: string): boolean {
  if (text.length >= 40 && AGENCY.test(text)) return true;
  const dateline = text.length >= 40 ? parseDateline(readingView(text.slice(0, 400)), 0) : null;
  return dateline !== null && dateline.cities.length > 0 && (dateline.wire !== null || dateline.date !== null);
}

/** The element that holds a page's main text: walks from the body to the child that holds most of the prose (the anchor's counts several times) until it is spread over several children. */
export function mainRoot(body: Element, measures: ReadonlyMap<Element, Measure>, anchor: Anchor | null): Element {
  let root = body;
  for (;;) {
    const next = heaviestChild(root, measures, anchor);
    if (!next) return root;
    root = next;
  }
}

function heaviestChild(root: Element, measures: ReadonlyMap<Element, Measure>, anchor: Anchor | null): Element | null {
  const children = (root.children as Node[]).filter(isElement);
  const weights = children.map((child) => {
    const prose = measures.get(child)?.prose ?? 0;
    const anchored =
      anchor !== null && prose > 0 && isWithin(anchor.element, child) && !hasTwin(child, children, measures);
    return anchored && child !== anchor.element ? prose * anchor.weight : prose;
  });
  const all = Math.max(
    measures.get(root)?.prose ?? 0,
    weights.reduce((sum, weight) => sum + weight, 0),
  );
  const best = weights.reduce((top, weight, i) => (weight > (weights[top] ?? 0) ? i : top), 0);
  const child = children[best];
  if (!child || child.name === "p" || (weights[best] ?? 0) < all * MOST_OF || all === 0) return null;
  return child;
}

/** Whether an element has a sibling of its own kind with prose: then they are parts of one text. */
const hasTwin = (child: Element, siblings: readonly Element[], measures: ReadonlyMap<Element, Measure>): boolean =>
  child.name !== "table" &&
  child.name !== "tr" &&
  child.name !== "td" &&
  siblings.some(
    (other) =>
      other !== child &&
      other.name === child.name &&
      namesOf(other) === namesOf(child) &&
      (measures.get(other)?.prose ?? 0) > 0,
  );

/** The first of `named` (best first) that holds the anchor, where there is one, and enough of the page's prose; of nested ones the outer. */
export function namedRoot(
  named: readonly Element[],
  page: Measure,
  measures: ReadonlyMap<Element, Measure>,
  anchor: Anchor | null,
): Element | null {
  return (
    named.find((element) => {
      const prose = measures.get(element)?.prose ?? 0;
      const holds = anchor === null || isWithin(anchor.element, element);
      return holds && prose >= FEWEST && prose >= page.prose * ENOUGH;
    }) ?? null
  );
}

/** Names that people give to the container of a text: "story-body", "article-content", "press-release-text", "main-article" */
const TEXT_NAME =
  /(?:^|[\s-])(?:(?:story|article|release|pressrelease|press|news|post|entry|pr|nir)-?(?:release-?)?(?:body|content|text|copy|detail)|(?:body|main|full|content)-?(?:story|article|release|text)|storybody|articlebody)(?=$|[\s-])/u;
/** Parts of a text, not the whole */
const PART_NAME = /(?:^|[\s-])(?:intro|lead|teaser|summary|header|headline|title|quote|first|top)(?=$|[\s-])/u;
/** Levels above the anchor in which such a container is looked for. */
const NEAR = 6;

/** The container around the anchor that its names call the text; null where none is so called. */
export function calledText(anchor: Anchor, measures: ReadonlyMap<Element, Measure>): Element | null {
  let at = parentOf(anchor.element);
  for (let i = 0; at && i < NEAR; i++, at = parentOf(at)) {
    const names = namesOf(at);
    if (TEXT_NAME.test(names) && !PART_NAME.test(names) && (measures.get(at)?.prose ?? 0) >= FEWEST) return at;
  }
  return null;
}

/** The only `<article>` around a text that begins with a dateline and its headline; null where there is none or several. */
export function loneArticle($: Page, anchor: Anchor, heading: Element): Element | null {
  if (anchor.weight !== WITH_DATELINE) return null;
  const around = $("article, [role=article]")
    .toArray()
    .filter((node) => isElement(node) && isWithin(anchor.element, node) && isWithin(heading, node)) as Element[];
  return around.length === 1 ? around[0]! : null;
}

/** The nearest element that holds the headline too, as long as little prose comes in; `root` when none does. */
export function rootWith(root: Element, heading: Element, measures: ReadonlyMap<Element, Measure>): Element {
  const most = (measures.get(root)?.prose ?? 0) * (1 + COMES_IN) + FEWEST;
  let at: Element | null = root;
  for (let i = 0; at && i <= CLIMB; i++, at = parentOf(at)) {
    if ((measures.get(at)?.prose ?? 0) > most) return root;
    if (isWithin(heading, at)) return at;
  }
  return root;
}
