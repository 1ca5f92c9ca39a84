import type { Entity, Mention } from "../../model/mention.js";
import { type Span, spanContains } from "../../model/span.js";
import type { TableRow } from "../../nlp/tables.js";
import type { FactScope } from "../kit/fact-scope.js";
import { rowOfPerson } from "../kit/person-rows.js";
import { defineRelationRule } from "../kit/rule.js";
import { titlesIn } from "../kit/titles.js";

/** Heads of the columns that tell a post and an organization */
const POST_COLUMN = /^(?:New |Current )?(?:Position|Title|Role|Function|Post|Appointment|Responsibilit)/iu;
const ORGANIZATION_COLUMN =
  /^(?:Company|Organi[sz]ation|Institution|Affiliation|Employer|Hospital|University|Entity)/iu;
/** Heads of columns whose posts are over or yet to come */
const OTHER_TIME = /^(?:Former|Previous|Prior|Past|Future|Old)\b/iu;
/** Longest title, in characters. */
const LONGEST_TITLE = 120;

/** Name, post and organization in the cells of one row: tables of appointments, boards and speakers. */
export const positionTable = defineRelationRule({
  id: "relation/position-table",
  version: 1,
  summary: "A person and a title in two cells of one row of a table, under heads such as Name, Position, Company.",
  sections: ["body", "lead", "subhead", "contact", "about-company"],
  requires: ["Person"],
  produces: ["HOLDS_POSITION"],
  confidence: 0.85,
  *match(scope) {
    for (const person of scope.of("Person")) {
      const row = rowOfPerson(scope, person);
      const title = row && titleIn(scope, row, person);
      const to = title && (namedIn(scope, row) ?? employerOf(scope, title));
      if (to) yield { type: "HOLDS_POSITION", from: scope.entityOf(person), to, title };
    }
  },
  examples: [
    {
      text: "Name\tPosition\tCompany\n\n[Person:Ada Quill]\tChief Medical Officer\t[Organization:Brenhaven]\n\n[Person:Tor Velling]\tChief Financial Officer\t[Organization:Orvane]",
      facts: [
        'HOLDS_POSITION Ada Quill -> Brenhaven title="Chief Medical Officer"',
        'HOLDS_POSITION Tor Velling -> Orvane title="Chief Financial Officer"',
      ],
    },
    {
      own: "Brenhaven",
      text: "[Organization:Brenhaven] today announced a new team.\n\n[Person:Ada Quill]\tChief Executive Officer\n\n[Person:Tor Velling]\tHead of Research\n\nBoth are new at the firm.",
      facts: [
        'HOLDS_POSITION Ada Quill -> Brenhaven title="Chief Executive Officer"',
        'HOLDS_POSITION Tor Velling -> Brenhaven title="Head of Research"',
      ],
    },
    {
      text: "Institution\tRole\tName\n\n[Organization:Brenhaven]\tPresident\t[Person:Ada Quill]\n\n\tTreasurer\t[Person:Tor Velling]",
      facts: [
        "HOLDS_POSITION Ada Quill -> Brenhaven title=President",
        "HOLDS_POSITION Tor Velling -> Brenhaven title=Treasurer",
      ],
    },
    { own: "Brenhaven", text: "Speaker\tTitle\n\n[Person:Ada Quill]\tProfessor of Medicine", facts: [] },
    { text: "Name\tShares\n\n[Person:Ada Quill]\t40,000\n\n[Organization:Brenhaven]\t60,000", facts: [] },
    {
      text: "Name\tFormer position\n\n[Person:Ada Quill]\tChief Financial Officer\n\n[Organization:Brenhaven] is a firm.",
      facts: [],
    },
  ],
});

const wordsOf = (scope: FactScope, { start, end }: Span): string => scope.slice(start, end).trim();

/** The words of the cell under a head that tells a post, else of the first other cell that is a title. */
function titleIn(scope: FactScope, row: TableRow, person: Mention): string | undefined {
  const others = row.cells.flatMap((cell, n) => {
    const column = row.columns[n] ? wordsOf(scope, row.columns[n]) : "";
    const words = wordsOf(scope, cell);
    const isFree = words !== "" && words.length <= LONGEST_TITLE && !spanContains(cell, person);
    return isFree && !OTHER_TIME.test(column) ? [{ cell, column, words }] : [];
  });
  const known =
    others.find(({ column }) => POST_COLUMN.test(column)) ?? others.find(({ cell }) => isTitle(scope, cell));
  return known?.words;
}

const isTitle = (scope: FactScope, cell: Span): boolean =>
  titlesIn(scope.sentence).some(({ start, end }) => start >= cell.start && start < cell.start + 30 && end <= cell.end);

/** Titles that companies do not give: whoever bears one in a table works elsewhere */
const ELSEWHERE = /\b(?:professor|investigator|physician|surgeon|\p{L}+ologist|analyst|patient|fellow|chair of)\b/iu;

/** Who employs someone beside whom no organization stands: the release's own, for titles of companies. */
const employerOf = (scope: FactScope, title: string): Entity | undefined =>
  ELSEWHERE.test(title) ? undefined : scope.focus.own[0];

/** The organization under such a head, else the only one of the row or of its group's head. */
function namedIn(scope: FactScope, row: TableRow): Entity | undefined {
  const n = row.columns.findIndex((column) => ORGANIZATION_COLUMN.test(wordsOf(scope, column)));
  const cells = n > 0 && row.cells[n] ? [row.cells[n]] : [row, row.head];
  for (const cell of cells) {
    const [found] = scope.mentionsIn(cell).filter(({ type }) => type === "Organization");
    if (found) return scope.entityOf(found);
  }
  return undefined;
}
