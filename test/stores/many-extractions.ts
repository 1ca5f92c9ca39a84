import type { Extraction } from "../../src/model/extraction.js";
import { extraction, thing } from "../graph/build-extraction.js";

/** Releases that share drugs, companies and events with their neighbours, as many as asked. */
export const manyExtractions = (count: number): Extraction[] =>
  Array.from({ length: count }, (_, place) => {
    const group = Math.floor(place / 3);
    return extraction({
      id: `many-${place}`,
      published: `2024-0${1 + (place % 9)}-15`,
      entities: [
        thing("d", "Drug", `drug${group}`, ...(place % 3 === 2 ? [`generic${group}`] : [])),
        thing("o", "Organization", `Company ${group % 7} Inc.`),
        { ...thing("r", "Regulator", "Food and Drug Administration", "FDA"), jurisdiction: "US" },
        thing("p", "Person", `Person Number${group}`),
        thing("i", "Indication", `disease ${group % 5}`),
      ],
      relations: [
        { type: "DEVELOPS", from: "o", to: "d" },
        { type: "INDICATED_FOR", from: "d", to: "i", status: "approved" },
        { type: "HOLDS_POSITION", from: "p", to: "o", title: "Chief Executive Officer" },
      ],
      events: [
        {
          type: "RegulatoryAction",
          kind: "approval",
          drug: "d",
          regulator: "r",
          indication: ["i"],
          ...(place % 2 ? { date: "2024-01-15" } : {}),
        },
      ],
    });
  });
