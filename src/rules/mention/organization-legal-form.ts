import { legalFormAt } from "../../lexicon/organizations.js";
import type { Sentence } from "../../nlp/doc.js";
import { matchesIn } from "../../nlp/matches-in.js";
import { AFTER_COMMA_NONE, isGroupOf, kindOfName, nameEndingAt } from "../kit/organization-name.js";
import { defineMentionRule, type MentionCandidate } from "../kit/rule.js";
import { NAMED } from "../kit/sections.js";

/** First word of a legal form: cheap test before the whole form is read; "Inc", "Ltd", "S.A.", "A/S" */
const FIRST_WORD =
  /(?=[ABCDEFGIJKLNOPSTUWZacdeghilps])(?<=[\p{L}\p{N})'.&][ ,]{0,4})(?:[Ii]nc|INC|Incorporated|[Cc]orp|CORP|Corporation|[Ll]td|LTD|Limited|LLC|L\.L\.C|Llc|LLP|L\.P|PLLC|[Pp]lc|PLC|p\.l\.c|Public|Co|Company|Pte|Pty|Pvt|Private|Proprietary|Sdn|Berhad|ULC|g?GmbH|GMBH|AG|SE|KGaA|KG|Aktien|S\.|SA|SAS|SASU|S[Aa][Rr]L|Sàrl|Société|N\.V|NV|B\.V|BVBA|BV|SRL|Ltda|Lda|EIRL|A\/S|ApS|Aktie|ASA|AS|AB|Oyj?|ehf|hf|Kft|Zrt|Nyrt|Sp|s\.r|d\.o|EOOD|P?JSC|[OC]JSC|Joint|A\.Ş|K\.K|Kabushiki|Godo|G\.K|e\.V|Tbk|LP|SpA|SCA|Designated|W\.L|FZ)(?![\p{L}\p{N}])/gu;

function* namesIn(sentence: Sentence): Iterable<MentionCandidate> {
  const { text, start: base, tokens } = sentence;
  const form = legalFormAt();
  for (const hit of matchesIn(FIRST_WORD, sentence)) {
    const nameStop = text.slice(0, hit.index).replace(/,?\s*$/u, "").length;
    form.lastIndex = nameStop;
    const found = form.exec(text);
    if (!found || found.index + found[0].length <= hit.index || AFTER_COMMA_NONE.test(found[0])) continue;
    if (/^\s?Company$/u.test(found[0]) && isGroupOf(text.slice(Math.max(0, nameStop - 90), nameStop))) continue;
    const bare = nameStop - (BRACKETED_PLACE.exec(text.slice(Math.max(0, nameStop - 30), nameStop))?.[0].length ?? 0);
    let last = tokens.findLastIndex((token) => token.end <= base + bare);
    if (tokens[last]?.text === "." && tokens[last - 1]?.lower === "co") last -= 1;
    const name = nameEndingAt(tokens, last);
    if (!name || tokens[last]!.end !== base + bare) continue;
    const end =
      base + nameStop + found[0].length + (SERIES.exec(text.slice(nameStop + found[0].length))?.[0].length ?? 0);
    const span = { start: tokens[name.first]!.start, end: endWithoutStop(text, base, end, found[0]) };
    yield { type: "Organization", ...span, attributes: { kind: kindOfName(text.slice(span.start - base, nameStop)) } };
  }
}

/** "Orvane (Hong Kong) Limited", "Velbio Pharma (Switzerland) AG" */
const BRACKETED_PLACE = /\s?\(\p{Lu}[\p{L}.]{1,12}(?:\s\p{Lu}\p{L}{1,12})?\)$/u;

/** Shell companies are numbered: "Tarn Acquisition Corp. IV" */
const SERIES = /^ (?:I{1,3}|IV|VI{0,3}|IX|XI{0,3})(?=[\s,.;)(]|$)/u;

/** Leaves out a full stop that ends the sentence after a form that has none of its own ("… of Acme LLC."). */
function endWithoutStop(text: string, base: number, end: number, form: string): number {
  return form.endsWith(".") &&
    /(?:LLC|LLP|plc|PLC|AG|SE|SA|AB|AS|NV|BV|GmbH|KGaA|Limited|Corporation|Company|Incorporated|A\/S|Oy|ASA|LP)\.$/u.test(
      form,
    ) &&
    end - base <= text.length
    ? end - 1
    : end;
}

/** Finds companies by the legal form at the end of their names. */
export const organizationLegalForm = defineMentionRule({
  id: "mention/organization-legal-form",
  version: 1,
  summary: "Capitalised words that end in a legal form: “Candor Bio, Inc.”, “Nordlys Pharma A/S”.",
  sections: NAMED,
  produces: ["Organization"],
  confidence: 0.94,
  examples: [
    { text: "Today [Organization:Quillmark Therapeutics, Inc.] announced data." },
    { text: "It was licensed from [Organization:Nordlys Pharma A/S] in 2020." },
    { text: "The unit belongs to [Organization:Hayashi & Mori Co., Ltd.] and to [Organization:Velbio GmbH]." },
    {
      text: "It merged with [Organization:Tarn Acquisition Corp. IV] and [Organization:Quill Acquisition Corp.] in May.",
    },
    { text: "Shares of [Organization:Vantry Holdings LLC]." },
    {
      text: "[Organization:Orvane Pharma (Hong Kong) Limited] and [Organization:Velbio Therapeutics Canada Inc.] agreed.",
    },
    { text: "The Company Inc is a placeholder." },
    { text: "Patients with axial AS were treated in Part AB of the study." },
  ],
  match: ({ sentence }) => namesIn(sentence),
});
