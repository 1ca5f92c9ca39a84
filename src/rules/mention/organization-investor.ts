import { type InstitutionHead, institutionHeadIndex } from "../../lexicon/organizations.js";
import { endOfLegalForm, nameEndingAt, spanOf } from "../kit/organization-name.js";
import { defineMentionRule, type MentionCandidate } from "../kit/rule.js";
import { NAMED } from "../kit/sections.js";

/** Words before an investor's head that make it a thing, not a name: "working capital", "royalty fund", "growth equity" */
const THINGS =
  /^(?:Million|Billion|Working|Multi-Year|Production|Human|Venture|Growth|Private|Public|Key|Strategic|Business|Commercial|Clinical|Development|Trusted|Global|Royalty|Common|Preferred|Pension|Hedge|Mutual|Index|Debt|Emerging|Financial|Capital|Collaboration|Manufacturing|Potential|Future|Distribution|Blood|Tissue|Data|Gene|Bio|Research|Innovation|Advisory|Legal|Tax|Medical|Scientific|Institutional|Individual|Retail|Existing|New)$/u;
/** "Silk Production Capital", "Working Capital": what the money is for */
const PROCESS =
  /^(?:Working|Production|Human|Development|Manufacturing|Expansion|Operating|Growth|Additional|Total|Start-?up|Raises?|Social)$/u;
/** Advisers on medicine, not on money: "Trusted Health Advisors" */
const MEDICAL = /\b(?:Health|Healthcare|Medical|Clinical|Regulatory|Pharma|Bio\p{L}*)\b/u;
/** Heads that end names of investors and next to nothing else */
const HEADS =
  /^(?:Capital|Capital Partners|Capital Management|Capital Group|Ventures|Venture Partners|Venture Fund|Venture Capital|Partners|Asset Management|Investment Management|Private Equity|Securities|Bank|Bancorp|Wealth Management|Global Investors|Royalty|Advisors|Advisers|Growth Equity|Medical Group)$/u;

const isInvestor = ({ word }: InstitutionHead): boolean => HEADS.test(word);

/** Finds funds, banks and investors by the word that ends their names. */
export const organizationInvestor = defineMentionRule({
  id: "mention/organization-investor",
  version: 1,
  summary: "Capitalised words that end in a word of investors' names: “Oakhaven Ventures”, “Tarn Capital Partners”.",
  sections: NAMED,
  produces: ["Organization"],
  confidence: 0.82,
  examples: [
    { text: "The round was led by [Organization:Oakhaven Ventures] and [Organization:Tarn Capital Partners]." },
    { text: "She was a partner at [Organization:Quillmark Asset Management]." },
    { text: "An analyst of [Organization:Orvane Securities] asked." },
    { text: "It has Working Capital and Strategic Partners." },
    { text: "Tarnwick Partners with a hospital." },
    { text: "The Blood Bank and the Venture Capital markets." },
  ],
  *match({ sentence }): Iterable<MentionCandidate> {
    const { tokens, text, start: base } = sentence;
    for (const hit of institutionHeadIndex().find(text, sentence.atoms, base)) {
      if (/^Partners$/u.test(hit.value.word) && /^ (?:with|to)\b/u.test(text.slice(hit.end - base))) continue;
      if (!isInvestor(hit.value) || !/^\p{Lu}/u.test(text.slice(hit.start - base))) continue;
      const last = tokens.findLastIndex((token) => token.end <= hit.end);
      const head = tokens.findIndex((token) => token.end > hit.start);
      const found = nameEndingAt(tokens, last);
      if (!found || found.first >= head) continue;
      const owner = tokens.slice(found.first, head);
      if (owner.every((token) => THINGS.test(token.text))) continue;
      if (hit.value.word === "Capital" && PROCESS.test(owner.at(-1)!.text)) continue;
      const span = spanOf(tokens, found.first, last);
      const kind =
        hit.value.word === "Medical Group"
          ? "hospital"
          : /^Advis[eo]rs$/u.test(hit.value.word) && MEDICAL.test(text.slice(span.start - base, span.end - base))
            ? "company"
            : "investor";
      yield {
        type: "Organization",
        start: span.start,
        end: endOfLegalForm(text, base, span.end),
        attributes: { kind },
      };
    }
  },
});
