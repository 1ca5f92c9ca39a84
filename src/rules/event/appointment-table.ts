import type { Mention } from "../../model/mention.js";
import { type Span, spanContains } from "../../model/span.js";
import type { TableRow } from "../../nlp/tables.js";
import { effectiveDateIn } from "../kit/effective-date.js";
import type { DatedText } from "../kit/fact.js";
import type { FactScope } from "../kit/fact-scope.js";
import { rowOfPerson } from "../kit/person-rows.js";
import { defineEventRule } from "../kit/rule.js";

/** The head of the column that tells the post someone takes up */
const NEW_COLUMN = /^(?:New|Appointed|Appointment|Upcoming)\b/iu;
/** "announced the following personnel changes, effective June 1, 2025" */
const CHANGES =
  /\b(?:appoint\w*|personnel|changes? (?:in|of|to)|promot\w*|executive officers?|management changes?|new (?:management|leadership))\b/iu;
/** Sentences above a table that may bring it in. */
const LINES_ABOVE = 40;

/** People who take up new posts, in the rows of a table of appointments. */
export const appointmentTable = defineEventRule({
  id: "event/appointment-table",
  version: 1,
  summary: 'The rows of a table of appointments: a person, and a title under the head "New position".',
  sections: ["body", "lead", "subhead"],
  requires: ["Person"],
  produces: ["Appointment"],
  confidence: 0.85,
  *match(scope) {
    const [organization] = scope.focus.own;
    if (!organization || scope.doc.rows.length === 0) return;
    let intro: Span | undefined;
    for (const person of scope.of("Person")) {
      const row = rowOfPerson(scope, person);
      const title = row && newPost(scope, row, person);
      if (!title) continue;
      intro ??= introOf(scope);
      if (!intro) return;
      const date = dateOfTable(scope, intro, row);
      yield {
        type: "Appointment",
        change: "appointed",
        person: scope.entityOf(person),
        organization,
        title,
        ...(date && { date }),
      };
    }
  },
  examples: [
    {
      own: "Brenhaven",
      text: "[Organization:Brenhaven] announced personnel changes, effective June 1, 2025.\n\nName\tNew Position\tCurrent Position\n\n[Person:Ada Quill]\tHead of Research\tScientist",
      publishedOn: "2025-05-12",
      facts: [
        'Appointment change=appointed person="Ada Quill" organization=Brenhaven title="Head of Research" date=2025-06-01',
      ],
    },
    {
      own: "Brenhaven",
      text: "[Organization:Brenhaven] announced appointments.\n\nName\tNew Title\n\n[Person:Ada Quill]\tPresident\n\n[Person:Tor Velling]\tTreasurer",
      publishedOn: "2025-05-12",
      facts: [
        'Appointment change=appointed person="Ada Quill" organization=Brenhaven title=President date=2025-05-12',
        'Appointment change=appointed person="Tor Velling" organization=Brenhaven title=Treasurer date=2025-05-12',
      ],
    },
    {
      own: "Brenhaven",
      text: "[Organization:Brenhaven] announced changes of its executive officers.\n\nNew position\tName\n\nChief Medical Officer\t[Person:Ines Kahl]",
      publishedOn: "2025-05-12",
      facts: [
        'Appointment change=appointed person="Ines Kahl" organization=Brenhaven title="Chief Medical Officer" date=2025-05-12',
      ],
    },
    { own: "Brenhaven", text: "Speakers\tPosition\n\n[Person:Ada Quill]\tHead of Research", facts: [] },
    {
      own: "Brenhaven",
      text: "[Organization:Brenhaven] voted.\n\nName\tNew shares\n\n[Person:Ada Quill]\t40,000",
      facts: [],
    },
  ],
});

/** The words under the head that tells a new post. */
function newPost(scope: FactScope, row: TableRow, person: Mention): string | undefined {
  const n = row.columns.findIndex(({ start, end }) => NEW_COLUMN.test(scope.slice(start, end).trim()));
  const cell = n < 0 ? undefined : row.cells[n];
  if (!cell || spanContains(cell, person)) return undefined;
  const words = scope.slice(cell.start, cell.end).trim();
  return /\p{L}{3}/u.test(words) && words.length < 160 ? words : undefined;
}

/** The nearest sentence above that speaks of changes of posts. */
function introOf(scope: FactScope): FactScope["sentence"] | undefined {
  for (let n = -1; n >= -LINES_ABOVE; n -= 1) {
    const sentence = scope.neighbour(n);
    if (!sentence) return undefined;
    if (CHANGES.test(sentence.text)) return sentence;
  }
  return undefined;
}

function dateOfTable(scope: FactScope, intro: Span, row: TableRow): DatedText | undefined {
  const told = effectiveDateIn(scope, intro.start, Math.min(intro.end, row.start));
  const { publishedOn } = scope.release;
  return told ?? (publishedOn ? { date: publishedOn, text: "today" } : undefined);
}
