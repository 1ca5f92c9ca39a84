import type { Entity, Mention } from "../../model/mention.js";
import type { Sentence } from "../../nlp/doc.js";
import type { FactScope } from "../kit/fact-scope.js";
import { endOfName } from "../kit/positions.js";
import { defineRelationRule } from "../kit/rule.js";
import { titlesIn } from "../kit/titles.js";

/** Most characters of a title's line. */
const LONGEST_LINE = 120;
/** Lines below a title that may name the organization. */
const LINES_BELOW = 2;

/** Name, title and organization on one to four lines, without a verb: contacts and signatures. */
export const positionContact = defineRelationRule({
  id: "relation/position-contact",
  version: 1,
  summary: "A title beside or below a name that stands alone on its line, in contacts and signatures.",
  sections: ["contact", "body", "subhead"],
  requires: ["Person"],
  produces: ["HOLDS_POSITION"],
  confidence: 0.85,
  *match(scope) {
    const [person, other] = scope.of("Person");
    if (!person || other || /\p{L}/u.test(scope.slice(scope.sentence.start, person.start).replace(HONORIFIC, "")))
      return;
    const tail = endOfName(scope, person);
    const rest = scope.slice(tail, scope.sentence.end);
    const isAlone = /^[\s,.:]*$/u.test(rest.replace(REACHED_AT, ""));
    if (!isAlone && (scope.sentence.section !== "contact" || !/^ ?[,|-]/u.test(rest))) return;
    const line = isAlone ? scope.neighbour(1) : scope.sentence;
    const title = line && titleOnLine(scope, line, isAlone ? line.start : tail);
    const to = title && organizationNear(scope, line, person);
    if (to) yield { type: "HOLDS_POSITION", from: scope.entityOf(person), to, title };
  },
  examples: [
    {
      text: "[Person:Ada Quill], VP, Investor Relations\n\n[Organization:Brenhaven]",
      section: "contact",
      facts: ['HOLDS_POSITION Ada Quill -> Brenhaven title="VP, Investor Relations"'],
    },
    {
      text: "[Person:Tor Velling]\n\nChief Executive Officer\n\n[Organization:Brenhaven]",
      section: "contact",
      facts: ['HOLDS_POSITION Tor Velling -> Brenhaven title="Chief Executive Officer"'],
    },
    {
      text: "Dr. [Person:Ines Kahl], CFO, [Organization:Brenhaven]",
      section: "contact",
      facts: ["HOLDS_POSITION Ines Kahl -> Brenhaven title=CFO"],
    },
    {
      text: "[Person:Ada Quill], 555-010-2000\n\nSenior Director, Corporate Communications\n\n[Organization:Brenhaven]",
      section: "contact",
      facts: ['HOLDS_POSITION Ada Quill -> Brenhaven title="Senior Director, Corporate Communications"'],
    },
    { text: "[Person:Ada Quill], Media\n\n[Organization:Brenhaven]", section: "contact", facts: [] },
    { text: "[Person:Ada Quill]\n\n[Organization:Brenhaven]", section: "contact", facts: [] },
  ],
});

/** ", 555-010-2000", " +1 555 010 2000", ", jroe@example.org" after a name */
const REACHED_AT = /^[\s,;:|-]{0,3}(?:\+?[\d().\s-]{7,24}|\S{1,40}@\S{1,60})/u;
const HONORIFIC =
  /(?:(?:Dr|Prof|Professor|Mr|Ms|Mrs|[Cc]ontacts?|Media|Investors?|Press|Company|Corporate|Business|[Rr]elations|[Ii]nquiries|[Ee]nquiries|&|and)\b[.:]? ?)+$/u;

function titleOnLine(scope: FactScope, line: Sentence, from: number): string | undefined {
  if (line.end - from > LONGEST_LINE) return undefined;
  const lead = /^[\s,|-]*/u.exec(scope.slice(from, line.end))![0].length;
  const known = titlesIn(line).find(({ start }) => start >= from);
  if (!known || known.start - from - lead > 30) return undefined;
  const organization = scope.mentionsIn({ start: from, end: line.end }).find(({ type }) => type === "Organization");
  const end = organization && organization.start > known.end ? organization.start : line.end;
  const words = scope.slice(from + lead, end).split(/[\t\n|]|\s\S*@|\+\d|(?:Tel|Phone|Email|E-mail)\b/u, 1)[0]!;
  return words.replace(/(?:[\s,.:;(-]|\b(?:at|of|for))+$/u, "") || undefined;
}

function organizationNear(scope: FactScope, line: Sentence, person: Mention): Entity | undefined {
  for (let n = 0; n <= LINES_BELOW; n += 1) {
    const sentence = scope.doc.sentences[line.index + n];
    if (!sentence || sentence.sectionIndex !== line.sectionIndex) break;
    const mentions = scope.mentionsIn(sentence);
    if (mentions.some((mention) => mention.type === "Person" && mention.start > person.start)) break;
    const organization = mentions.find(({ type, start }) => type === "Organization" && start > person.end);
    if (organization) return scope.entityOf(organization);
  }
  const above = scope.neighbour(-1);
  const heading =
    above && above.text.length < 50 ? scope.mentionsIn(above).filter(({ type }) => type === "Organization") : [];
  return heading[0] ? scope.entityOf(heading[0]) : scope.focus.own[0];
}
