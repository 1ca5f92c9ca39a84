/** What a property holds in the database; `strings` is a list of strings. */
export type PropertyType = "string" | "integer" | "number" | "date" | "strings";

/** What one kind of node is: its labels, its key and its properties. */
export interface NodeType {
  /** The most special label: what statements and indexes use. */
  readonly label: string;
  /** Further labels that every such node has. */
  readonly also: readonly string[];
  /** The property that names one node. */
  readonly key: string;
  readonly description: string;
  readonly properties: Readonly<Record<string, PropertyType>>;
  /** Kept for the program itself: not part of what analysts query. */
  readonly internal?: true;
}

const named = { id: "string", name: "string", aliases: "strings", searchNames: "strings" } as const;
const dated = { id: "string", date: "date", datePrecision: "string", dateText: "string" } as const;

/** Every kind of node that can be in the graph. Statements take labels from here and from nowhere else. */
export const NODE_TYPES = {
  PressRelease: {
    label: "PressRelease",
    also: [],
    key: "id",
    description: "One press release. Its id is the hash of its address, else of its text.",
    properties: {
      id: "string",
      url: "string",
      title: "string",
      publishedOn: "date",
      publisher: "string",
      language: "string",
      contentHash: "string",
      wordCount: "integer",
      category: "string",
      ingestedAt: "string",
      rulesVersion: "string",
    },
  },
  Drug: {
    label: "Drug",
    also: [],
    key: "id",
    description: "A medicine or candidate; brand, generic and code names are one node.",
    properties: { ...named, genericName: "string", brandNames: "strings", codes: "strings" },
  },
  Organization: {
    label: "Organization",
    also: [],
    key: "id",
    description: "A company, university, hospital, foundation or the like.",
    properties: { ...named, kind: "string", ticker: "string", exchange: "string" },
  },
  Regulator: {
    label: "Regulator",
    also: ["Organization"],
    key: "id",
    description: "An agency that decides on medicines; also an Organization.",
    properties: { ...named, acronym: "string", jurisdiction: "string" },
  },
  Person: {
    label: "Person",
    also: [],
    key: "id",
    description: "A person named in a release.",
    properties: { ...named, degrees: "strings" },
  },
  Indication: {
    label: "Indication",
    also: [],
    key: "id",
    description: "A disease or use that a medicine is for.",
    properties: { ...named, therapeuticArea: "string" },
  },
  Biomarker: {
    label: "Biomarker",
    also: [],
    key: "id",
    description: "A measurable feature that selects patients.",
    properties: { ...named, gene: "string", alteration: "string" },
  },
  DrugClass: {
    label: "DrugClass",
    also: [],
    key: "id",
    description: "A class of medicines by target, action or make.",
    properties: named,
  },
  Trial: {
    label: "Trial",
    also: [],
    key: "id",
    description: "A clinical trial.",
    properties: { ...named, nctId: "string", phase: "string" },
  },
  Jurisdiction: {
    label: "Jurisdiction",
    also: [],
    key: "code",
    description: "A territory with a regulator: ISO 3166 alpha-2 code, or EU.",
    properties: { code: "string", name: "string" },
  },
  RegulatoryAction: {
    label: "RegulatoryAction",
    also: ["Event"],
    key: "id",
    description: "What an agency did or was asked to do; targetDate is the latest one announced.",
    properties: {
      ...dated,
      kind: "string",
      designation: "string",
      targetDate: "date",
      targetDatePrecision: "string",
      targetDateText: "string",
    },
  },
  TrialReadout: {
    label: "TrialReadout",
    also: ["Event"],
    key: "id",
    description: "Results of a trial.",
    properties: { ...dated, outcome: "string", phase: "string" },
  },
  TrialStart: {
    label: "TrialStart",
    also: ["Event"],
    key: "id",
    description: "A trial began.",
    properties: { ...dated, outcome: "string", phase: "string" },
  },
  Deal: {
    label: "Deal",
    also: ["Event"],
    key: "id",
    description: "An acquisition, licence, collaboration, financing or the like; amounts in units of the currency.",
    properties: {
      ...dated,
      kind: "string",
      upfront: "number",
      milestones: "number",
      total: "number",
      equity: "number",
      perShare: "number",
      proceeds: "number",
      royalty: "number",
      currency: "string",
    },
  },
  Appointment: {
    label: "Appointment",
    also: ["Event"],
    key: "id",
    description: "A person takes, leaves or changes a post.",
    properties: { ...dated, change: "string", title: "string" },
  },
  Evidence: {
    label: "Evidence",
    also: [],
    key: "id",
    description: "A stretch of a release's text that says a fact; start and end are UTF-16 offsets into that text.",
    properties: {
      id: "string",
      text: "string",
      start: "integer",
      end: "integer",
      section: "string",
      rule: "string",
      confidence: "number",
    },
  },
  IngestRun: {
    label: "IngestRun",
    also: [],
    key: "id",
    description: "One run of ingest, retract or reprocess; times are ISO 8601 in UTC.",
    properties: {
      id: "string",
      command: "string",
      started: "string",
      finished: "string",
      rulesVersion: "string",
      read: "integer",
      new: "integer",
      changed: "integer",
      unchanged: "integer",
      retracted: "integer",
      failed: "integer",
      factsAdded: "integer",
      factsConfirmed: "integer",
      factsChanged: "integer",
      factsRetracted: "integer",
    },
  },
  FactChange: {
    label: "FactChange",
    also: [],
    key: "id",
    description:
      "A fact that a run changed, moved or took back, or that a release says anew (kind new, changed, slipped, retracted, or rule-changed where only the rules differ); before and after are what it showed.",
    properties: {
      id: "string",
      run: "string",
      at: "string",
      kind: "string",
      fact: "string",
      event: "string",
      release: "string",
      property: "string",
      before: "string",
      after: "string",
    },
  },
  Ledger: {
    label: "Ledger",
    also: [],
    key: "id",
    description: "What the graph is computed from: claims by release, names, and support of each fact.",
    properties: { id: "string", doc: "string" },
    internal: true,
  },
  StoreInfo: {
    label: "StoreInfo",
    also: [],
    key: "id",
    description: "Version of the store's own layout.",
    properties: { id: "string", version: "integer", lock: "integer" },
    internal: true,
  },
} as const satisfies Record<string, NodeType>;

/** A label that statements may use. */
export type NodeLabel = keyof typeof NODE_TYPES;

/** The node types as a list, in the order of the documentation. */
export const nodeTypes = (): readonly NodeType[] => Object.values(NODE_TYPES);
