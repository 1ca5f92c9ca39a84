import type { Span } from "../../model/span.js";
import { nameShapesIn, partCount, personAttributes } from "../kit/person-names.js";
import { defineMentionRule } from "../kit/rule.js";
import { NEWS_AND_QUOTES } from "../kit/sections.js";

/** ", ", " and ", ", and " */
const LINK = /^(?:, (?:and |& )?| and | & )(?:Drs?\. |Mr\. |Ms\. |Mrs\. |Prof\. )?$/u;

/** An unlisted name takes up a post with the person before: "Ada Quill and Jed Holm as directors" */
const TAKES_UP = /^,? (?:as|to (?:its|the|our)|have|were|will|join|joined)\b/u;
/** "Jane Roe of Acme Capital" */
const WORKS_AT = /^,? (?:of|from|at) (?:the )?$/u;

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
    for (const shape of nameShapesIn(sentence)) {
      if (partCount(shape) < 2) continue;
      if (shape.given === undefined && !TAKES_UP.test(sentence.reading.slice(shape.tail, shape.tail + 20))) continue;
      const joined = people.some(
        (person) =>
          LINK.test(sentence.reading.slice(person.end, shape.start)) ||
          LINK.test(sentence.reading.slice(shape.tail, person.start)),
      );
      const employed = mentions.some(
        ({ type, start }) => type === "Organization" && WORKS_AT.test(sentence.reading.slice(shape.tail, start)),
      );
      if (joined) people.push(shape);
      if (joined || employed)
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
