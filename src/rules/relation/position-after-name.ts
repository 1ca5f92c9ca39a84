import { appointmentsIn } from "../kit/appointments.js";
import { endOfName, plainTitle, positionsAfter } from "../kit/positions.js";
import { organizationOf } from "../kit/post-owner.js";
import { defineRelationRule } from "../kit/rule.js";
import { FACTUAL } from "../kit/sections.js";
import { titlesIn } from "../kit/titles.js";

/** A comma, bracket, dash or colon between a name and its titles. */
const OPENS = /^ ?(?:,|\(|-|\n|: \p{Lu})/u;

/** "Jane Roe, M.D., Chief Medical Officer of Acme and Professor of Medicine at Quarn University". */
export const positionAfterName = defineRelationRule({
  id: "relation/position-after-name",
  version: 1,
  summary:
    "Titles in apposition after a person's name, each with its organization; a company title without one is at the release's own.",
  sections: FACTUAL,
  requires: ["Person"],
  produces: ["HOLDS_POSITION"],
  confidence: 0.93,
  *match(scope) {
    for (const person of scope.of("Person")) {
      const from = endOfName(scope, person);
      const isTitled = titlesIn(scope.sentence).some(({ start }) => start === from + 1);
      if (!isTitled && !OPENS.test(scope.slice(from, from + 4))) continue;
      const isAppointed = appointmentsIn(scope).some((appointment) => appointment.person === person);
      const isLabelled = scope.slice(from, from + 2) === ": ";
      for (const position of positionsAfter(scope, isLabelled ? from + 2 : from)) {
        const to = isAppointed ? position.organization : organizationOf(scope, position);
        if (to) yield { type: "HOLDS_POSITION", from: scope.entityOf(person), to, title: plainTitle(position.title) };
      }
    }
  },
  examples: [
    {
      text: '"It works," said [Person:Ada Quill], M.D., Chief Medical Officer of [Organization:Brenhaven].',
      facts: ['HOLDS_POSITION Ada Quill -> Brenhaven title="Chief Medical Officer"'],
    },
    {
      text: "[Person:Tor Velling], Professor of Oncology at [Organization:Quarn University] and Director of the Lung Program at [Organization:Holm Hospital], led the study.",
      facts: [
        'HOLDS_POSITION Tor Velling -> Holm Hospital title="Director of the Lung Program"',
        'HOLDS_POSITION Tor Velling -> Quarn University title="Professor of Oncology"',
      ],
    },
    {
      text: "said [Person:Ines Kahl], President and CEO.",
      own: "Brenhaven",
      facts: [],
    },
    {
      text: "[Organization:Brenhaven] grew, said [Person:Ines Kahl], President and CEO.",
      own: "Brenhaven",
      facts: ['HOLDS_POSITION Ines Kahl -> Brenhaven title="President and CEO"'],
    },
    {
      text: "said [Person:Ines Kahl], [Organization:Brenhaven]'s Head of Research.",
      facts: ['HOLDS_POSITION Ines Kahl -> Brenhaven title="Head of Research"'],
    },
    { text: "[Person:Ada Quill], former CEO of [Organization:Brenhaven], was there.", facts: [] },
    { text: "[Person:Ada Quill] said that the CEO of [Organization:Brenhaven] had left.", facts: [] },
  ],
});
