import type { Mention } from "../../model/mention.js";
import { matchesOf } from "../../nlp/matches-of.js";
import { defineMentionRule, type MentionCandidate } from "../kit/rule.js";
import { NAMED } from "../kit/sections.js";

/** Brackets right after a name, one or two: `Orvane Bio Ltd. (NASDAQ: ORVN), ("Orvane" or the "Company")` */
const BRACKET = /^[\s,]{0,2}[([]([^()[\]]{1,140})[)\]]/u;
/** A quoted name in a bracket: `"Quillmark"` */
const QUOTED = /["'](?<name>[^"']{2,50}?)[,.]?["']/gu;
/** An unquoted one: `(Velbio or Company)`, `(BARDA)`, `(ORV Neuro)` */
const BARE = /^(?:the |or )?(?<name>[\p{L}\d][\p{L}\d&.'-]*(?: [\p{Lu}\d&][\p{L}\d&.'-]*){0,3})(?:,? or .{0,30})?\s?$/u;
/** Not a name of its own */
const NO_ALIAS =
  /^(?:(?:the )?(?:company|group|corporation|issuer|partnership|buyer|purchaser|parent|seller|licensor|licensee|bank|fund|university|institute|foundation|agency|commission|parties|party|agreement|offering|trust|society|hospital|firm|we|us|our|you|shares?|units?|notes?|merger|transaction|vendor|acquiror|acquirer|subscriber|registrant|sponsor|USA?|UK|EU|Japan|China|Germany|France|NYSE|Nasdaq|NASDAQ|publ)|.* (?:Meeting|Combination|Offering|Agreement|Transaction|Plan|Notes?|Grants?|Securities|Shares|Program|Period|Date)|NCT.*|\d.*|Phase .*)$/iu;

/** First letters of words, and capitals inside them: "O", "B", "M" of "Orvane BioMed" */
const INITIAL = /(?<![\p{L}'])\p{L}|(?<=\p{Ll})\p{Lu}/gu;

const initialsOf = (name: string): string =>
  matchesOf(INITIAL, name)
    .map(([letter]) => letter.toUpperCase())
    .join("");

/** Whether the letters of a short form come from its long form in this order, beginning with the first. */
function abbreviates(short: string, long: string): boolean {
  const letters = short.toUpperCase().replace(/[^\p{L}\d]/gu, "");
  const from = long.toUpperCase();
  if (namesPartOf(short, long)) return true;
  if (letters.length < 2 || letters.length > 12 || letters[0] !== from[0]) return false;
  if (initialsOf(long).startsWith(letters)) return true;
  let at = 0;
  for (const letter of letters) {
    at = from.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return /^\p{Lu}[\p{Lu}\d&-]+$/u.test(short) || sharesWord(short, long) || joinsBeginnings(letters, long);
}

/** Whether the letters are beginnings of the name's words, each in turn: "HI-Bio" of "Human Immunology Biosciences". */
function joinsBeginnings(letters: string, long: string): boolean {
  let rest = letters;
  for (const word of long.toUpperCase().split(/[^\p{L}\d]+/u)) {
    let n = 0;
    while (n < word.length && n < rest.length && word[n] === rest[n] && (n === 0 || rest.length - n > 0)) n += 1;
    if (n === 0) return false;
    rest = rest.slice(n);
    if (rest === "") return true;
  }
  return rest === "";
}

const firstWord = (name: string): string => (/^[\p{L}\d'-]+/u.exec(name)?.[0] ?? "").toLowerCase();
const sharesWord = (short: string, long: string): boolean =>
  firstWord(short).length > 2 && long.toLowerCase().includes(firstWord(short));
/** "Tarn Group" of "Ostrava, Weiss Tarn & Co.": one of the names in the long form */
const namesPartOf = (short: string, long: string): boolean =>
  /^\p{Lu}\p{L}{3,} (?:Group|Holdings?|Pharma\w*|Bio\w*|Capital)$/u.test(short) && sharesWord(short, long);

/** "(formerly Velbio Labs Inc.)", "(f/k/a Velbio)", "(previously known as Velbio)" */
const FORMERLY =
  /^(?:now |also )?(?:formerly|previously|f\/k\/a|fka|known)(?:,? known)?(?: as)?:? (?<name>\p{Lu}[\p{L}\d&.,' -]{1,60})$/u;

function* aliasesIn(text: string): Iterable<{ name: string; at: number; quoted: boolean }> {
  let quoted = false;
  const former = FORMERLY.exec(text)?.groups?.name;
  if (former !== undefined && !/ and | or /u.test(former)) {
    yield { name: former, at: text.indexOf(former), quoted: true };
    return;
  }
  for (const found of matchesOf(QUOTED, text)) {
    quoted = true;
    yield { name: found.groups!.name!, at: found.index + 1, quoted: true };
  }
  const bare = quoted ? undefined : BARE.exec(text)?.groups?.name;
  if (bare !== undefined) yield { name: bare, at: text.indexOf(bare), quoted: false };
}

/** The names in brackets that follow one mention in its sentence. */
function* aliasesOf(mention: Mention, text: string, base: number): Iterable<MentionCandidate> {
  let at = mention.end - base;
  for (let n = 0; n < 3; n += 1) {
    const bracket = BRACKET.exec(text.slice(at, at + 160));
    if (!bracket) return;
    const inner = at + bracket[0].length - 1 - bracket[1]!.length;
    for (const { name, at: offset, quoted } of aliasesIn(bracket[1]!)) {
      if (NO_ALIAS.test(name) || /^\p{Ll}+$/u.test(name)) continue;
      if (!(abbreviates(name, mention.name) || (quoted && mention.type === "Organization" && /^\p{Lu}/u.test(name))))
        continue;
      const start = base + inner + offset;
      const { attributes, lexiconName } = mention;
      yield {
        type: mention.type,
        start,
        end: start + name.length,
        sameAs: { start: mention.start, end: mention.end },
        attributes,
        ...(lexiconName !== undefined && mention.type === "Regulator" && { lexiconName }),
      };
    }
    at += bracket[0].length;
  }
}

/** Finds the short names that a bracket gives to the organization or regulator before it. */
export const organizationAlias = defineMentionRule({
  id: "mention/organization-alias",
  version: 1,
  summary: "The short name in the bracket after an organization or regulator: “Orvane Bio Ltd. (‘Orvane’)”.",
  sections: NAMED,
  produces: ["Organization", "Regulator"],
  round: 3,
  confidence: 0.9,
  examples: [
    { text: '[+Organization:Orvane Bio Ltd.] (NASDAQ: ORVN), ("[Organization:Orvane]" or the "Company") said.' },
    { text: "[+Organization:Orvane Wellness Inc.] (formerly [Organization:Velbio Labs]) met." },
    { text: "The [+Organization:Brandt-Weiss Research Institute] ([Organization:BWRI]) took part." },
    { text: "[+Organization:Weiss Tarn & Co.] ([Organization:Tarn Group]) agreed." },
    { text: "[+Organization:Ostrava NeuroWorks Inc.] ([Organization:Ostrava] or Company) agreed." },
    { text: "The [+Regulator:Tarn Medicines Authority] ([Regulator:TMA]) decided." },
    { text: "[+Organization:Orvane Bio] (the Company) and [+Organization:Velbio] (NASDAQ: VELB) met." },
    { text: '[+Organization:Tarnwick] ("Special Meeting") and [+Organization:Velbio] ("Annual Grants") met.' },
    { text: "[+Organization:Tarnwick] (Phase 2) and [+Organization:Quill University] (USA) took part." },
  ],
  *match({ sentence, mentions }): Iterable<MentionCandidate> {
    if (!/[([]/u.test(sentence.text)) return;
    for (const mention of mentions)
      if (mention.type === "Organization" || mention.type === "Regulator")
        yield* aliasesOf(mention, sentence.text, sentence.start);
  },
});
