import { plainTitle, positionAround, positionBefore } from "../kit/positions.js";
import { organizationOf } from "../kit/post-owner.js";
import { defineRelationRule } from "../kit/rule.js";
import { FACTUAL } from "../kit/sections.js";

/** "Acme CEO Jane Roe", "the CEO of Acme, Jane Roe". */
export const positionBeforeName = defineRelationRule({
  id: "relation/position-before-name",
  version: 1,
  summary: "A title right before a person's name, with the organization before or after the title, or after the name.",
  sections: FACTUAL,
  requires: ["Person"],
  produces: ["HOLDS_POSITION"],
  confidence: 0.9,
  *match(scope) {
    for (const person of scope.of("Person")) {
      const position = positionAround(scope, person) ?? positionBefore(scope, person);
      const to = position && organizationOf(scope, position);
      if (to) yield { type: "HOLDS_POSITION", from: scope.entityOf(person), to, title: plainTitle(position.title) };
    }
  },
  examples: [
    {
      text: "[Organization:Brenhaven] CEO [Person:Ada Quill] will speak.",
      facts: ["HOLDS_POSITION Ada Quill -> Brenhaven title=CEO"],
    },
    {
      text: "The Chief Executive Officer of [Organization:Brenhaven], Dr. [Person:Ada Quill], will speak.",
      facts: ['HOLDS_POSITION Ada Quill -> Brenhaven title="Chief Executive Officer"'],
    },
    {
      text: "[Organization:Brenhaven]'s president and CEO, [Person:Tor Velling], agreed.",
      facts: ['HOLDS_POSITION Tor Velling -> Brenhaven title="president and CEO"'],
    },
    {
      text: "It was led by virologist [Person:Ines Kahl] of [Organization:Quarn University].",
      facts: ["HOLDS_POSITION Ines Kahl -> Quarn University title=virologist"],
    },
    { text: "We thank study author [Person:Ines Kahl] of [Organization:Quarn University].", facts: [] },
    { text: "Former [Organization:Brenhaven] CEO [Person:Ada Quill] will speak.", facts: [] },
    { text: "[Organization:Brenhaven] thanked Professor [Person:Ada Quill].", facts: [] },
  ],
});
