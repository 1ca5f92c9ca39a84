import { type ListedForm, organizationIndex } from "../../lexicon/organizations.js";
import type { OrganizationKind } from "../../model/extraction.js";
import type { SectionKind } from "../../model/section.js";
import type { Doc } from "../../nlp/doc.js";
import { endOfLegalForm } from "../kit/organization-name.js";
import { defineMentionRule, type MentionCandidate } from "../kit/rule.js";
import { NAMED } from "../kit/sections.js";

/** What stands after an organization and not after a plain word or surname: "Lilly's", "Lilly announced", "Lilly (NYSE" */
const AFTER =
  /^(?:'s?\s|\s?\((?:NYSE|N[Aa][Ss][Dd][Aa][Qq]|OTC|LSE|TSX|ASX)|,? (?:Inc|Corp|Ltd|plc|LLC|AG|SA|Corporation|USA|U\.S\.A|and Company|announced?s?|today|reported?s?|has |have |will |plans|said|says|is developing|developed|acquired|acquires|employees|shares|stock|scientists|researchers|products?|medicines?)\b)/u;
/** What stands before an organization: "licensed to Vertex", "CEO of Lexicon" */
const BEFORE =
  /(?:\b(?:with|by|from|at|joined|joins|acquired|acquires|partner|partners|competitor|rival|company|subsidiary|maker|drugmaker|giant|of|to|and|at both|including|between),? |\/)$/u;
/** A person's first name, initial or title before a surname: "Mr. Lilly", "J. Abbott", "Greg Abbott" */
const PERSON_BEFORE = /(?:\b(?:Dr|Mr|Mrs|Ms|Prof|Sir|Dame|Gov)\. ?|\b\p{Lu}\. |\b\p{Lu}\p{Ll}+ )$/u;

/** A branch is a company of its own: "Pfizer Japan", "Novartis Pharmaceuticals Canada Inc." */
const BRANCH =
  /^ (?:Pharmaceuticals? |Pharma |Healthcare |Oncology |Biologics )?(?:USA|US|U\.S\.|America|Americas|Japan|China|Europe|Canada|UK|Deutschland|Germany|France|Italia|India|Korea|Australia|Brasil|Nordic|Iberia|Ireland)(?![\p{L}'-])(?:,? (?:Inc\.?|LLC|Ltd\.?|GmbH|K\.K\.|S\.p\.A\.|Corporation|Co\., Ltd\.))?/u;

/** A university's hospitals and practices go by its name: "VCU Health", "Emory Healthcare", "Quill University Medicine" */
const MEDICAL_ARM = /^ (?:Health(?:care| System| Sciences)?|Medicine)(?![\p{L}'-]| \p{Lu})/u;
const BRANCHES: Partial<Record<OrganizationKind, RegExp>> = {
  company: BRANCH,
  academic: MEDICAL_ARM,
  hospital: MEDICAL_ARM,
};

const LONG_FORM = new WeakMap<Doc, Map<string, boolean>>();

/** Whether another, unambiguous form of the same organization stands in the release, or it is the release's own. */
function isSupported(doc: Doc, { organization }: ListedForm, surface: string): boolean {
  const known = LONG_FORM.get(doc) ?? new Map<string, boolean>();
  LONG_FORM.set(doc, known);
  const at = known.get(organization.name);
  if (at !== undefined) return at;
  const own = doc.release.organizations.some((name) => organization.forms.includes(name) || name === surface);
  const long = organization.forms.some((form) => /[\s&]/u.test(form) && doc.reading.includes(form));
  known.set(organization.name, own || long);
  return own || long;
}

/** Finds listed organizations. */
export const organizationListed = defineMentionRule({
  id: "mention/organization-listed",
  version: 1,
  summary:
    "Listed companies, investors, institutions and bodies; names that are also plain words or surnames only with support; wires, journals, exchanges and congresses are claimed and left out.",
  sections: NAMED,
  produces: ["Organization", "None"],
  confidence: 0.96,
  examples: [
    { text: "[Organization:AstraZeneca] and [Organization:Daiichi Sankyo] share the cost." },
    { text: "[Organization:Lilly] announced it; [Organization:Eli Lilly and Company] is based in Indianapolis." },
    { text: "She works at the [Organization:Mayo Clinic] and with the [Organization:NIH]." },
    { text: "Results appeared in Nature Medicine and The New England Journal of Medicine." },
    { text: "She practises at [Organization:VCU Health] in Richmond." },
    { text: "Roe is chief medical officer of the [Organization:American Heart Association]." },
    { text: "Patients with Alzheimer's dementia read Alzheimer's & Dementia." },
    { text: "Greg Abbott read Nature by the vertex of the hill." },
    { text: "The Securities and Exchange Commission keeps the files; shares trade on Nasdaq." },
  ],
  *match({ doc, sentence }): Iterable<MentionCandidate> {
    const { text, start: base } = sentence;
    for (const { start, end, value } of organizationIndex().find(text, sentence.atoms, base)) {
      const before = text.slice(Math.max(0, start - base - 24), start - base);
      const after = text.slice(end - base, end - base + 24);
      if (partOfAddress(before, after) || (end - start <= 4 && /^-(?:\p{Ll}|\p{Lu}{1,4}\d?\b)/u.test(after))) continue;
      const { organization, ambiguous } = value;
      if (ambiguous) {
        const surface = text.slice(start - base, end - base);
        if (PERSON_BEFORE.test(before) || /^-/u.test(after)) continue;
        if (!isSupported(doc, value, surface) && (organization.leftOut || !(AFTER.test(after) && BEFORE.test(before))))
          continue;
      }
      if (organization.leftOut && lacksAnd(organization.forms, text.slice(start - base, end - base))) continue;
      if (organization.leftOut && !(organization.kind === "nonprofit" && speaksForItself(sentence.section, before))) {
        yield { type: "None", start, end };
        continue;
      }
      const { name, kind, forms } = organization;
      const branch = BRANCHES[kind]?.exec(text.slice(end - base, end - base + 60))?.[0];
      yield {
        type: "Organization",
        start,
        end: branch
          ? end + branch.length
          : kind === "company" || kind === "investor"
            ? endOfLegalForm(text, base, end)
            : end,
        ...(!branch && { lexiconName: name, knownAs: ambiguous ? [] : forms.filter((form) => form.length > 3) }),
        attributes: { kind },
      };
    }
  },
});

/** "Alzheimer's dementia" is a disease, "Alzheimer's & Dementia" the journal: names are looked up without signs. */
const lacksAnd = (forms: readonly string[], surface: string): boolean =>
  forms.length > 0 && forms.every((form) => form.includes("&")) && !/&|\band\b/iu.test(surface);

/** A post at the society, or its own "About" heading: "president of the " */
const POST_BEFORE =
  /\b(?:[Oo]fficer|[Pp]resident|[Cc]hair(?:man|woman|person)?|CEO|CMO|CSO|[Dd]irector|[Ss]pokes\p{L}+) (?:of|at|for) (?:the )?$/u;

/** Whether a learned society stands as an organization of its own: it issues the release, or someone holds a post there. */
const speaksForItself = (section: SectionKind, before: string): boolean =>
  POST_BEFORE.test(before) || (section === "about-company" && /^about (?:the )?$/iu.test(before));

/** Part of an address or a code: "www.pfizer.com", "@pfizer", "ir@gilead.com", "MIT-licensed" */
const partOfAddress = (before: string, after: string): boolean =>
  /[@/.\p{N}]$|\p{Lu}-$/u.test(before) || /^(?:\.\p{Ll}|@|_)/u.test(after);
