import type { Mention } from "../../model/mention.js";
import type { RelationCandidate } from "../kit/fact.js";
import type { FactScope } from "../kit/fact-scope.js";
import { defineRelationRule } from "../kit/rule.js";
import { FACTUAL } from "../kit/sections.js";

/** Words that stand between a drug and its class without changing what is said: "is a potent, first-in-class, oral". */
const FILL =
  "(?:(?!(?:with|for|of|to|versus|plus|from|than|that|who|whose|has|have|had|may|will|can|could|targets?|inhibits?|binds?|by|in(?! vivo\\b)|on|against|after|not|patients|alongside|following|before|during|over|under|based)\\b)[\\p{L}\\p{N}/α-ω+'-]+,?\\s{1,3}(?:\\([^()]{1,40}\\)\\s)?){0,12}";
/** "acts as ", "is believed to be ", "has been developed as ", "belongs to " */
const SAYS =
  "(?:(?:acts?|functions?|works?|serves?) as|(?:is|was|has been|being|are) (?:being |currently |also |originally |initially |now |first |commonly |generally )?(?:developed|designed|classified|considered|described|believed|known|positioned) (?:as|to be)|(?:would|could|may) (?:be|become)|belongs to|(?:(?:is|are) )?one of|represents|becomes?|became|has the potential to (?:be|become)|consists of|(?:is )?composed of|(?:is )?comprised of|comprises|comprising)";
/** "class of ", "a member of the family of " */
const KIND_OF =
  "(?:(?:new |novel |next )?(?:class|family|type|form|generation|member|series) of (?:an?|the)?\\s?){0,2}";
const ALIAS = "[\\s®™]{0,3}(?:\\([^()]{1,60}\\)\\s?){0,2}";
/** ", a first-in-class oral " / " is the only " / " (an oral " / " as a " */
const DRUG_FIRST = new RegExp(
  `^${ALIAS}(?:,? (?:which|that) (?:is|was)|,?(?: (?:which|that))? ${SAYS}|,? (?:is|are|was|as|being)|,|\\s?[-:–(])\\s?(?:also |currently |both |potentially )?(?:an?|the|our|its|their|the company's|[\\p{Lu}][\\p{L}]+'s?)?\\s?${FILL}${KIND_OF}${FILL}(?:[\\p{L}\\p{N}/-]{1,20}[-/])?$`,
  "iu",
);
/** "SNK01 autologous NK cell therapy" */
const DIRECT = /^[\s®™]{1,3}(?:\p{Ll}[\p{L}-]+ ){0,2}$/u;
const NAMES_IT = /(?:therapy|vaccine|antibody|conjugate|virus)$/iu;
/** " is in a class of medications known as ", " and other " before a class in the plural */
const AMONG = new RegExp(
  `^${ALIAS}(?:,? (?:which |that )?(?:is|are|was|belongs? to|falls? (?:in|into)) (?:(?:in|within|part of|a member of|among|one of|the first (?:in|of)|a type of) )?(?:an?|the) (?:[\\p{L}-]+ ){0,3}?(?:class|family|group) of (?:[\\p{L}-]+ ){0,3}?(?:(?:called|known as|termed|referred to as) )?(?:the )?${FILL}|,? (?:and|or) (?:other|another|similar|related) ${FILL})$`,
  "iu",
);
const VERB = /\b(?:is|was|are|as|being|belongs|represents)\b/iu;
/** Between the members of a list of drugs after their class: "SGLT2 inhibitors canagliflozin (Invokana), dapagliflozin and …" */
const LISTED = /^[\s®™]{0,3}(?:\([^()]{1,60}\)\s?)?(?:,|;|,? and|,? or|\/|\s?\()\s?$/u;
/** "RIPK2 inhibitor AC-101", "inhibitor, called X", "inhibitors such as X", "inhibitor (X" */
const CLASS_FIRST =
  /^[\s®™]{0,3}(?:\([^()]{1,25}\)\s?)?,?\s?(?:(?:drugs?|therap(?:y|ies)|treatments?|medicines?|products?|tablets?|agents?|compounds?|assets?|molecules?|programs?|lead)\s?)?(?:candidates?)?(?:(?:portfolio|pipeline|franchise|family|programs?)\s(?:now |currently )?(?:(?:is |are )?led by|includes?|including|comprises?|consists of|of)\s)?,?\s?(?:called |named |known as |designated |codenamed |\(?(?:such as|including|like|e\.g\.,?) )?(?::\s)?["'(]?$/iu;
/** What a class is for, between it and a drug set off by comma or bracket: "gene therapy candidate for hemophilia A, X", "ASO targeting tau (X" */
const CLASS_FOR =
  /^[\s®™]{0,3}(?:\([^()]{1,25}\)\s?)?(?:(?:drugs?|therap(?:y|ies)|treatments?|medicines?|products?|programs?)\s)?(?:candidates?\s|programs?\s)?(?:for|in|targeting|against|directed (?:at|against|to)|to treat|that (?:targets|inhibits|binds)|of)\s(?:(?!(?:and|with|versus|plus|compared|is|was|were|has|including|than|or)\b)[\p{L}\p{N}'/-]+\s){0,6}[\p{L}\p{N}'/-]+(?:\s\([^()]{1,16}\))?(?:,\s(?:called |named |known as |designated )?|\s\(|\s-\s|:\s|,\s?")$/iu;
/** Several classes in one phrase: "humanized monoclonal antibody and IL-6 receptor antagonist" */
const AND_CLASS = new RegExp(`^(?:\\s?\\([^()]{1,20}\\))?,?\\s?(?:and |/)?(?:an?|the)?\\s?${FILL}$`, "iu");
/** "It is an oral …", "The drug is a …" at the head of a sentence that names no drug before. */
const PRONOUN = new RegExp(
  `^["'\\s]*(?:It|(?:The|This) (?:drug|medicine|therapy|product|compound|candidate|investigational \\p{L}+|antibody|vaccine|molecule|treatment)|(?:Its|Our|The [Cc]ompany's|\\p{Lu}\\p{L}+'s?) (?:lead|first|main) (?:\\p{Ll}+ ){0,2}(?:candidate|asset|program|product|drug|compound)) (?:is|was|${SAYS}) (?:an?|the) ${FILL}${KIND_OF}${FILL}$`,
  "u",
);

const gapBetween = (scope: FactScope, a: Mention, b: Mention): string => scope.slice(a.end, b.start);

function* classesAfter(scope: FactScope, drug: Mention, classes: readonly Mention[]): Generator<Mention> {
  const later = classes.filter(({ start }) => start >= drug.end);
  const first = later[0];
  if (!first) return;
  const gap = withoutOtherNames(scope, drug, first);
  if (DIRECT.test(gap) && NAMES_IT.test(first.text)) yield first;
  if (AMONG.test(gap)) yield first;
  if (!DRUG_FIRST.test(gap) || (!VERB.test(gap) && belongsToNext(scope, first))) return;
  yield first;
  for (let i = 1; i < later.length; i += 1) {
    const [previous, next] = [later[i - 1]!, later[i]!];
    if (!AND_CLASS.test(gapBetween(scope, previous, next)) || hasDrugBetween(scope, previous, next)) return;
    yield later[i]!;
  }
}

const hasDrugBetween = (scope: FactScope, a: Mention, b: Mention): boolean =>
  scope.of("Drug").some(({ start, end }) => start >= a.end && end <= b.start);

/** "…, FXR agonist cilofexor": a bare class before another drug is that one's. */
function belongsToNext(scope: FactScope, klass: Mention): boolean {
  const next = scope.after("Drug", klass.end)[0];
  return next !== undefined && CLASS_FIRST.test(gapBetween(scope, klass, next));
}

/** The words between, unless they name another drug outside brackets: then the class is that one's. */
function withoutOtherNames(scope: FactScope, drug: Mention, klass: Mention): string {
  const gap = gapBetween(scope, drug, klass);
  const entity = scope.entityOf(drug);
  const other = scope
    .of("Drug")
    .some((mention) => mention.start >= drug.end && mention.end <= klass.start && scope.entityOf(mention) !== entity);
  return other || gap.length > 160 ? "with" : gap;
}

/** Drugs named right after their class: one, or a list where the class stands in the plural. */
function* drugsAfter(scope: FactScope, klass: Mention): Generator<Mention> {
  const later = scope.after("Drug", klass.end);
  if (!later[0]) return;
  const gap = gapBetween(scope, klass, later[0]);
  if (!CLASS_FIRST.test(gap) && !(gap.length < 90 && CLASS_FOR.test(gap))) return;
  yield later[0];
  if (!PLURAL.test(klass.text)) return;
  for (let i = 1; i < later.length; i += 1) {
    if (!LISTED.test(gapBetween(scope, later[i - 1]!, later[i]!))) return;
    yield later[i]!;
  }
}

function* linksIn(scope: FactScope): Generator<RelationCandidate> {
  const classes = scope.of("DrugClass");
  const drugs = scope.of("Drug");
  for (const [i, drug] of drugs.entries())
    for (const klass of classesAfter(scope, drug, classes)) {
      yield link(scope, scope.entityOf(drug), klass);
      if (!ARE.test(scope.slice(drug.end, klass.start)) || !PLURAL.test(klass.text)) continue;
      for (let k = i - 1; k >= 0 && LISTED.test(scope.slice(drugs[k]!.end, drugs[k + 1]!.start)); k -= 1)
        yield link(scope, scope.entityOf(drugs[k]!), klass);
    }
  for (const klass of classes)
    for (const drug of drugsAfter(scope, klass)) yield link(scope, scope.entityOf(drug), klass);
  const first = classes[0];
  if (!first || drugs.some(({ start }) => start < first.start)) return;
  if (!PRONOUN.test(scope.slice(scope.sentence.start, first.start))) return;
  const subject = scope.before("Drug", first.start, true)[0];
  if (subject) yield link(scope, scope.entityOf(subject), first);
}

/** "A and B are …" */
const ARE = /^[\s®™]{0,3}(?:\([^()]{1,60}\)\s?)?,? (?:are|were)\s/u;
const PLURAL = /(?:s|ies)\)?$/u;

const link = (scope: FactScope, from: RelationCandidate["from"], klass: Mention): RelationCandidate => ({
  type: "IN_CLASS",
  from,
  to: scope.entityOf(klass),
});

/** A drug and the class it is said to be of. */
export const inClass = defineRelationRule({
  id: "relation/in-class",
  version: 2,
  summary: "The class said of a drug: `X, an oral TRK inhibitor`, `X is a …`, `RIPK2 inhibitor X`, `It is a …`.",
  sections: FACTUAL,
  produces: ["IN_CLASS"],
  requires: ["DrugClass"],
  confidence: 0.85,
  match: (scope) => linksIn(scope),
  examples: [
    {
      text: "[Drug:zelontinib] is an oral [DrugClass:TRK inhibitor].",
      facts: ["IN_CLASS zelontinib -> TRK inhibitor"],
    },
    {
      text: "The [DrugClass:RIPZ2 inhibitor] [Drug:AB-12] was dosed with [Drug:tarlimab].",
      facts: ["IN_CLASS AB-12 -> RIPZ2 inhibitor"],
    },
    {
      text: "[Drug:tarlimab] (TRL-1), a first-in-class, humanized [DrugClass:monoclonal antibody], was safe.",
      facts: ["IN_CLASS tarlimab -> monoclonal antibody"],
    },
    {
      text: "The [DrugClass:SGLT2 inhibitors] [Drug:zeligliflozin], [Drug:margliflozin] and [Drug:togliflozin] were compared.",
      facts: [
        "IN_CLASS margliflozin -> SGLT2 inhibitors",
        "IN_CLASS togliflozin -> SGLT2 inhibitors",
        "IN_CLASS zeligliflozin -> SGLT2 inhibitors",
      ],
    },
    { text: "Patients on [Drug:zelontinib] had failed a [DrugClass:PD-1 inhibitor].", facts: [] },
    {
      text: "[Drug:AB-12] acts as a potent [DrugClass:RIPZ2 inhibitor].",
      facts: ["IN_CLASS AB-12 -> RIPZ2 inhibitor"],
    },
    {
      text: "[Drug:AB-12] belongs to a new class of [DrugClass:RIPZ2 degraders].",
      facts: ["IN_CLASS AB-12 -> RIPZ2 degraders"],
    },
    {
      text: "The [DrugClass:gene therapy] candidate for hemophilia A, [Drug:AB-12], and [Drug:zelontinib] and [Drug:margritinib], which are [DrugClass:TRK inhibitors], were tested.",
      facts: ["IN_CLASS AB-12 -> gene therapy", "IN_CLASS margritinib -> TRK inhibitors"],
    },
    {
      text: "[Drug:zelontinib] and [Drug:margritinib] are [DrugClass:TRK inhibitors].",
      facts: ["IN_CLASS margritinib -> TRK inhibitors", "IN_CLASS zelontinib -> TRK inhibitors"],
    },
    { text: "[Drug:zelontinib] in combination with a [DrugClass:MEK inhibitor] was tested.", facts: [] },
  ],
});
