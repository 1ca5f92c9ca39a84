import type { Mention } from "../../model/mention.js";
import { isIn } from "../../nlp/matches-in.js";
import { canBeName } from "../kit/drug-name-shape.js";
import { mayBeOneListed } from "../kit/drug-pairs.js";
import { DRUG_SECTIONS } from "../kit/drug-sections.js";
import { defineMentionRule, type MentionCandidate, type MentionScope } from "../kit/rule.js";

/** Words that tell of naming. */
const TRIGGER =
  /\b(?:names?|known as|named|called|INN|USAN|renamed|rebranded|branded|identified as|referred to as)\b/iu;
const NAME =
  "[\"']?(?<name>\\p{L}[\\p{L}\\d-]{4,24}(?: (?:alfa|beta|\\p{Ll}{3,12}(?:vec|cel|gene|tide|mab|tin|sen)))?)[\"']?";
const KIND_OF_NAME =
  "(?:INN|USAN|(?:proposed |recommended )?international non-?proprietary name(?: \\(p?INN\\))?|united states adopted name(?: \\(USAN\\))?|(?:brand|trade|generic|proprietary|non-?proprietary|established|product|commercial) name)";
/** What a drug is called, after it: ", now known as X", " will be marketed under the brand name X", "'s generic name is X" */
const AFTER = new RegExp(
  `^[\\s®™]{0,3}(?:(?:,|\\(|\\[)?\\s?(?:(?:which )?(?:is|was|will be|has been|to be) )?(?:now |formerly |previously |also |hereafter |henceforth |originally |officially |generically )?(?:(?:known|named|called|renamed|rebranded|branded|marketed|sold|designated|referred to|identified)(?: by \\p{Lu}[\\p{L}\\d&. -]{1,30}?)?(?: (?:as|to|under|by))?|as)(?: in \\p{Lu}\\p{L}+)?(?: as| under)? (?:the )?(?:${KIND_OF_NAME},? )?(?:of )?|'s ${KIND_OF_NAME}(?:,| is| will be|:)\\s)${NAME}(?=[\\s,.;:)\\]®™]|$)`,
  "iu",
);
/** What a drug is called, before it: "X has been selected as the INN for ", "the brand name X for " */
const BEFORE = new RegExp(
  `(?:${NAME}[®™]?(?: \\([^()]{1,40}\\))?,? (?:(?:has been|was|is|being) )?(?:(?:conditionally |provisionally )?(?:selected|approved|adopted|assigned|accepted|recommended|chosen|granted|registered) )?(?:by [^,.]{2,60} )?as (?:the |an? |its )?(?:proposed |recommended |official |new )?${KIND_OF_NAME}|(?:${KIND_OF_NAME})s?,? (?:of )?${NAME.replace("?<name>", "?<other>")}[®™]?)(?: \\([^()]{1,40}\\))?,? (?:for|of|to|has been assigned to|was assigned to) (?:(?:the|its|our|their|[\\p{L}\\d'-]+'s)? ?(?:[\\p{L}\\d-]+ ){0,5})$`,
  "iu",
);

function* otherNames(scope: MentionScope, drug: Mention): Generator<MentionCandidate> {
  const { text, start: base } = scope.sentence;
  const from = drug.start - base;
  const after = AFTER.exec(text.slice(drug.end - base, drug.end - base + 140));
  if (after) yield* named(scope, drug, after.groups!.name!, drug.end + after[0].lastIndexOf(after.groups!.name!));
  const window = Math.max(0, from - 200);
  const before = BEFORE.exec(text.slice(window, from));
  const name = before?.groups?.name ?? before?.groups?.other;
  if (before && name !== undefined)
    yield* named(scope, drug, name, base + window + before.index + before[0].indexOf(name));
}

function* named(scope: MentionScope, drug: Mention, name: string, start: number): Generator<MentionCandidate> {
  const end = start + name.length;
  if (!canBeName(name.split(" ")[0]!)) return;
  const rival = scope.mentions.find((mention) => mention.start < end && mention.end > start);
  const sameAs = { start: drug.start, end: drug.end };
  if (!rival) yield { type: "Drug", start, end, sameAs };
  else if (rival.type === "Drug" && rival !== drug && mayBeOneListed(scope.doc, rival, drug))
    yield { ...rival, type: "Drug", start: rival.start, end: rival.end, sameAs };
}

/** Names given to a known drug. */
export const drugNamed = defineMentionRule({
  id: "mention/drug-named",
  version: 1,
  summary:
    "The name that a drug is given: “selected as the INN for CODE”, “CODE, now known as X”, “marketed under the brand name X”.",
  sections: DRUG_SECTIONS,
  produces: ["Drug"],
  round: 2,
  confidence: 0.86,
  *match(scope) {
    if (!isIn(TRIGGER, scope.sentence)) return;
    for (const drug of scope.mentions) if (drug.type === "Drug") yield* otherNames(scope, drug);
  },
  examples: [
    {
      text: "[Drug:Zelotrane] has been selected as the proposed International Nonproprietary Name (INN) for [+Drug:ZRX-4417], a drug for patients in clinical trials.",
    },
    {
      text: "The lead candidate [+Drug=ZRX-4417:ZRX-4417], now known as [+Drug=ZRX-4417:mivotrane], treats patients with asthma in clinical trials.",
    },
    {
      text: "[+Drug=ZRX-4417:ZRX-4417] will be marketed under the brand name [+Drug=ZRX-4417:Zelcarex] for patients with asthma; the drug is new.",
    },
    { text: "The drug candidate [+Drug:ZRX-4417] is known as a treatment of patients with asthma." },
    { text: "The company, formerly known as Velbio, treats patients with asthma with a drug in clinical trials." },
    { text: "The trial, called NOVA, tests patients with asthma; the drug is new." },
  ],
});
