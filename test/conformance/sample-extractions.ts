import type { Extraction } from "../../src/model/extraction.js";
import { extraction, thing } from "../graph/build-extraction.js";

const bayer = thing("o", "Organization", "Bayer");
const ec = { ...thing("r", "Regulator", "European Commission", "EC"), jurisdiction: "EU", acronym: "EC" };
const fda = {
  ...thing("f", "Regulator", "U.S. Food and Drug Administration", "FDA"),
  jurisdiction: "US",
  acronym: "FDA",
};

/** Releases that touch on each other in every way that the six properties speak of. */
export const SAMPLE: readonly Extraction[] = [
  extraction({
    id: "brand",
    url: "https://example.com/brand",
    published: "2019-01-02",
    issuers: ["Bayer"],
    entities: [
      thing("d", "Drug", "Vitrakvi"),
      bayer,
      thing("p", "Person", "Robert LaCaze", "LaCaze"),
      thing("i", "Indication", "solid tumors"),
    ],
    relations: [
      { type: "DEVELOPS", from: "o", to: "d" },
      { type: "HOLDS_POSITION", from: "p", to: "o", title: "Head of Oncology" },
      { type: "HOLDS_POSITION", from: "p", to: "o" },
      { type: "QUOTED", from: "p", quotes: ["A first for Europe."] },
      { type: "INDICATED_FOR", from: "d", to: "i", status: "proposed" },
    ],
  }),
  extraction({
    id: "generic",
    published: "2019-02-02",
    entities: [
      thing("d", "Drug", "larotrectinib"),
      { ...thing("o", "Organization", "Bayer AG"), kind: "company" },
      ec,
      thing("i", "Indication", "solid tumor"),
    ],
    relations: [
      { type: "DEVELOPS", from: "o", to: "d" },
      { type: "INDICATED_FOR", from: "d", to: "i", status: "approved" },
    ],
    events: [{ type: "RegulatoryAction", kind: "approval", drug: "d", regulator: "r", indication: ["i"] }],
  }),
  extraction({
    id: "both",
    published: "2019-09-23",
    entities: [
      thing("d", "Drug", "Vitrakvi®", "larotrectinib"),
      ec,
      thing("c", "DrugClass", "TRK inhibitor"),
      thing("b", "Biomarker", "NTRK gene fusion"),
    ],
    relations: [
      { type: "IN_CLASS", from: "d", to: "c" },
      { type: "SELECTS_FOR", from: "d", to: "b" },
    ],
    events: [
      {
        type: "RegulatoryAction",
        kind: "approval",
        drug: "d",
        regulator: "r",
        date: "2019-09-23",
        datePrecision: "day",
        dateText: "today",
      },
    ],
  }),
  extraction({
    id: "target-one",
    published: "2025-03-01",
    entities: [
      thing("d", "Drug", "MK-3475"),
      fda,
      thing("t", "Trial", "KEYNOTE-900", "NCT01234567"),
      thing("m", "Organization", "Merck"),
    ],
    relations: [{ type: "STUDIED_IN", from: "d", to: "t" }],
    events: [
      {
        type: "RegulatoryAction",
        kind: "filing_acceptance",
        drug: "d",
        regulator: "f",
        target_date: "2026-01-15",
        targetDatePrecision: "day",
      },
      { type: "TrialReadout", outcome: "met", drug: "d", trial: "t", phase: "3", date: "2025-02" },
      { type: "Appointment", change: "appointed", person: "x", organization: "m", title: "Chief Executive Officer" },
    ],
  }),
  extraction({
    id: "target-two",
    published: "2025-11-01",
    entities: [
      thing("d", "Drug", "MK 3475"),
      fda,
      thing("m", "Organization", "Merck & Co., Inc."),
      thing("x", "Organization", "Example Bio"),
      thing("p", "Person", "John Smith"),
    ],
    relations: [{ type: "PARTNERS_WITH", from: "m", to: "x" }],
    events: [
      {
        type: "RegulatoryAction",
        kind: "filing_acceptance",
        drug: "d",
        regulator: "f",
        target_date: "2026",
        targetDatePrecision: "quarter",
        targetDateText: "second quarter of 2026",
      },
      {
        type: "Deal",
        kind: "license",
        parties: ["m", "x"],
        buyer: "m",
        seller: "x",
        amounts: [{ role: "upfront", value: 20_000_000, currency: "USD" }],
      },
      {
        type: "Appointment",
        change: "appointed",
        person: "p",
        organization: "m",
        title: "Chief Executive Officer",
        date: "2025-11-01",
      },
    ],
  }),
  extraction({
    id: "other-smith",
    published: "2025-12-01",
    entities: [
      thing("p", "Person", "John Smith"),
      thing("o", "Organization", "Sample University Hospital"),
      thing("x", "Organization", "Example Bio", "Merck"),
    ],
    relations: [{ type: "HOLDS_POSITION", from: "p", to: "o", title: "Professor" }],
  }),
  extraction({
    id: "same-text-a",
    url: "https://example.com/a",
    text: "The same text, sent over two wires. Novexa.",
    entities: [thing("d", "Drug", "Novexa")],
  }),
  extraction({
    id: "same-text-b",
    text: "The same text, sent over two wires. Novexa.",
    entities: [thing("d", "Drug", "Novexa")],
  }),
];

/** The first release as it is after a correction: other facts, other text. */
export const CORRECTED: Extraction = extraction({
  id: "brand",
  url: "https://example.com/brand",
  published: "2019-01-03",
  rulesVersion: "rules-2",
  issuers: ["Bayer"],
  entities: [thing("d", "Drug", "Vitrakvi"), bayer, thing("q", "Person", "Marcia K. Horn")],
  relations: [
    { type: "DEVELOPS", from: "o", to: "d" },
    { type: "HOLDS_POSITION", from: "q", to: "o", title: "Head of Oncology" },
  ],
});

/** Names and texts that attack: prototype keys, quotes, braces, controls, very long ones. */
export const HOSTILE: Extraction = extraction({
  id: "hostile",
  text: "__proto__ constructor '}) DETACH DELETE n // \u0000 \u202E \uD83D\uDC89",
  entities: [
    thing("a", "Drug", "__proto__", "constructor"),
    thing("b", "Organization", "'}) DETACH DELETE n //"),
    thing("c", "Person", "\u0000\u202E"),
    thing("d", "Indication", "x".repeat(50_000)),
    thing("e", "Drug", "💉"),
  ],
  relations: [{ type: "DEVELOPS", from: "b", to: "a" }],
});

const NEWS = `Orvelimab met its endpoint. ${Array.from({ length: 90 }, (_, i) => `Sentence${i}.`).join(" ")}`;
const reported = (id: string, published: string, text: string, outcome: "met" | "missed"): Extraction =>
  extraction({
    id,
    url: `https://example.com/${id}`,
    published,
    text,
    entities: [thing("d", "Drug", "orvelimab")],
    events: [{ type: "TrialReadout", outcome, drug: "d" }],
  });

/** One release on two wires, and a correction that says the opposite. */
export const LIKE: readonly Extraction[] = [
  reported("first-wire", "2024-11-05", NEWS, "met"),
  reported("other-wire", "2024-11-06", `${NEWS} Source of the other wire.`, "met"),
  reported("correction", "2024-11-07", `CORRECTION -- ${NEWS.replace("met its", "missed its")}`, "missed"),
];
