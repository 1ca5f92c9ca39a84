import { appointmentsIn } from "../kit/appointments.js";
import { defineEventRule } from "../kit/rule.js";
import { NEWS } from "../kit/sections.js";

/** Someone takes up a post, is promoted, or leaves one. */
export const appointment = defineEventRule({
  id: "event/appointment",
  version: 1,
  summary:
    'Someone is appointed, promoted or leaves: "appoints X as", "the appointment of X", "X joins", "succeeding X", "X will step down".',
  sections: NEWS,
  requires: ["Person"],
  produces: ["Appointment"],
  confidence: 0.9,
  *match(scope) {
    for (const { person, ...roles } of appointmentsIn(scope))
      yield { type: "Appointment", person: scope.entityOf(person), ...roles };
  },
  examples: [
    {
      text: "[Organization:Brenhaven] today announced the appointment of [Person:Ada Quill], M.D., as Chief Medical Officer, effective July 1, 2025.",
      publishedOn: "2025-06-12",
      own: "Brenhaven",
      facts: [
        'Appointment change=appointed person="Ada Quill" organization=Brenhaven title="Chief Medical Officer" date=2025-07-01',
      ],
    },
    {
      text: "[Organization:Brenhaven] today announced that [Person:Tor Velling] has been elected to its Board of Directors.",
      publishedOn: "2025-06-12",
      own: "Brenhaven",
      facts: [
        'Appointment change=appointed person="Tor Velling" organization=Brenhaven title="Board of Directors" date=2025-06-12',
      ],
    },
    {
      text: "[Person:Ada Quill], Chief Financial Officer of [Organization:Brenhaven], will step down effective May 2, 2025.",
      publishedOn: "2025-04-01",
      own: "Brenhaven",
      facts: [
        'Appointment change=departed person="Ada Quill" organization=Brenhaven title="Chief Financial Officer" date=2025-05-02',
      ],
    },
    {
      text: "[Organization:Brenhaven] promoted [Person:Ines Kahl] to Chief Operating Officer.",
      publishedOn: "2025-04-01",
      own: "Brenhaven",
      facts: [
        'Appointment change=promoted person="Ines Kahl" organization=Brenhaven title="Chief Operating Officer" date=2025-04-01',
      ],
    },
    {
      text: "[Organization:Brenhaven] was advised by [Person:Ada Quill], who wrote the report.",
      own: "Brenhaven",
      facts: [],
    },
    {
      text: "[Person:Ada Quill] joined [Organization:Brenhaven] as a chemist in March 2011.",
      publishedOn: "2025-04-01",
      own: "Brenhaven",
      facts: [],
    },
  ],
});
