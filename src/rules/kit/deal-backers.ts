import type { Entity } from "../../model/mention.js";
import type { Span } from "../../model/span.js";
import { complements, distinctEntities, ledBy, partyMentions } from "./deal-parties.js";
import type { FactScope } from "./fact-scope.js";

/** What leads in the givers of money in the sentence itself. */
const GIVERS = ["by", "from", "with"];
/** A sentence after the news that says who gave: "The round was led by", "Investors include", "also participated" */
const BACKED =
  /\b(?:(?:round|financing|placement|PIPE|investment|funding|syndicate|raise|offering|series [A-H]|transaction)\b[^;]{0,60}\b(?:led|backed|anchored|supported|joined|funded)\b[^;]{0,20}\bby|participation (?:from|by|of)|investors? (?:include|included|in the|were|are)|(?:also )?participat(?:ed|ing|ion) in the|participants (?:include|included|in)|syndicate (?:include|included|of)|(?:co-)?led by)\b/iu;
/** "definitive agreements with Orvane and Belmira for the sale of |shares in a registered direct offering": the buyers stand before the news */
const SELLS =
  /\b(?:agreements?|contract) with\s[^;]{0,240}\bfor (?:the )?(?:issuance|purchase|sale|private placement)\b/iu;
/** Who only helps to sell or advises: "acted as placement agent" */
const HELPERS = /\b(?:placement agents?|underwriters?|book-?runn\w+|advis[eo]rs?|counsel|managers?)\b/iu;

/** Who gives the money of a financing told at `at`: named behind "by", "from", "with", or in the two sentences after it ("The round was led by …"); at most twelve. */
export function backersOf(scope: FactScope, at: Span): Entity[] {
  const ahead = scope.slice(scope.sentence.start, at.start);
  const sells = SELLS.exec(ahead);
  const buyers = sells ? ledBy(scope, complements(scope, scope.sentence.start + sells.index, at.start), ["with"]) : [];
  const here = [...buyers, ...ledBy(scope, complements(scope, at.end, scope.sentence.end), GIVERS)].slice(0, 8);
  const named =
    here.length > 0 && !["lead", "body", "subhead"].includes(scope.sentence.section) ? [] : laterBackers(scope);
  return [...new Set([...here, ...named])].slice(0, 12);
}

function laterBackers(scope: FactScope): Entity[] {
  const out: Entity[] = [];
  for (let n = 1; n <= 2; n += 1) {
    const next = scope.at(n);
    if (!next || !["lead", "body"].includes(next.sentence.section)) break;
    if (BACKED.test(next.sentence.text) && !HELPERS.test(next.sentence.text))
      out.push(...distinctEntities(next, partyMentions(next, next.sentence)));
  }
  return out;
}
