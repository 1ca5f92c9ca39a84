import { appointmentsIn } from "../kit/appointments.js";
import { defineRelationRule } from "../kit/rule.js";
import { NEWS } from "../kit/sections.js";

/** The post that someone takes up or leaves. */
export const positionAppointed = defineRelationRule({
  id: "relation/position-appointed",
  version: 1,
  summary: "The post that a person is appointed or promoted to, or leaves.",
  sections: NEWS,
  requires: ["Person"],
  produces: ["HOLDS_POSITION"],
  confidence: 0.9,
  *match(scope) {
    for (const { person, organization, title } of appointmentsIn(scope))
      if (organization)
        yield {
          type: "HOLDS_POSITION",
          from: scope.entityOf(person),
          to: organization,
          ...(title !== undefined && { title }),
        };
  },
  examples: [
    {
      text: "[Organization:Brenhaven] appointed [Person:Ada Quill] as Chief Medical Officer.",
      own: "Brenhaven",
      facts: ['HOLDS_POSITION Ada Quill -> Brenhaven title="Chief Medical Officer"'],
    },
    {
      text: "[Organization:Brenhaven] welcomes [Person:Tor Velling] to its Scientific Advisory Board.",
      own: "Brenhaven",
      facts: ['HOLDS_POSITION Tor Velling -> Brenhaven title="Scientific Advisory Board"'],
    },
    {
      text: "[Person:Ines Kahl] will join [Organization:Brenhaven] as Chief Legal Officer.",
      own: "Brenhaven",
      facts: ['HOLDS_POSITION Ines Kahl -> Brenhaven title="Chief Legal Officer"'],
    },
    { text: "[Organization:Brenhaven] welcomes [Person:Tor Velling].", own: "Brenhaven", facts: [] },
    { text: "[Organization:Brenhaven] thanked [Person:Ada Quill] for her work.", own: "Brenhaven", facts: [] },
  ],
});
