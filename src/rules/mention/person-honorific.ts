import { hasStrongDegree, nameShapesIn, partCount, personAttributes } from "../kit/person-names.js";
import { defineMentionRule } from "../kit/rule.js";
import { NAMED } from "../kit/sections.js";

/** Names after an honorific or before degrees. A bare surname is too weak to be looked for everywhere. */
export const personHonorific = defineMentionRule({
  id: "mention/person-honorific",
  version: 1,
  summary: "A name after an honorific (Dr., Professor, Ms.) or before degrees (M.D., PhD).",
  sections: NAMED,
  produces: ["Person"],
  confidence: 0.96,
  *match({ sentence }) {
    for (const shape of nameShapesIn(sentence)) {
      const many = partCount(shape) > 1;
      if (!shape.honorific && !(many && hasStrongDegree(shape))) continue;
      yield {
        type: "Person",
        start: shape.start,
        end: shape.end,
        attributes: personAttributes(shape),
        ...(!many && { confidence: 0.65 }),
      };
    }
  },
  examples: [
    { text: '"We are pleased," said Dr. [Person:Ines Kahlbrandt].' },
    { text: "[Person:Okwui Nwosu-Bright], M.D., Ph.D., FACC, leads the study." },
    { text: "Prof. Dr. [Person:Aurel van der Meulen] opened the meeting, and Ms. [Person:Tarrow] closed it." },
    { text: "[Person:J. Quillon Marsh] MD PhD joined the panel." },
    { text: "The Orla Quist Professor of Medicine spoke." },
    { text: "The company is based in San Delmo, CA, and in Fort Ward, MA." },
  ],
});
