import type { OrganizationKind } from "../model/extraction.js";
import { PhraseIndex } from "../nlp/phrase-index.js";
import { once, readShippedLexicon, splitCell } from "./tsv.js";

/** A company, investor, institution or body that is known by name. */
export interface ListedOrganization {
  readonly name: string;
  readonly kind: OrganizationKind;
  /** Better left out: a wire service, exchange, journal, learned society, congress or stock market authority. */
  readonly leftOut: boolean;
  /** All forms of the row: names, aliases, former names. */
  readonly forms: readonly string[];
}

/** One form of a listed organization; `ambiguous` forms (plain words, surnames, places) need support from the release. */
export interface ListedForm {
  readonly organization: ListedOrganization;
  readonly ambiguous: boolean;
}

const KIND: Record<string, OrganizationKind> = {
  company: "company",
  cro: "company",
  device: "company",
  investor: "investor",
  media: "media",
  academic: "academic",
  hospital: "hospital",
  nonprofit: "nonprofit",
  government: "government",
  society: "nonprofit",
  congress: "nonprofit",
};

/** Government bodies that are named in every release's small print. */
const LEFT_OUT_BODIES = new Set(["Securities and Exchange Commission", "Internal Revenue Service", "European Union"]);

/** Letters only, as ambiguous short forms are: "Lilly", "BD" */
const ONE_WORD = /^\S+$/u;

/** Whether a form must be supported: a single word of an ambiguous row, or two capitals. */
const needsSupport = (form: string, ambiguousRow: boolean): boolean =>
  (ambiguousRow && ONE_WORD.test(form)) || form.length <= 2;

/** Finds listed companies, investors, institutions and bodies; what is better left out is found too, and says so. */
export const organizationIndex = once(() => {
  const index = new PhraseIndex<ListedForm>();
  const add = (organization: ListedOrganization, ambiguousRow: boolean): void => {
    for (const form of organization.forms)
      index.add(form, { organization, ambiguous: needsSupport(form, ambiguousRow) });
  };
  for (const { cells } of readShippedLexicon("companies.tsv", ["name", "kind"])) {
    const kind = KIND[cells.kind!] ?? "company";
    const forms = [cells.name!, ...splitCell(cells.aliases), ...splitCell(cells.former)];
    add({ name: cells.name!, kind, leftOut: kind === "media", forms }, cells.ambiguous === "yes");
  }
  for (const { cells } of readShippedLexicon("institutions.tsv", ["name", "kind"])) {
    const leftOut = cells.kind === "society" || cells.kind === "congress" || LEFT_OUT_BODIES.has(cells.name!);
    const forms = [cells.name!, ...splitCell(cells.aliases)];
    add({ name: cells.name!, kind: KIND[cells.kind!] ?? "nonprofit", leftOut, forms }, false);
  }
  return index;
});

/** How an institution is called without the word that says its kind: "Yale"; `ambiguous` ones are also places, words or surnames. */
export interface InstitutionShortName {
  readonly name: string;
  readonly kind: OrganizationKind;
  readonly ambiguous: boolean;
}

/** Finds institutions by short names; none that the list of organizations has itself. */
export const institutionShortNames = once(() => {
  const index = new PhraseIndex<InstitutionShortName>();
  for (const { cells } of readShippedLexicon("institution-short-names.tsv", ["short", "name"])) {
    const kind = organizationIndex().get(cells.name!)?.organization.kind ?? "academic";
    index.add(cells.short!, { name: cells.name!, kind, ambiguous: cells.ambiguous === "yes" });
  }
  return index;
});

/** Words that end names of companies in medicine and next to nothing else ("Therapeutics", "Biosciences"), in lower case. */
export const STRONG_COMPANY_WORDS: ReadonlySet<string> = new Set(
  (
    "pharmaceuticals pharmaceutical pharma pharmaceutica pharmaceutici therapeutics biotherapeutics immunotherapeutics radiotherapeutics biosciences bioscience " +
    "biotech biotechnologies biotechnology biopharma biopharmaceutical biopharmaceuticals biopharm biologics biomedical biomedicines biosystems biosolutions biolabs " +
    "laboratories laboratoires laboratorios labs genomics genetics proteomics neurosciences neuroscience neurotherapeutics neuro oncotherapeutics medtech medicines " +
    "farma farmaceutica farmaceutici pharmatech lifesciences diagnostics bioworks radiopharmaceuticals radiopharma immunopharma biovac bioventures biopartners nanomedicine " +
    "healthtech dermatologics neurologics immunologics nutraceuticals bio"
  ).split(" "),
);

/** All words that can end a company's name, in lower case: a short form leaves them out. */
export const companyWords = once(
  () =>
    new Set(
      readShippedLexicon("company-words.tsv", ["word"]).flatMap(({ cells }) => cells.word!.toLowerCase().split(" ")),
    ),
);

/** Legal forms that are also words, codes or abbreviations of diseases, and are not believed. */
const DOUBTFUL_FORMS = new Set("AD DD UG PT AE EPE SL DAC CIC SIA eG LDA UAB KK PBC P.A. P.C. a.s. d.d.".split(" "));

const escapeForm = (form: string): string =>
  form
    .replace(/\.$/u, "")
    .replace(/[.*+?^${}()|[\]\\/]/gu, "\\$&")
    .replace(/ /gu, "\\s{1,2}");

/** Matches a legal form at its `lastIndex`: "Inc.", "Co., Ltd.", "AG"; a comma and a space may stand before it. */
export const legalFormAt = once(() => {
  const rows = readShippedLexicon("org-suffixes.tsv", ["suffix"]).filter(
    ({ cells }) => !DOUBTFUL_FORMS.has(cells.suffix!),
  );
  const forms = [...new Set(rows.map(({ cells }) => escapeForm(cells.suffix!)))].sort((a, b) => b.length - a.length);
  const upper = ["INC", "CORP", "CORPORATION", "LTD", "LIMITED", "PLC", "Plc", "GMBH", "Llc"];
  return new RegExp(`,?\\s{0,2}(?:${[...forms, ...upper].join("|")})(?![\\p{L}\\p{N}&-])\\.?`, "uy");
});

/** One head word of an institution's name. */
export interface InstitutionHead {
  readonly kind: OrganizationKind | "society" | "congress";
  readonly word: string;
}

/** Finds head words of institutions' names ("University", "Medical Center", "Foundation"). */
export const institutionHeadIndex = once(() => {
  const index = new PhraseIndex<InstitutionHead>();
  for (const { cells } of readShippedLexicon("institution-heads.tsv", ["word", "kind"])) {
    if (cells.kind === "company") continue;
    index.add(cells.word!, { kind: cells.kind as InstitutionHead["kind"], word: cells.word! });
  }
  return index;
});
