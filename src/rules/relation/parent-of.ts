import type { Mention } from "../../model/mention.js";
import type { FactScope } from "../kit/fact-scope.js";
import { defineRelationRule } from "../kit/rule.js";
import { FACTUAL } from "../kit/sections.js";

/** "a wholly owned subsidiary of", "part of the", "a member of the", "the Janssen Pharmaceutical Companies of" */
const TRIGGER =
  /(?<child>\b(?:(?:(?:wholly|majority|fully|jointly)[ -])?owned by|controlled by) (?:the )?(?=\p{Lu})|\b(?:arm|business|unit|division|brand)(?<=\b(?:the|an?|its) (?:[\p{L}-]+ ){0,3}\p{L}+) of(?: the)? (?=\p{Lu})|\b(?:an?|the|its|wholly[ -]owned|majority[ -]owned|operating|direct|indirect)?\s?(?:subsidiar(?:y|ies)|affiliate|division|business unit|unit|member|part|portfolio company) of(?: the)? (?=\p{Lu}|\p{Ll}+\p{Lu}))|(?<company>,? (?:an?|the|is an?|are|are all) (?=\p{Lu}[^;]{0,80}?\b(?:compan(?:y|ies)|subsidiar(?:y|ies))\b))|(?<its>(?:'s?|\b(?:its|our|the [Cc]ompany's|and its|through its))\s(?:(?:[\p{L}.-]+|\(["'\p{L}]{1,12}\))\s){0,5}?(?:subsidiar(?:y|ies)|affiliate|unit|division),?\s(?=\p{Lu}|\p{Ll}+\p{Lu}|\d{1,2}\p{Lu}))|(?<apposed>,\s(?:our|its|the [Cc]ompany's)\s(?:[\p{L}-]+\s){0,4}?subsidiary(?=[,.;\s](?! of)))|(?<founds>\b(?:form|establish|creat|launch|incorporat|found)(?:s|es|ed|ing|ation|ment|e)?\s(?:of\s)?(?:an?|its)\s(?:[\p{L}-]+\s){0,4}?subsidiary,?\s(?:named\s|called\s)?(?=\p{Lu}))|(?<new>,\san?\s(?:[\p{L}-]+\s){0,3}?(?:wholly|majority)[ -]owned\ssubsidiary(?! of))|(?<controls>\b(?:controls|owns(?: (?:all|\d{1,3}(?:\.\d+)?%|a majority)(?: stake)? (?:of|in))?|(?:majority|controlling) shareholder of|parent (?:company )?of|parent organization of)\s(?=\p{Lu}))/gu;

const near = (mentions: readonly Mention[], offset: number): Mention | undefined =>
  mentions.find(({ start }) => start - offset <= 2);

/** "will merge with a |subsidiary of": the subsidiary is another one than the name before */
const GOES_TO =
  /\b(?:with(?:in)?|into|through|by|via|to|from|between|and|of|for)\s(?:an?\s|the\s|its\s)?(?:(?:newly[ -]formed|new|direct|indirect|wholly[ -]owned)\s){0,2}$/iu;

/** What joins children: "its subsidiaries A, B and C" */
const CHILD_LIST = /^(?:,? (?:Inc|Ltd|LLC|GmbH|AG|B\.V)\.?)?(?:,|,? and|,? &)\s$/u;

/** The children named in one list with the first, where the words before it are in the plural. */
function* siblings(scope: FactScope, first: Mention): Iterable<Mention> {
  let last = first;
  for (const next of scope.after("Organization", first.end)) {
    if (!CHILD_LIST.test(scope.slice(last.end, next.start))) return;
    yield next;
    last = next;
  }
}

/** Words behind which all names of a list are children */
const PLURAL = /\b(?:subsidiaries|affiliates|units|divisions|parent (?:company |organization )?of)\b/iu;

/** Parent and child by how the sentence puts it. */
function pairOf(
  scope: FactScope,
  start: number,
  end: number,
  groups: Readonly<Record<string, string | undefined>>,
): [Mention | undefined, Mention | undefined] {
  const after = near(scope.after("Organization", end), end);
  const before = scope.before("Organization", start)[0];
  if (groups.new !== undefined) {
    const own = ownMention(scope);
    return before && start === before.end && own ? [own, before] : [undefined, undefined];
  }
  if (groups.apposed !== undefined) {
    const parent = scope.before("Organization", start)[1] ?? ownMention(scope);
    return before && start === before.end
      ? [groups.apposed.includes(" its ") ? parent : ownMention(scope), before]
      : [undefined, undefined];
  }
  if (!after) return [undefined, undefined];
  if (groups.company !== undefined) {
    const isCompany = /^ (?:group )?(?:compan(?:y|ies)|subsidiar(?:y|ies))\b/iu.test(
      scope.slice(after.end, Math.min(scope.sentence.end, after.end + 20)),
    );
    return isCompany && before && start - before.end <= 2 ? [after, before] : [undefined, undefined];
  }
  if (groups.child !== undefined)
    return before && start - before.end <= 40 && !GOES_TO.test(scope.slice(before.end, start))
      ? [after, before]
      : [undefined, undefined];
  if (groups.founds !== undefined) return [before ?? ownMention(scope), after];
  if (groups.its !== undefined)
    return [/\b(?:our|[Cc]ompany's)\b/u.test(groups.its) ? ownMention(scope) : (before ?? ownMention(scope)), after];
  return [before ?? ownMention(scope), after];
}

const ownMention = (scope: FactScope): Mention | undefined => scope.focus.own[0]?.mentions[0];

/** Finds who owns whom. */
export const parentOf = defineRelationRule({
  id: "relation/parent-of",
  version: 1,
  summary:
    "A parent and its subsidiary: “a subsidiary of Orvane”, “Orvane's subsidiary Velbio”, “Velbio, an Orvane company”.",
  sections: [...FACTUAL, "contact", "dateline"],
  requires: ["Organization"],
  produces: ["PARENT_OF"],
  trigger: TRIGGER,
  confidence: 0.85,
  *match(scope, trigger) {
    const [parent, child] = pairOf(scope, trigger.start, trigger.end, trigger.groups);
    if (!parent || !child) return;
    const from = scope.entityOf(parent);
    if (from.attributes.kind === "academic" || from.attributes.kind === "hospital") return;
    const children = /\bare\b/u.test(trigger.text)
      ? scope.before("Organization", trigger.start)
      : [child, ...(PLURAL.test(trigger.text) && child.start >= trigger.end ? siblings(scope, child) : [])];
    for (const to of new Set(children.map((mention) => scope.entityOf(mention))))
      if (to !== from) yield { type: "PARENT_OF", from, to };
  },
  examples: [
    {
      text: "[Organization:Velbio], a wholly owned subsidiary of [Organization:Orvane Group], agreed.",
      facts: ["PARENT_OF Orvane Group -> Velbio"],
    },
    {
      text: "[Organization:Orvane] and its subsidiary [Organization:Velbio] agreed.",
      facts: ["PARENT_OF Orvane -> Velbio"],
    },
    {
      text: "[Organization:Orvane] and its artificial intelligence (AI) subsidiary [Organization:Velbio] met.",
      facts: ["PARENT_OF Orvane -> Velbio"],
    },
    {
      text: "The drug is sold by [Organization:Velbio Medicines], our commercial subsidiary.",
      own: "Orvane",
      facts: [],
    },
    {
      text: "[Organization:Orvane] sells it through [Organization:Velbio Medicines], its commercial subsidiary.",
      facts: ["PARENT_OF Orvane -> Velbio Medicines"],
    },
    { text: "[Organization:Velbio], an [Organization:Orvane] company, agreed.", facts: ["PARENT_OF Orvane -> Velbio"] },
    {
      text: "[Organization:Orvane] and its subsidiaries [Organization:Velbio] and [Organization:Tessaro Labs] agreed.",
      facts: ["PARENT_OF Orvane -> Velbio", "PARENT_OF Orvane -> Tessaro Labs"],
    },
    {
      text: "[Organization:Velbio], the vaccines arm of [Organization:Orvane], is owned by [Organization:Orvane].",
      facts: ["PARENT_OF Orvane -> Velbio"],
    },
    {
      text: "[Organization:Orvane] has established a wholly owned subsidiary, [Organization:Velbio Japan], in Tokyo.",
      facts: ["PARENT_OF Orvane -> Velbio Japan"],
    },
    {
      text: "[Organization:Velbio] will merge with a wholly owned subsidiary of [Organization:Orvane].",
      facts: [],
    },
    { text: "[Organization:Velbio], an [Organization:Orvane] competitor, agreed.", facts: [] },
    { text: "[Organization:Velbio] is a subsidiary of a bank; [Organization:Orvane] is not.", facts: [] },
  ],
});
