import type { Entity } from "../../model/mention.js";
import { partyMentions } from "../kit/deal-parties.js";
import { develops, isBackground, isMaker, listEndingAt, listOf, ownMakers } from "../kit/drug-makers.js";
import type { FactScope } from "../kit/fact-scope.js";
import { defineRelationRule } from "../kit/rule.js";
import { FACTUAL } from "../kit/sections.js";

/** "is developing", "markets", "co-developed", "owns", "has global rights to" */
const TRIGGER =
  /\b(?:(?:(?:co-?)?(?:develop(?:s|ed|ing)?|markets?|marketed|marketing|commerciali[sz](?:e[sd]?|ing)|manufactur(?:e[sd]?|ing)|promot(?:e[sd]?|ing))|sells?|sold|selling|makes?|owns|discovered|launch(?:e[sd]|ing)|advanc(?:e[sd]?|ing)|evaluat(?:e[sd]?|ing)|in-?licensed|out-?licensed|licensed|acquired|acquire|submitted|(?:the )?developers? of|partners in the (?:[\p{L}-]+ ){0,3}development (?:and [\p{L}-]+ )?of|(?:the )?(?:makers?|manufacturers?) of|rights (?:to|for))(?=[\s,]))/giu;
/** Between the verb and its drug: no other clause */
const GAP = /^(?:[^.;:]|\.\d){0,90}$/u;
const CLAUSE = /\b(?:that|which|who|because|while|after|before|compared|versus|plus|against)\b|,\s(?:and|but)\s/iu;

/** The organizations that are the verb's subject: before it without another clause, else "we", "the Company". */
function subjects(scope: FactScope, at: number): Entity[] {
  const before = scope.slice(scope.sentence.start, at);
  if (/\b(?:[Ww]e|[Tt]he [Cc]ompany|[Tt]he [Cc]ompanies)\b[^;]{0,40}$/u.test(before)) return ownMakers(scope);
  const makers = partyMentions(scope, { start: scope.sentence.start, end: at }).filter((mention) =>
    isMaker(scope.entityOf(mention)),
  );
  const last = makers.at(-1);
  if (!last) return [];
  if (/^(?:\s?\([^()]{0,60}\))?,\s(?:which|who)\s(?:\w+\s){0,3}$/u.test(scope.slice(last.end, at)))
    return [scope.entityOf(last)];
  if (
    /\b(?:by|with|from|to|versus)\s+(?:the\s+)?$/iu.test(
      scope.slice(Math.max(scope.sentence.start, last.start - 14), last.start),
    )
  ) {
    const first = makers[0]!;
    return first === last ? [] : [scope.entityOf(first)];
  }
  return listEndingAt(scope, makers).map((mention) => scope.entityOf(mention));
}

/** Finds who develops, makes or sells a drug, said with an active verb. */
export const developsVerb = defineRelationRule({
  id: "relation/develops-verb",
  version: 1,
  summary: "An organization that develops, makes, markets, owns or has rights to a drug.",
  sections: FACTUAL,
  requires: ["Drug"],
  produces: ["DEVELOPS"],
  trigger: TRIGGER,
  confidence: 0.75,
  *match(scope, trigger) {
    const first = scope.after("Drug", trigger.end)[0];
    if (!first) return;
    const gap = scope.slice(trigger.end, first.start);
    if (!GAP.test(gap) || CLAUSE.test(gap) || /^\s+by\b/u.test(gap)) return;
    if (scope.of("Organization").some((mention) => mention.start >= trigger.end && mention.end <= first.start)) return;
    const drugs = listOf(scope, scope.after("Drug", trigger.end)).filter((drug) => !isBackground(scope, drug));
    if (scope.qualifiers(trigger).negated) return;
    yield* develops(scope, subjects(scope, trigger.start), drugs);
  },
  examples: [
    { text: "[Organization:Orvane] is developing [Drug:ZRX-101] for gout.", facts: ["DEVELOPS Orvane -> ZRX-101"] },
    {
      text: "[Organization:Belmira Pharma], which markets [Drug:Zorvexa] and [Drug:Tarnolex], grew.",
      facts: ["DEVELOPS Belmira Pharma -> Tarnolex", "DEVELOPS Belmira Pharma -> Zorvexa"],
    },
    {
      text: "The Company owns worldwide rights to [Drug:ZRX-101], said [Organization:Orvane].",
      own: "Orvane",
      facts: ["DEVELOPS Orvane -> ZRX-101"],
    },
    {
      text: "[Organization:Orvane] and [Organization:Belmira Pharma] are collaborative partners in the global development of [Drug:ZRX-101].",
      facts: ["DEVELOPS Belmira Pharma -> ZRX-101", "DEVELOPS Orvane -> ZRX-101"],
    },
    { text: "[Organization:Orvane] is developing a drug that is compared with [Drug:Zorvexa].", facts: [] },
    { text: "Patients at [Organization:Orvane] took [Drug:Zorvexa].", facts: [] },
  ],
});
