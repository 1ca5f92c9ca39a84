import type { Span } from "../../model/span.js";
import { type NameShape, nameShapesIn, partCount, personAttributes } from "../kit/person-names.js";
import { defineMentionRule } from "../kit/rule.js";
import { NEWS_AND_QUOTES } from "../kit/sections.js";

/** ", ", " and ", ", and " */
const LINK = /^(?:[,;] (?:and |& )?| and | & )(?:Drs?\. |Mr\. |Ms\. |Mrs\. |Prof\. )?$/u;

/** An unlisted name takes up a post with the person before: "Ada Quill and Jed Holm as directors" */
const TAKES_UP = /^,? (?:as|to (?:its|the|our)|have|were|will|join|joined)\b/u;
/** What says of a list that it is of people: "co-authors include", "researchers Jane Roe, " */
const PEOPLE =
  /\b(?:(?:co-?)?(?:authors?|founders?|founded by|investigators?|researchers?|scientists?|contributors?|collaborators?|colleagues|inventors?|speakers?|panelists?|presenters?|participants|physicians|doctors|advisors?|fellows|members|directors|executives)|team|students|Drs|(?:re-?)?elected|appointed|appoints|names|joined by|led by)\b/iu;

/** "Jane Roe of Acme Capital" */
const WORKS_AT =
  /^,? (?:of|from|at) (?:the )?(?:(?:Department|Division|Section|School|Faculty|Cent(?:er|re)|Institute|Laboratory) (?:of|for) [\p{L}&' ]{3,60}(?:, (?:the )?| (?:at|in|of) (?:the )?))?$/u;

/** Names that stand in one list with a person found before. */
export const personList = defineMentionRule({
  id: "mention/person-list",
  version: 1,
  summary:
    'A name joined by a comma or "and" to a person ("founded by Ada Quill, Bram Oost and Ida Renn"), or by "of" to an organization.',
  sections: [...NEWS_AND_QUOTES, "about-company"],
  produces: ["Person"],
  round: 2,
  confidence: 0.8,
  *match({ sentence, mentions }) {
    const people: Span[] = mentions.filter(({ type }) => type === "Person");
    if (people.length === 0) return;
    const { reading, start } = sentence;
    const shapes = nameShapesIn(sentence).filter(
      (shape) =>
        partCount(shape) > 1 &&
        !/\b(?:of|at|from|in|the) $/u.test(reading.slice(Math.max(start, shape.start - 6), shape.start)) &&
        !people.some((person) => person.start < shape.end && shape.start < person.end) &&
        (shape.given !== undefined ||
          TAKES_UP.test(reading.slice(shape.tail, shape.tail + 20)) ||
          PEOPLE.test(reading.slice(start, shape.start))),
    );
    const joins = (shape: NameShape): boolean =>
      people.some(
        (person) =>
          LINK.test(reading.slice(person.end, shape.start)) || LINK.test(reading.slice(shape.tail, person.start)),
      );
    const worksAt = (shape: NameShape): boolean =>
      mentions.some(
        ({ type, start: at }) =>
          type === "Organization" && at > shape.tail && WORKS_AT.test(reading.slice(shape.tail, at)),
      );
    const found = new Set<NameShape>();
    for (const shape of [...shapes.toReversed(), ...shapes]) {
      if (found.has(shape)) continue;
      const joined = joins(shape);
      if (joined) people.push(shape);
      if (!joined && !worksAt(shape)) continue;
      found.add(shape);
      yield { type: "Person", start: shape.start, end: shape.end, attributes: personAttributes(shape) };
    }
  },
  examples: [
    { text: "It was founded by [+Person:Charles Weil], [Person:Austin Marder] and others." },
    { text: "Members are [+Person:Charles Weil], [Person:Austin Marder], and [Person:Chase Aldren]." },
    { text: "[+Person:Grant Holm] and [Person:Sonia Reuter] founded it." },
    { text: "[+Person:Emil Stroud], [Person:Chase Aldren] and others left." },
    { text: "[+Person:Emil Stroud] and [Person:Grant Holm] of [+Organization:Brenhaven Capital] join." },
    { text: "They appointed [+Person:Ada Quill] and [Person:Zorvan Hest] as two new directors." },
    { text: "[+Person:Emil Stroud] visited Victoria Island." },
    { text: "Grant Holm Partners and Austin Foods left." },
  ],
});
