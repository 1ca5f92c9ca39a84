import { type Element, isElement, isWithin, type Node, parentOf } from "./dom.js";
import type { Measure } from "./measure.js";

/** Share of an element's prose that one child must hold to be walked into. */
const MOST_OF = 0.72;
/** Share of the page's prose that a container named by its mark-up must hold to be believed. */
const ENOUGH = 0.25;
/** Fewest characters of prose of such a container. */
const FEWEST = 120;

/**
 * The element that holds a page's main text: walks from the body to the child that holds most of the prose, until it is spread over
 * several children; climbs back while the headline stands outside and little else comes in.
 */
export function mainRoot(body: Element, measures: ReadonlyMap<Element, Measure>): Element {
  let root = body;
  for (;;) {
    const prose = measures.get(root)?.prose ?? 0;
    const heaviest = childrenOf(root).reduce<Element | null>(
      (best, child) =>
        (measures.get(child)?.prose ?? 0) > (best ? (measures.get(best)?.prose ?? 0) : 0) ? child : best,
      null,
    );
    if (!heaviest || heaviest.name === "p" || (measures.get(heaviest)?.prose ?? 0) < prose * MOST_OF) return root;
    root = heaviest;
  }
}

const childrenOf = (element: Element): Element[] => (element.children as Node[]).filter(isElement);

/** The first of `named` (best first) that holds enough of the page's prose; of nested ones the outer. */
export function namedRoot(
  named: readonly Element[],
  page: Measure,
  measures: ReadonlyMap<Element, Measure>,
): Element | null {
  return (
    named.find((element) => {
      const prose = measures.get(element)?.prose ?? 0;
      return prose >= FEWEST && prose >= page.prose * ENOUGH;
    }) ?? null
  );
}

/** The nearest element that holds both, at most `levels` above `root`; `root` when none does. */
export function rootWith(root: Element, heading: Element, levels: number): Element {
  let at: Element | null = root;
  for (let i = 0; at && i <= levels; i++, at = parentOf(at)) if (isWithin(heading, at)) return at;
  return root;
}
