import type { DealKind } from "../../model/extraction.js";
import type { Entity } from "../../model/mention.js";
import type { Span } from "../../model/span.js";
import { dealOf, isNotYet } from "../kit/deal-event.js";
import { agreementKind } from "../kit/deal-kind.js";
import { complements, ledBy, ownParty, subjectParties } from "../kit/deal-parties.js";
import type { FactScope } from "../kit/fact-scope.js";
import { defineEventRule } from "../kit/rule.js";
import { ABOUT, NEWS_AND_QUOTES } from "../kit/sections.js";

/** "exclusive license agreement", "strategic collaboration", "binding term sheet", "joint venture" */
const TRIGGER =
  /\b(?<noun>agreements?|(?<=\b(?:licen[cs]\w*|rights|option|supply|distribution|research|discovery|development|partnership|collaboration|manufacturing|commerciali[sz]ation|billion|million|[\d.]+[bm]|multi-?year|exclusive)\s)(?:deal|pact|accord)|(?:deal|pact|accord|tie-?up)(?=\s(?:with|between|worth|valued)\b)|collaborations?|partnerships?|alliances?|joint ventures?|memorandum of understanding|MoU|term sheet|letter of intent|CRADA|pact|licen[cs]e|sublicen[cs]e)\b(?!\s+(?:application|agreement|and \w+ agreement|holder|fee|number|partners?|opportunit\w+|expert|team))/iu;
/** What makes an agreement a happening: "signed", "has entered into", "announces", "under the terms of", "expands" */
const HAPPENS =
  /\b(?:announc\w+|sign(?:s|ed|ing)?|enter(?:s|ed|ing)?(?: into)?|entry into|execut(?:e[sd]?|ing|ion)|establish(?:es|ed|ing|ment)?|forg(?:e[sd]?|ing)|creat(?:e[sd]|ing)|form(?:s|ed|ation)?|expan(?:ds?|ded|sion|ding)|exten(?:ds?|ded|sion|ding)|inks?|inked|strikes?|struck|reach(?:es|ed)?|conclud(?:es?|ed)|renew(?:s|ed|al)?|launch(?:es|ed)?|initiat(?:es?|ed|ion)|secur(?:es?|ed)|complet(?:es?|ed|ion)|amend(?:s|ed|ment)?|finali[sz](?:es?|ed)|broaden(?:s|ed)?|strengthen(?:s|ed)?|deepen(?:s|ed)?|advances?|confirm(?:s|ed)|close[sd]?|closing|under|through|following|has an?|have an?|part of|unveil(?:s|ed)?|details of|lands?|wins?|agreed to|join(?:s|ed)|via|pursuant to|in an? (?:ongoing )?collaboration)\b/iu;
/** Many unnamed partners, or none: "partnerships with numerous companies such as" */
const GENERAL =
  /^(?:[^;]{0,80}\b(?:numerous|various|multiple|several|other|including|such as)\b|\s(?:with|between|among)\s[^.;,]{0,50}\b(?:leading|healthcare professionals|patients|physicians|stakeholders|communities|industry)\b)/iu;
/** An agreement whose purpose another rule reads: "definitive agreement to acquire", "term sheet for a strategic merger" */
const ACQUIRES =
  /^(?:\s+with\s[^;]{3,60}?)?\s+(?:to|for|under which|pursuant to which|regarding|whereby)\b[^;]{0,60}\b(?:acqui\w+|merge\w*|purchase|combin\w+ (?:with\b|(?:their|the|our)(?: two)? (?:compan|business|operation))|combine\s*$|business combination|take-?over|RTO|amalgamat\w+|plan of arrangement)\b/iu;
/** Kinds that an agreement's own words tell, whatever its purpose. */
const NAMED_KINDS: ReadonlySet<DealKind> = new Set(["license", "option", "supply"]);
/** Agreements that name both sides without saying who buys: "merger agreement", "asset purchase agreement" */
const MERGER = /\b(?:merger|business combination|asset (?:purchase|sale))\b/iu;
/** "agreement for a 13% interest in royalties": money for royalties, which is a financing */
const ROYALTIES = /^[^;]{0,60}\bfor\s[^;]{0,50}\broyalt(?:y|ies)\b/iu;
/** The words that an agreement's noun ends, at most seven: "exclusive license and collaboration " */
const MODIFIERS = /(?:(?:[\p{L}\d-]+|&)\s){0,7}$/u;
/** "decision to terminate the ", "termination of its ": another rule reads how a contract ends */
const ENDS =
  /\b(?:terminat\w+|cancel\w*|(?:decision|elected|agreed) to (?:end|discontinue|conclude)|expir\w+|unwind\w*|dissol\w+)\b(?! the (?:previously|prior))[^;]{0,70}$/iu;
/** "developed in collaboration with": how something is done, not news */
const IN_PASSING = /\bin\s+(?:(?:close|strategic|joint|direct)\s)?$/iu;
/** A bank sells shares bit by bit: "sales agreement … at-the-market offering" */
const AT_THE_MARKET = /\bat[- ]the[- ]market\b|\bATM (?:program|offering|facility)\b/iu;
/** "agreements with Orvane for the purchase of 2,000,000 shares": a financing, which another rule reads */
const SHARES =
  /^[^;]{0,240}?\bfor (?:the )?(?:issuance|purchase|sale|private placement)\b[^;]{0,60}\b(?:shares|securities|stock|notes|warrants|ADSs)\b/iu;
/** "under license from Orvane", "an exclusive license from" */
const LICENCE_NOUN = /licen[cs]e$/iu;

function parties(scope: FactScope, at: Span): { all: Entity[]; from: Entity[]; to: Entity[] } {
  const after = complements(scope, at.end, scope.sentence.end);
  const from = ledBy(scope, after, ["from"]);
  const to = ledBy(scope, after, ["to"]);
  const between = ledBy(scope, after, ["between", "among"]);
  if (between.length > 1) return { all: between, from, to };
  const subject = subjectParties(scope, at.start);
  const others = ledBy(scope, after, ["with"]).slice(0, 4);
  const sole = others.length > 0 ? others : LICENCE_NOUN.test(scope.slice(at.start, at.end)) ? [...from, ...to] : [];
  const all = [...new Set([...subject, ...between, ...sole])];
  const own = ownParty(scope);
  if (all.length === 1 && own && sole.length > 0) all.push(own);
  return { all: [...new Set(all)], from, to };
}

/** A contract named by a noun, with who signs it. */
export const dealAgreement = defineEventRule({
  id: "event/deal-agreement",
  version: 1,
  summary: "A contract named by its noun: who signs it with whom; the noun's words tell the kind.",
  sections: [...NEWS_AND_QUOTES, ...ABOUT.filter((kind) => kind !== "about-disease" && kind !== "indication")],
  requires: ["Organization"],
  produces: ["Deal"],
  trigger: TRIGGER,
  confidence: 0.8,
  *match(scope, trigger) {
    const noun = trigger.groups.noun!;
    const at: Span = { start: trigger.end - noun.length, end: trigger.end };
    const ahead = scope.slice(scope.sentence.start, trigger.end);
    const words = `${MODIFIERS.exec(scope.slice(Math.max(scope.sentence.start, at.start - 90), at.start))?.[0] ?? ""}${noun}`;
    if (!HAPPENS.test(ahead) || isNotYet(scope, at) || GENERAL.test(scope.slice(at.end, scope.sentence.end))) return;
    if (SHARES.test(scope.slice(at.end, scope.sentence.end))) return;
    if (ENDS.test(scope.slice(Math.max(scope.sentence.start, at.start - 90), at.start))) return;
    if (IN_PASSING.test(scope.slice(scope.sentence.start, at.start)) || AT_THE_MARKET.test(scope.sentence.text)) return;
    const isAbout = scope.sentence.section.startsWith("about");
    const named = agreementKind(words);
    const isOther = named !== undefined && NAMED_KINDS.has(named);
    const kind =
      !isOther && ACQUIRES.test(scope.slice(at.end, Math.min(scope.sentence.end, at.end + 70)))
        ? "acquisition"
        : ROYALTIES.test(scope.slice(at.end, Math.min(scope.sentence.end, at.end + 90)))
          ? "financing"
          : named;
    const isMerger = kind === "acquisition" && MERGER.test(words);
    if (!kind || (kind === "financing" && !/agreement/iu.test(noun)) || (kind === "acquisition" && !isMerger)) return;
    if (isAbout && kind !== "license") return;
    const { all, from, to } = parties(scope, at);
    if (all.length < 2 || all.length > 6) return;
    if (isMerger && all.length !== 2) return;
    const isMoney =
      kind === "supply" && /\bpurchase\b/iu.test(words) && all.some(({ attributes }) => attributes.kind === "investor");
    const isLicence = kind === "license" && /licen[cs]/iu.test(words);
    yield dealOf(scope, at, {
      kind: isMoney ? "financing" : kind,
      parties: all,
      buyer: isLicence && to.length === 1 && all.includes(to[0]!) ? to[0] : undefined,
      seller: isLicence && from.length === 1 && all.includes(from[0]!) ? from[0] : undefined,
    });
  },
  examples: [
    {
      text: "[Organization:Orvane] today announced an exclusive license agreement with [Organization:Belmira Pharma] for [Drug:Zorvexa].",
      publishedOn: "2024-03-05",
      facts: ['Deal kind=license parties="Orvane|Belmira Pharma" drugs=Zorvexa date=2024-03-05'],
    },
    {
      text: "[Organization:Orvane] and [Organization:Belmira Pharma] have entered into a research collaboration agreement.",
      facts: ['Deal kind=collaboration parties="Orvane|Belmira Pharma"'],
    },
    {
      text: "Under the supply agreement between [Organization:Orvane] and [Organization:Belmira Pharma], vials are filled in Spain.",
      facts: ['Deal kind=supply parties="Orvane|Belmira Pharma"'],
    },
    {
      text: "The Company has an exclusive license from [Organization:Belmira Pharma] to [Drug:Zorvexa].",
      own: "Orvane",
      section: "about-company",
      facts: [],
    },
    { text: "[Organization:Orvane] is seeking a partnership with [Organization:Belmira Pharma].", facts: [] },
    {
      text: "[Organization:Orvane] has entered into partnerships with numerous companies such as [Organization:Belmira Pharma].",
      facts: [],
    },
    { text: "[Organization:Orvane] signed a lease agreement with [Organization:Belmira Realty].", facts: [] },
  ],
});
