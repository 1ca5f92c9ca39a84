import { matchesIn } from "../../nlp/matches-in.js";
import { isNameStop, isNameWord, nameStart } from "../kit/name-words.js";
import { isGroupOf, kindOfName } from "../kit/organization-name.js";
import { defineMentionRule, type MentionCandidate } from "../kit/rule.js";
import { NAMED } from "../kit/sections.js";

/** "(NASDAQ: TRNW", "(Nasdaq: "TRNW"", "(SIX: TRNW)", "(Nasdaq Stockholm: TRNW", "(TSXV: ABC; OTCQB: ABCDF)" */
const TICKER =
  /[([] ?(?<exchange>NASDAQ|Nasdaq|NYSE|TSX-?V|TSXV?|CSE|OTC(?:QB|QX|PK|MKTS)?|OTC|LSE|AIM|SIX|ASX|HKEX|SEHK|SSE|SZSE|TSE|KOSDAQ|KOSPI|KRX|TWSE|TPEx|Euronext|EURONEXT|FSE|FRA|FRANKFURT|Frankfurt|Xetra|BSE|NSE|TASE|OMX|OSE|Oslo|SGX|BMV|BME|B3|JSE|AMEX|TYO|Tokyo|London|MTA|WSE|First North|NEO|Cboe)(?: [A-Z][\w.]{1,12}){0,3}(?:[/,] ?[A-Z]\w{1,12}){0,2} ?[:-] ?"?(?<ticker>[A-Z\d][A-Z\d.]{0,9})/gu;

/** Before the bracket: the name's end, a comma and a space may stand between. */
const GAP = /[\s,"]*$/u;

/** Finds companies by the exchange and ticker in the bracket after them. */
export const organizationTicker = defineMentionRule({
  id: "mention/organization-ticker",
  version: 1,
  summary: "Capitalised words before a bracket with an exchange and a ticker.",
  sections: NAMED,
  produces: ["Organization"],
  confidence: 0.93,
  examples: [
    { text: "[Organization:Tarnwick] (NASDAQ: TRNW) reported sales." },
    { text: "Today [Organization:Velbio N.V.] (Euronext Brussels: VELB), a maker of vaccines, spoke." },
    { text: "Its partner [Organization:electroWave] (OTCQB: ELWV) agreed." },
    { text: "Shares rose (NASDAQ: TRNW)." },
    { text: "The ratio (HR: 0.61) was low." },
  ],
  *match({ sentence }): Iterable<MentionCandidate> {
    const { text, start: base, tokens } = sentence;
    if (!/[([]/u.test(text)) return;
    for (const hit of matchesIn(TICKER, sentence)) {
      const stop = base + hit.index - (GAP.exec(text.slice(0, hit.index))?.[0].length ?? 0);
      let last = tokens.findLastIndex((token) => token.end <= stop);
      while (last > 0 && /^[.,]$/u.test(tokens[last]!.text)) last -= 1;
      let first = -1;
      for (let pieces = 0, at = last; pieces < 3 && at >= 0; pieces += 1) {
        const start = nameStart(tokens, at, 7);
        if (start > at) break;
        first = start;
        if (
          tokens[start - 1]?.text !== "," ||
          !/^(?:Inc|Ltd|LLC|Limited|Corp|S\.A|plc|Co|N\.V|LP|L\.P|SE|AG)\b/u.test(
            text.slice(tokens[start]!.start - base),
          )
        )
          break;
        at = start - 2;
        if (tokens[at]?.text === ".") at -= 1;
      }
      if (first < 0 || (first === last && isNameStop(tokens[last]!)) || tokens[last]!.end < stop - 2) continue;
      const lead = tokens[first - 1];
      if (lead && first - 1 === 0 && /^\p{Ll}{4,}$/u.test(lead.text) && !isNameStop(lead) && isNameWord(tokens[first]))
        first -= 1;
      const start = tokens[first]!.start;
      if (
        tokens[last]!.text === "Company" &&
        isGroupOf(text.slice(Math.max(0, start - base - 4), tokens[last]!.start - base - 1))
      )
        continue;
      const { exchange, ticker } = hit.groups!;
      const name = text.slice(start - base, stop - base);
      if (/^\p{Lu}{1,4}$/u.test(name) && name === ticker) continue;
      yield {
        type: "Organization",
        start,
        end: stop,
        attributes: { kind: kindOfName(name), ticker: ticker!.replace(/\.$/u, ""), exchange: exchangeName(exchange!) },
      };
    }
  },
});

/** Exchanges in one spelling: "Nasdaq" and "NASDAQ" are one. */
const exchangeName = (exchange: string): string => (exchange.length <= 8 ? exchange.toUpperCase() : exchange);
