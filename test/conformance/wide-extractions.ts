import type { Extraction } from "../../src/model/extraction.js";
import { extraction, thing } from "../graph/build-extraction.js";

const STATUS = ["approved", "proposed", "investigational"] as const;
const KINDS = ["approval", "submission", "designation", "filing_acceptance"] as const;
const at = <T>(items: readonly T[], place: number): T => items[place % items.length]!;
const date = (place: number): string => `2024-0${1 + (place % 9)}-1${place % 10}`;

/** Releases that fill every label, all of them about one agency: from release to release by way of it there are `count` × (`count` − 1) paths. */
export const wideExtractions = (count: number): Extraction[] =>
  Array.from({ length: count }, (_, n) =>
    extraction({
      id: `wide-${n}`,
      url: `https://example.com/wide/${n}`,
      ...(n % 7 === 0 ? {} : { published: date(n) }),
      issuers: [`Maker ${n % 9} Inc.`],
      entities: [
        { ...thing("r", "Regulator", "Food and Drug Administration", "FDA"), jurisdiction: "US" },
        { ...thing("q", "Regulator", `Agency ${n % 4}`), jurisdiction: at(["EU", "JP", "CH", "GB"], n) },
        thing("d", "Drug", `drug${n % 23}`, ...(n % 5 === 0 ? [`generic${n % 23}`] : [])),
        thing("e", "Drug", `drug${(n * 7) % 31}`),
        thing("o", "Organization", `Maker ${n % 9} Inc.`),
        thing("s", "Organization", `Partner ${n % 13} Ltd.`),
        thing("p", "Person", `Person Number${n % 17}`),
        thing("i", "Indication", `disease ${n % 6}`),
        thing("b", "Biomarker", `marker ${n % 3}`),
        thing("c", "DrugClass", `class ${n % 4} inhibitor`),
        thing("t", "Trial", `TRIAL-${n % 19}`),
      ],
      relations: [
        { type: "DEVELOPS", from: "o", to: "d" },
        { type: "INDICATED_FOR", from: "d", to: "i", status: at(STATUS, n) },
        ...(n % 2 ? [{ type: "IN_CLASS" as const, from: "d", to: "c" }] : []),
        ...(n % 3 ? [{ type: "SELECTS_FOR" as const, from: "d", to: "b" }] : []),
        { type: "HOLDS_POSITION", from: "p", to: "o", title: at(["Chief Executive Officer", "Chair"], n) },
        { type: "STUDIED_IN", from: "d", to: "t" },
        { type: "STUDIES", from: "t", to: "i" },
        { type: "PARTNERS_WITH", from: "o", to: "s" },
        ...(n % 4 ? [] : [{ type: "PARENT_OF" as const, from: "s", to: "o" }]),
        { type: "QUOTED", from: "p", quotes: [`Good news ${n % 3}.`] },
      ],
      events: [
        {
          type: "RegulatoryAction",
          kind: at(KINDS, n),
          drug: "d",
          regulator: n % 2 ? "r" : "q",
          indication: ["i"],
          organization: "o",
          ...(n % 3 ? { date: date(n) } : {}),
        },
        { type: "TrialReadout", outcome: at(["met", "missed", "reported"] as const, n), drug: "e", trial: "t" },
        { type: "TrialStart", drug: "d", trial: "t", date: date(n + 3) },
        { type: "Deal", kind: "license", parties: ["o", "s"], buyer: "o", seller: "s", drugs: ["e"] },
        { type: "Appointment", change: "appointed", person: "p", organization: "s", date: date(n + 5) },
      ],
    }),
  );
