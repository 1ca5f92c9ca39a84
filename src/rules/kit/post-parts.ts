import type { Mention } from "../../model/mention.js";
import type { FactScope } from "./fact-scope.js";
import type { Position } from "./positions.js";

/** Two titles in a row at one organization are one post: "director of the Lung Program and chief of surgery". */
export function withoutTwins(positions: readonly Position[]): Position[] {
  const out: Position[] = [];
  for (const one of positions) {
    const before = out.at(-1);
    if (before?.organization && before.organization === one.organization && before.title !== one.title)
      out[out.length - 1] = { ...before, title: `${before.title} and ${one.title}`, end: one.end };
    else out.push(one);
  }
  return out;
}

/** "'s Office of Neuroscience", " Department of Orthopaedic Surgery" right after an organization: a part of it that belongs to the title */
const PART =
  /^(?:'s)? (?:\p{Lu}[\p{L}&'-]* ){0,3}?(?:Office|Division|Department|Cent(?:er|re)|Program(?:me)?|Section|Unit|Lab(?:oratory)?|School|Faculty|Institute|Clinic)(?: (?:of|for|on) (?:the )?\p{Lu}[\p{L}&'-]*(?:(?:,? and|,| &| of| for| in)? \p{Lu}[\p{L}&'-]*){0,6})?(?![\p{L}&])/u;

/** A post with the department told after its organization: "director of the Office of Neuroscience" at "the FDA's Office of Neuroscience". */
export function partAfter(scope: FactScope, post: Position, { start, end }: Mention): Position {
  const next = scope.mentions.find((one) => one.start >= end)?.start ?? scope.sentence.end;
  const part = PART.exec(scope.slice(end, Math.min(next, end + 120)));
  if (!part) return { ...post, end };
  const link = scope.slice(post.end, start).replace(/^[,\s]+$/u, ", ");
  return { ...post, title: `${post.title}${link}${part[0].replace(/^(?:'s)? /u, "")}`, end: end + part[0].length };
}
