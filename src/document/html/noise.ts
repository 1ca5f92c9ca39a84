import { BLOCKS, type Element, isElement, isWithin, type Node, namesOf, parentOf } from "./dom.js";
import { type Measure, measurePage } from "./measure.js";

/** Roles and elements that are never part of a release's text, whatever they hold. */
const NEVER_ROLE = new Set(["navigation", "search", "dialog", "banner", "contentinfo", "complementary"]);
const NEVER = new Set(["nav", "amp-ad", "amp-embed"]);

const isNever = ({ name, attribs }: Element): boolean =>
  NEVER.has(name) ||
  NEVER_ROLE.has(attribs["role"] ?? "") ||
  attribs["aria-hidden"] === "true" ||
  "hidden" in attribs ||
  (name === "ins" && (attribs["class"] ?? "").includes("adsbygoogle"));

/** `style="display: none"` */
const HIDDEN_STYLE = /display\s*:\s*none|visibility\s*:\s*hidden/iu;
/** Parts of an id or class that tell what is around a text: "related-links", "site-footer", "cookie-banner" */
const NOISE =
  /(?:^|[\s-])(?:nav|navi|navbar|navigation|topnav|subnav|sitenav|menu|submenu|megamenu|breadcrumbs?|crumbs?|footer|foot|masthead|sidebar|side|aside|rail|related|relatedlinks|recommend(?:ed|ations?)?|recirc|outbrain|taboola|share|sharing|sharebar|sharethis|addthis|addtoany|social|socials|comments?|disqus|respond|cookies?|cookiebar|consent|gdpr|newsletter|newsletters|subscribe|subscription|signup|login|signin|register|registration|paywall|promos?|promoted|advert|adverts|advertisement|advertising|ads?|adsense|adslot|adunit|dfp|sponsor|sponsors|sponsored|popup|modal|overlay|lightbox|toolbar|tools|tags|taglist|keywords|pagination|pager|teasers?|trending|popular|mostread|mostviewed|morenews|latestnews|ticker|tickers|search|searchbox|skip|skiplinks?|sr-only|visually-hidden|visuallyhidden|screen-reader-text|element-invisible|print-only|noprint|no-print|feedback|survey|rating|ratings|bookmarks?|widgets?-area|disclaimer|copyright|legal-notice|author-bio|playlist|carousel|slideshow|slider)(?=$|[\s-])/u;
/** Names that nobody gives to a text, however much of the page it holds */
const CERTAIN =
  /(?:^|[\s-])(?:cookies?|cookiebar|cookie-?(?:banner|notice|consent|law)|gdpr|onetrust|usercentrics|newsletter|login|breadcrumbs?|megamenu|site-?footer|footer)(?=$|[\s-])/u;
/** What `NOISE` also finds in names of a page's own layout: "no-sidebar", "has-sidebar" */
const LAYOUT =
  /(?:^|[\s-])(?:no|has|with|without|hide|not)-(?:nav|menu|sidebar|footer|aside|comments?|ads?|social|share|search|sides?|toolbar|header)(?=$|[\s-])/gu;
/** Most of a page's prose that noise may hold: what holds more is a container with an unlucky name. */
const MOST_PROSE = 0.3;
/** Links from which a list or a box is one of links, and the share of text they must make. */
const FEWEST_LINKS = 3;
const LINKED = 0.6;
/** Text around an inline element that makes it a part of a line, in characters. */
const LINE = 40;
const LISTS = new Set([
  "ul",
  "ol",
  "dl",
  "div",
  "section",
  "aside",
  "table",
  "p",
  "td",
  "header",
  "footer",
  "form",
  "li",
]);

/** The elements that are no part of a release's text: hidden ones, menus, boxes of links, advertisements; never one that holds the headline. */
export function noiseOf(body: Element, heading: Element | null): Set<Element> {
  const noise = new Set<Element>();
  const whole = measurePage(body, noise);
  const prose = Math.max(1, whole.get(body)?.prose ?? 1);
  const holdsHeading = (element: Element): boolean => heading !== null && isWithin(heading, element);
  const add = (element: Element, most: number): void => {
    if (holdsHeading(element) || (whole.get(element)?.prose ?? 0) > prose * most) return;
    noise.add(element);
  };
  for (const [element, measure] of whole) {
    if (isNever(element)) add(element, 0.5);
    else if (HIDDEN_STYLE.test(element.attribs["style"] ?? "")) add(element, 0.5);
    else if (element.name === "noscript") add(element, 0.5);
    else if (NOISE.test(namesOf(element).replace(LAYOUT, " "))) {
      const most = CERTAIN.test(namesOf(element).replace(LAYOUT, " ")) ? 1 : MOST_PROSE;
      if (BLOCKS.has(element.name) || !standsInText(element, whole)) add(element, most);
    } else if (element.name === "footer") add(element, 1);
    else if (element.name === "aside" || element.name === "form") add(element, MOST_PROSE);
    else if (LISTS.has(element.name) && isLinkBox(measure)) add(element, 0.02);
  }
  return noise;
}

/** Whether an element in a line has other text of its block around it: a word with a glossary's tooltip, not a button. */
function standsInText(element: Element, measures: ReadonlyMap<Element, Measure>): boolean {
  const parent = parentOf(element);
  const around = parent ? (measures.get(parent)?.chars ?? 0) - (measures.get(element)?.chars ?? 0) : 0;
  return around >= LINE;
}

const isLinkBox = ({ links, linkChars, chars }: Measure): boolean =>
  links >= FEWEST_LINKS && linkChars > chars * LINKED;

/** The elements of `nodes` that are one. */
export const elementsOf = (nodes: readonly Node[]): Element[] => nodes.filter(isElement);
