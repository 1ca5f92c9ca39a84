import { companyWords, organizationIndex } from "../../lexicon/organizations.js";
import { givenNameForce, nonNameKind } from "../../lexicon/people.js";
import { regulatorIndex } from "../../lexicon/regulators.js";
import type { Doc } from "../../nlp/doc.js";
import { PhraseIndex } from "../../nlp/phrase-index.js";
import { isNameWord } from "../kit/name-words.js";
import { endOfLegalForm, kindOfName } from "../kit/organization-name.js";
import { defineMentionRule, type MentionCandidate } from "../kit/rule.js";
import { NAMED } from "../kit/sections.js";

/** "Velbio PLC CEO Jane Roe": what follows the legal form is no part of the name */
const AFTER_LEGAL_FORM = /^(.{2,60}? (?:PLC|plc|Inc\.?|Corp\.?|Ltd\.?|AG|LLC)) .*$/u;

/** "Tarnwick Unit Receives": what the issuer is */
const WHAT_IT_IS = / (?:Unit|Subsidiary|Affiliate|Licensee|Shares|Stock)$/u;
/** Names that any laboratory or group has: "Independent Lab Confirms" */
const ANYBODY =
  /^(?:Independent|Leading|International|Global|National|Local|Top|Major|Third-Party)(?: \p{Lu}\p{L}+)? (?:Labs?|Laborator(?:y|ies)|Experts?|Firm|Company|Group|Institute|University|Hospital)$/u;

/** "Tarnwick Partner Velbio Receives": whose partner it is */
const PARTNER_OF = /^\p{Lu}.{1,40} (?:Partner|Licensee|Subsidiary|Affiliate) (?=\p{Lu})/u;

/** What the opening may give in an organization's place: "The Company", "TARN I Study", "Center at University" */
const NO_ORGANIZATION =
  /^(?:the )?(?:additionally|separately|furthermore|moreover|however|meanwhile|recently|importantly|notably|company|group|firm|study|team|researchers?|scientists?|board)$| at |\b(?:Study|Trial|Program|Phase \d|Researchers?|Shareholders|Patients)$|^\p{Lu}{2,5}-?\d{2,5}\p{L}?$|(?<!\bHealth )\b(?:System|Platform|Device|Test|Assay|Kit|Analy[sz]er|Software|Vaccine|Tablets|Injection|Candidate)s?$/iu;

/** "Board of Directors of Velbio": whose board */
const BOARD_OF =
  /^(?:the )?(?:(?:supervisory|management|executive|advisory) board|board(?: of (?:directors|trustees))?|management|shareholders|stockholders) of (?:the )?/iu;

/** "Former FDA Commissioner Jane Roe": a person whom the headline opens with, with a post */
const PERSON_WITH_POST =
  /\b(?:Former|Ex)\b.* \p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+$|\b(?:C[EFMOST]O|Commissioner|President|Chair(?:man|woman)?|Director|Professor|Prof\.?|Dr\.?|Secretary|Minister|Senator|Officer|Expert|Veteran|Executive) \p{Lu}[\p{L}.]+ \p{Lu}/u;

/** A learned society that issues the release is believed before the list that leaves societies out. */
const ABOVE_LISTED = 0.97;

/** "Maria Lopez", whom a lead about a person opens with: a sure given name and a surname, no listed organization. */
function isPersonName(name: string): boolean {
  const [first = "", last = "", more] = name.split(" ");
  return (
    more === undefined &&
    givenNameForce(first) === "sure" &&
    /^\p{Lu}\p{Ll}+$/u.test(last) &&
    nonNameKind(last) === undefined &&
    organizationIndex().get(name) === undefined
  );
}

const ISSUERS = new WeakMap<Doc, PhraseIndex<string>>();

/** The names that the release's opening, headings and SOURCE line give for its issuer. */
function issuersOf(doc: Doc): PhraseIndex<string> {
  let index = ISSUERS.get(doc);
  if (index) return index;
  index = new PhraseIndex<string>();
  for (const said of doc.release.organizations.flatMap((each) => membersOf(each, doc))) {
    const name = said
      .replace(BOARD_OF, "")
      .replace(AFTER_LEGAL_FORM, "$1")
      .replace(/['’]s$/u, "")
      .replace(PARTNER_OF, "")
      .replace(WHAT_IT_IS, "");
    if (NO_ORGANIZATION.test(name) || ANYBODY.test(name) || PERSON_WITH_POST.test(name) || isPersonName(name)) continue;
    const listed = organizationIndex().get(name)?.organization;
    if (name.length < 2 || regulatorIndex().get(name) || (listed?.leftOut && listed.kind !== "nonprofit")) continue;
    index.add(name, name, /\p{Lu}/u.test(name) ? "initial" : "exact");
  }
  ISSUERS.set(doc, index);
  return index;
}

/** What two issuers do, in the plural: "Orvane & Velbio |Announce" */
const TOGETHER =
  /^ (?:Announce|Sign|Enter|Collaborate|Partner|Form|Join|Launch|Expand|Extend|Complete|Report|Team|to)\b/u;

/** The two issuers of "Orvane & Velbio Announce" and of "Eli Lilly and Company and Velbio", each for itself; else the name as it is. */
function membersOf(name: string, { reading }: Doc): string[] {
  const last = name.lastIndexOf(" and ");
  if (last > 0 && organizationIndex().get(name.slice(0, last)) && !organizationIndex().get(name))
    return [name.slice(0, last), name.slice(last + 5)];
  const parts = name.split(" & ");
  const at = parts.length === 2 ? reading.indexOf(name) : -1;
  return at >= 0 && TOGETHER.test(reading.slice(at + name.length, at + name.length + 16)) ? parts : [name];
}

/** Finds the release's own organizations by the names under which they issue it. */
export const organizationIssuer = defineMentionRule({
  id: "mention/organization-issuer",
  version: 1,
  summary: "The organizations that issue the release, under the name of its opening, wherever they are named.",
  sections: NAMED,
  produces: ["Organization"],
  confidence: 0.92,
  examples: [
    { text: "[Organization:Tarnwick] announced results.", own: "Tarnwick" },
    { text: "About [Organization:velbio]", own: "velbio" },
    { text: "[Organization:Orvane Bio, Inc.] is a company.", own: "Orvane" },
    { text: "[Organization:Tarnwick] Partners With Velbio", own: "Tarnwick", section: "headline" },
    {
      text: "Tarnwick Partner [Organization:Velbio] Receives Approval",
      own: "Tarnwick Partner Velbio",
      section: "headline",
    },
    {
      text: "[Organization:Tarnwick] & [Organization:Velbio Nano] Announce Agreement",
      own: "Tarnwick & Velbio Nano",
      section: "headline",
    },
    { text: "FDA announced a draft.", own: "FDA" },
    { text: "Nothing of the kind was said.", own: "Tarnwick" },
  ],
  *match({ doc, sentence }): Iterable<MentionCandidate> {
    const { text, start: base, tokens } = sentence;
    for (const { start, end, value } of issuersOf(doc).find(text, sentence.atoms, base)) {
      if (/[@/.\p{N}-]$/u.test(text.slice(0, start - base)) || /^(?:\.\p{Ll}|@|-\p{N})/u.test(text.slice(end - base)))
        continue;
      let to = end;
      for (let i = tokens.findIndex((token) => token.start >= end); i >= 0 && i < tokens.length; i += 1) {
        const token = tokens[i]!;
        if (!isNameWord(token) || token.start - to > 1 || !companyWords().has(token.lower)) break;
        if (token.lower === "partners" && /^(?:with|to|on)$/u.test(tokens[i + 1]?.lower ?? "")) break;
        to = token.end;
      }
      yield {
        type: "Organization",
        start,
        end: endOfLegalForm(text, base, to),
        attributes: { kind: kindOfName(value) },
        ...(organizationIndex().get(value)?.organization.leftOut && { confidence: ABOVE_LISTED }),
      };
    }
  },
});
