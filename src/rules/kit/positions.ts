import type { Entity, Mention } from "../../model/mention.js";
import type { Span } from "../../model/span.js";
import { degreesAfter } from "./degrees.js";
import type { FactScope } from "./fact-scope.js";
import { partAfter, withoutTwins } from "./post-parts.js";
import { titlesIn } from "./titles.js";

/** A post as the text gives it: the title without the organization, and where; no organization where the text names none. */
export interface Position extends Span {
  readonly title: string;
  readonly organization?: Entity;
}

/** Where the words that tell a post end: at speech, at the verb of the clause, at another sentence part. */
const STRETCH_END =
  /[\n;]|"(?<=[,.:!?] ?")|\. (?<!(?:\p{Lu}|\b(?:St|Ste|Dr|Mr|Mrs|Ms|Prof|Inc|Co|Corp|Ltd|Ft|Mt|Jr|Sr|No))\. )|: (?<!\(\p{L}[\p{L} ]{1,14}: )|\b(?:sa(?:id|ys)|added|adds|commented|comments|stated|states|noted|notes|explained|continued|concluded|remarked|told|who|which|whose|where|was|were|is|are|has|have|had|will|would|joined|joins|brings|(?:led|developed|conducted|presented)(?! by| at)|discovered|wrote|spoke|teaches|practi[cs]es|agreed|believes?|hopes?|expects|explains|discusses|discussed|oversees|oversaw|participated|provided|provides|succeeds?|succeeding|replac(?:es|ing)|effective|as part of|to (?!the\b|president\b|chief\b|chair|senior\b|executive\b|vice\b|head\b)\p{Ll}+)\b/u;
/** Longest stretch after a name that is read as its posts, in characters. */
const LONGEST = 420;
/** What may stand before a title: a comma, an article, "as", "our new". */
const LEAD =
  /^(?:[\s,;():–-]|and\b|well as\b|&|as\b|to\b|on the board as\b|serve as\b|act as\b|(?:re-?)?(?:elected|named|appointed)\b|(?:roles?|positions?) of\b|the\b|an?\b|its?\b|our\b|his\b|her\b|their\b|both\b|currently\b|also\b|serving as\b|(?:also |currently )?serves as\b|now\b|the company's\b|company's\b|next\b|newly[ -](?:appointed|elected|named)\b|new\b|incoming\b|outgoing\b|current\b|'s?(?=\s)|(?:role|position|post|office) of\b|(?:its |the company's )?(?:first|inaugural|next|newly created)(?= (?!vice\b|deputy\b))|(?:(?:lead|senior|first|corresponding|principal|study|paper|co)[ -]?){0,3}author (?:of|on) the (?:new |present )?(?:study|paper|research|report|article|work),? and\b)+/iu;
/** Praise before a title: "world-renowned expert in oncology and ", "a leading figure in RNA research, and " */
const PRAISE =
  /^(?:(?:world|internationally|globally|nationally|leading|renowned|recogni[sz]ed|distinguished|prominent|seasoned|veteran|highly|an?)[ -](?:[\p{L}-]+ ){0,4}(?:\([^()]{1,20}\) )?(?:expert|leader|figure|authority|pioneer|veteran|advocate|innovator|executive)(?: (?:in|of|on) [\p{L}() -]{3,70}?)?(?:,|,? and) )/iu;
/** What says of the organization before what it is: "London-based biotech company, and " */
const DESCRIPTION =
  /^(?:[\p{L}\d'-]+,? ){1,9}?(?:company|firm|organi[sz]ation|start-?up|fund|charity|non-?profit|network|provider|developer|manufacturer)\b(?: (?:focused|dedicated|developing|based|speciali[sz]ing|that|in|for|of|on) [^,;]{2,90})?,? and (?:the |an? |as |currently )*/iu;
/** "Chair) - " before the title that follows the bracket */
const BRACKETED = /^[^()]{2,40}\),?(?: -)? (?=\p{Lu})/u;
/** What may end a title before its organization: ", ", " of the", " at". */
const TAIL = /(?:[\s,.(:–-]|\b(?:Dr|Mr|Ms|Mrs|Prof|of|at|for|with|in|from|by|and|&|the|within|to|as|on)|'s)+$/iu;
/** Words after which a title without organization no longer goes on. */
const CUT =
  /,? (?:and|&|and\/or) (?:other |several |selected |all )?members of\b|, as an?\b|,? in (?:early|mid|late)\b|,? (?:pursuant|in accordance|subject to|in connection|in line with)\b|\s\[\d|,? \p{Ll}{4,}ed (?:the|that|an?|its|their|how|whether)\b|,? as well as (?!(?:(?:its|the|an?|as) )?(?:[\p{L}-]+ ){0,3}(?:president|chief|head|director|chair\p{L}*|member|professor|founder)\b)|,? and (?:the|our|its) (?:board|company|shareholders|stockholders|committee)\b|,? and (?:the|will|has|its) (?!(?:[\p{L}&'-]+ ){0,4}(?:president|chief|head|director|chair|professor|member|founder|lead|vice)\b)|,? and (?:(?:an?|the|one of the|the (?:study|trial|paper|report|article)'s|study's|lead|senior|first|corresponding|principal|co-?|study|clinical|coordinating|global|national|overall|trial|site) ?)+(?:study |co-?)?(?:authors?\b|investigators? (?:in|on|for|of) (?:the|this|both)\b)|,? (?:and|&) (?:announc|reveal|provid|report|highlight|unveil|outlin|appoint|expand|strengthen|nam|promot|add|complet|initiat|form|launch|elect|welcom|updat|confirm|introduc|explor|hir|recruit|advanc|extend|creat|establish)(?:e?s|e?d|ed|s|ing)\b|, (?:he|she|they|joins|to join|to lead|part of|plans|intends|expects|decided|agreed|(?:in|on|at|during) (?:an?|the))\b|\s?--|,? \(?(?:\+\d|\d{3})|\s(?:replacing|succeeding)\b|\s\((?:the )?"|,? (?:leading|reporting|overseeing|responsible)\b|\s(?:(?:by|at) (?:the end|year|mid|end)|since|until|during|following|after|before|from|where|to|when|with|while|in (?:19|20)\d\d|on (?:January|February|March|April|May|June|July|August|September|October|November|December))\b|\s\(?(?:Nasdaq|NYSE)/iu;
/** The next sentence glued to a title: "Chief Medical OfficerDr. Roe" */
const GLUED = /(?<=\p{Ll}|\))(?:Dr|Mr|Mrs|Ms|Bringing)\b/u;
/** Only words that join two organizations under one title. */
const COORDINATION = /^(?:\([^()]{2,40}\))?(?:,? ?and|,? ?&|,? ?or|,|\/) ?(?:at |of |with |for )?(?:the |both )?$/iu;
/** Words between a title and an organization that make it another's: "with 30 years of experience, including roles at" */
const ELSEWHERE_GAP =
  /\b(?:including|such as|like|experience|years|formerly|previously|most recently|prior|roles|positions|career|after|before|from|joined|joins)\b/iu;
/** Words between a title and an organization where something else is told: "director, pursuant to the right of Acme" */
const OTHER_MATTER =
  /^,? (?:pursuant|in accordance|subject to|in connection|in line with)\b|^,? \p{Ll}{4,}ed (?:the|that|an?|its|their|how|whether)\b/u;
/** "FDA Commissioner", "Acme's Head of Research": right after an organization a title may follow. */
const TITLE_FOLLOWS = /^(?:'s?)? (?!(?:and|in|at|of|with|for|from|as)\b|&)/u;
/** A former post: it is no post any more. */
const FORMER = /\b(?:former|formerly|previously|(?:most|until) recently|ex-|past|late|retired|emeritus|prior)\b/iu;

/** Where a person's name and its degrees end. */
export const endOfName = (scope: FactScope, person: Mention): number =>
  degreesAfter(scope.doc.reading, person.end, scope.sentence.end).tail;

/** The posts told right after a name: ", Chief Medical Officer of Acme and Professor of Medicine at Quarn University,". Former ones are left out. */
export function positionsAfter(scope: FactScope, from: number): Position[] {
  return positionsIn(scope, from, stretchEnd(scope, from));
}

/** "; and Medical Director, Quarn Hospital": whether one more post of the same person follows a semicolon. */
const goesOn = (scope: FactScope, from: number, edge: number): boolean =>
  titlesIn(scope.sentence).some(
    ({ start }) =>
      start >= from &&
      start < edge &&
      /^ (?:(?:and|the|an?|as|also) ){0,3}(?:[\p{L}'&-]+ ){0,4}$/u.test(scope.slice(from, start)),
  );

/** Offset at which the words about a post that begin at `from` end. */
function stretchEnd(scope: FactScope, from: number): number {
  const limit = Math.min(scope.sentence.end, from + LONGEST);
  const person = scope.after("Person", from)[0];
  const tab = scope.release.text.slice(from, limit).indexOf("\t");
  const edge = Math.min(limit, person?.start ?? limit, tab < 0 ? limit : from + tab);
  for (let at = from; at < edge; ) {
    const stop = STRETCH_END.exec(scope.slice(at, edge));
    if (!stop) break;
    const end = at + stop.index;
    if (scope.slice(end, end + 1) !== ";" || !goesOn(scope, end + 1, edge)) return end;
    at = end + 1;
  }
  return edge;
}

/** Whether a title follows an organization with a few words between: "Acme's new Head of Research". */
const isNextTitle = (scope: FactScope, end: number): boolean =>
  titlesIn(scope.sentence).some(
    ({ start }) => start > end && start - end < 60 && !scope.slice(end, start).includes(","),
  );

/** "professor of chemistry and HHMI investigator at Quarn University": the letters before the second title are no employer. */
const bearsNextTitle = (scope: FactScope, { end }: Position, organization: Mention): boolean =>
  /^,? (?:and|&) (?:an? |the )?$/u.test(scope.slice(end, organization.start)) &&
  titlesIn(scope.sentence).some(({ start }) => start === organization.end + 1);

/** "(Nasdaq: ", ": QRN)": an exchange and the letters of a share */
const IN_TICKER = /^.{2}\(.*:$|^.{0,2}:.*\)$/u;

/** Organizations and regulators named between two offsets, in text order. */
const employersIn = (scope: FactScope, from: number, to: number): readonly Mention[] =>
  scope.mentions.filter(
    ({ type, start, end }) => (type === "Organization" || type === "Regulator") && start >= from && end <= to,
  );

/** The posts told between two offsets, in text order. */
export function positionsIn(scope: FactScope, from: number, to: number): Position[] {
  const organizations = employersIn(scope, from, to).filter(
    ({ start, end }) => !IN_TICKER.test(scope.slice(start - 3, end + 1)),
  );
  const positions: Position[] = [];
  let at = from;
  let title: string | undefined;
  for (const [i, organization] of organizations.entries()) {
    const entity = scope.entityOf(organization);
    const found = titleIn(scope, at, organization.start);
    if (found && bearsNextTitle(scope, found, organization)) continue;
    const gap = found ? scope.slice(found.end, organization.start) : "";
    if (found && (ELSEWHERE_GAP.test(gap) || OTHER_MATTER.test(gap))) {
      positions.push(found);
    } else if (found) {
      const part = partAfter(scope, found, organization);
      title = part.title;
      positions.push({ ...part, organization: entity });
    } else if (title !== undefined && COORDINATION.test(scope.slice(at, organization.start).trimStart()))
      positions.push({ title, start: organization.start, end: organization.end, organization: entity });
    else if (TITLE_FOLLOWS.test(scope.slice(organization.end, organization.end + 8))) {
      const after = titleIn(scope, organization.end, organizations[i + 1]?.start ?? to);
      if (after && isNextTitle(scope, organization.end)) {
        title = after.title;
        positions.push({ ...after, organization: entity });
        at = after.end;
        continue;
      }
      title = undefined;
    } else title = undefined;
    at = Math.max(organization.end, found ? (positions.at(-1)?.end ?? 0) : 0);
  }
  const last = titleIn(scope, at, to);
  const told = withoutTwins(positions);
  if (last && last.start >= at) pushLast(told, last, scope.slice(at, last.start));
  return told;
}

/** "lead author of the study", "principal investigator for the trial": a part in the study, no post at the organization before */
const OF_STUDY = /\bauthors?\b|\binvestigator (?:of|for|on|in)\b/iu;

/** "President of Acme and Chief Scientist" is one more title at the same place. */
function pushLast(positions: Position[], last: Position, between: string): void {
  const before = positions.at(-1);
  if (!before) positions.push(last);
  else if (/^,? (?:as|to)\b/u.test(between)) positions.push(last);
  else if (before.organization && /^,? (?:and|&) |^, /u.test(between) && !OF_STUDY.test(last.title))
    positions.push({
      ...last,
      title: `${before.title}${between.trimEnd() === "," ? ", " : " and "}${last.title}`,
      organization: before.organization,
    });
}

/** The title between two offsets: from its first word to its last, or undefined where no listed title stands there or it is a former one. */
function titleIn(scope: FactScope, from: number, to: number): Position | undefined {
  const known = titlesIn(scope.sentence).filter((title) => title.start >= from && title.end <= to);
  if (known.length === 0) return undefined;
  const text = scope.slice(from, to);
  const opening = LEAD.exec(text)?.[0].length ?? 0;
  const rest = text.slice(opening);
  const lead = opening + ((PRAISE.exec(rest) ?? DESCRIPTION.exec(rest))?.[0].length ?? 0);
  if (FORMER.test(text.slice(0, known.at(-1)!.end - from))) return undefined;
  const start = from + lead + (BRACKETED.exec(text.slice(lead))?.[0].length ?? 0);
  if (!known.some((one) => one.start >= start)) return undefined;
  if (known[0]!.start - start > 60) return undefined;
  const cut = CUT.exec(text.slice(lead));
  const glued = GLUED.exec(text.slice(lead));
  const end = from + Math.min(cut ? lead + cut.index : text.length, glued ? lead + glued.index : text.length);
  const title = withoutOpenBracket(scope.slice(start, end).replace(TAIL, "").trim());
  if (title === "" || known[0]!.start >= end) return undefined;
  if (TO_DO.test(title) && /\bto\s$/iu.test(scope.slice(Math.max(from - 4, scope.sentence.start), start)))
    return undefined;
  return { title: scope.release.text.slice(start, start + title.length), start, end: start + title.length };
}

/** "to Lead Oncology", "to head": what someone is to do, no title */
const TO_DO = /^(?:lead|head|chair|manage|direct|drive)\b(?! (?:of|director|independent|investigator|scientist)\b)/iu;
/** "CEO)" without the closing bracket. */
const withoutOpenBracket = (title: string): string =>
  title.endsWith(")") && !title.includes("(") ? title.slice(0, -1) : title;

/** "CEO of Acme, Dr. ", "Acme's Chief Medical Officer ", "Acme CEO " right before a name. */
const BEFORE_NAME = /(?:^|[\s,:]+)(?:(?:Dr|Prof|Professor|Mr|Ms|Mrs|Sir|Dame)\.? ?)*$/u;
/** ", ", " as ", " to the role of " between the person before and a title: that person's. */
const APPOSED = /^(?:,|\(| as| to)(?: (?:the|an?|its|our|as|new|role of|position of))* ?$/iu;
/** Titles that are rather a form of address. */
const ADDRESS =
  /^(?:Professor|Doctor|Senator|Judge|Mayor|Ambassador|Governor|Secretary|Minister|Associate|Assistant)$/iu;

/** The post told right before a name: "Acme CEO Jane Roe", "the CEO of Acme, Jane Roe". */
export function positionBefore(scope: FactScope, person: Mention): Position | undefined {
  const { sentence } = scope;
  const from = Math.max(sentence.start, person.start - 200, scope.before("Person", person.start)[0]?.end ?? 0);
  const reading = scope.slice(from, person.start);
  const edge = from + reading.replace(BEFORE_NAME, "").length;
  const organizations = employersIn(scope, from, edge);
  const nearest = organizations.at(-1);
  const isAfterTitle =
    nearest !== undefined && edge - nearest.end <= 1 && !/[;:]/u.test(scope.slice(nearest.end, edge));
  const stop = isAfterTitle ? nearest.start : edge;
  const title = titleEndingAt(
    scope,
    from,
    isAfterTitle ? scope.slice(from, stop).replace(/ (?:of|at|for)(?: the)? $/iu, "").length + from : stop,
  );
  if (!title || (ADDRESS.test(title.title) && !isAfter(scope, organizations, title))) return undefined;
  if (/^president$/iu.test(title.title) && !person.name.includes(" ")) return undefined;
  const before = organizations.findLast(({ end }) => end <= title.start);
  const previous = scope.before("Person", person.start)[0];
  if (previous && APPOSED.test(scope.slice(endOfName(scope, previous), title.start))) return undefined;
  const first = before && title.start - before.end < 30 ? before.start : title.start;
  if (FORMER.test(scope.slice(Math.max(from, first - 12), title.end))) return undefined;
  if (isAfterTitle) return { ...title, end: nearest.end, organization: scope.entityOf(nearest) };
  const gap = before && scope.slice(before.end, title.start);
  if (before && gap !== undefined && /^(?:'s?|,)? ?(?:new |newly appointed |incoming )?$/u.test(gap))
    return { ...title, start: before.start, organization: scope.entityOf(before) };
  return title;
}

/** " of Oncology and Haematology", " (CMO)" between a title and the name after it; no verb and no other clause. */
const FIELD_AFTER =
  /^(?:,? (?:of|for|and|&) (?!.*\b(?:by|has|have|was|were|been|is|are|will|who|said|as|to|from|with|its|joins?|thanks?)\b)[\p{L}&, ]{2,60}| ?\(\p{Lu}{2,5}\))?$/u;

/** Whether an organization stands right before a title: "HHS Secretary". */
const isAfter = (scope: FactScope, organizations: readonly Mention[], { start, title }: Position): boolean =>
  !/^Doctor$/iu.test(title) &&
  organizations.some(({ end }) => end <= start && /^(?:'s)? $/u.test(scope.slice(end, start)));

/** Where a listed title begins; "University Professor" begins after the university whose name it shares a word with. */
const beginOf = (scope: FactScope, { start, end }: Span): number => {
  const owner = scope.of("Organization").find((one) => one.start < start && one.end > start && one.end < end);
  return owner ? owner.end + 1 : start;
};

/** A run of titles joined by commas and "and" that ends at `end`. */
function titleEndingAt(scope: FactScope, from: number, end: number): Position | undefined {
  const known = titlesIn(scope.sentence).filter((title) => title.start >= from && title.end <= end);
  let start = end;
  for (const title of known.toReversed()) {
    const between = scope.slice(title.end, start);
    const fits = start === end ? FIELD_AFTER.test(between) : /^(?:,| and| &|, and| \/|\/)? $/u.test(between);
    if (!fits) break;
    start = beginOf(scope, title);
  }
  if (start === end) return undefined;
  const modifiers =
    /(?:\b(?:Senior|Executive|Global|Interim|Acting|Deputy|Vice|Group|Founding|Regional|Lead|Non-Executive|Independent|US|U\.S\.|European)[ ,]+)+$/iu.exec(
      scope.slice(from, start),
    );
  const first = start - (modifiers?.[0].length ?? 0);
  return { title: scope.release.text.slice(first, end), start: first, end };
}

/** ", of the Department of Surgery, ", " from ": what stands between a name and where the person works. */
const WORKS_AT =
  /^,? (?:of|from|at|with) (?:the )?(?:(?:[\p{L}'-]+ ){0,3}(?:Department|Division|Section|Unit|Center|Centre) (?:of|for) [\p{L}&,' -]{3,60}, )?(?:the )?(?:\p{Lu}\p{L}*'s )?$|^ \((?:the )?$/u;
/** What tells a post by itself before a name, though it is also an address or a part in the study. */
const PLAIN_POST =
  /^(?:(?:lead|senior|principal|study|co-?|chief) ?)*(?:investigator|scientist|researcher)$|^Professor$/iu;

/** "lead investigator Jane Roe, MD, of Acme Hospital", "virologist Jane Roe of Quarn University": a title before the name, the organization after it. */
export function positionAround(scope: FactScope, person: Mention): Position | undefined {
  const tail = endOfName(scope, person);
  const organization = scope.after("Organization", tail)[0];
  if (!organization || organization.start - tail > 110 || !WORKS_AT.test(scope.slice(tail, organization.start)))
    return undefined;
  const from = Math.max(scope.sentence.start, person.start - 60, scope.before("Person", person.start)[0]?.end ?? 0);
  const reading = scope.slice(from, person.start);
  const isProfessor = /\bProfessor (?:Dr\.? )?$/u.exec(reading);
  const edge = from + reading.replace(/,? (?:(?:Dr|Prof|Professor|Mr|Ms|Mrs)\.? ?)*$/u, "").length;
  const title = titleEndingAt(scope, from, edge);
  if (title && FORMER.test(scope.slice(from, title.end))) return undefined;
  const known = title && (!ADDRESS.test(title.title) || PLAIN_POST.test(title.title)) ? title.title : undefined;
  const isAuthor = known !== undefined && /\bauthors?\b/iu.test(known);
  const told = isAuthor || known === undefined ? (isProfessor ? "Professor" : undefined) : known;
  return told === undefined
    ? undefined
    : { title: told, start: from, end: organization.end, organization: scope.entityOf(organization) };
}

/** What a title may drag along before it: `" and Professor` */
const BEFORE_TITLE = /^["'“”‘’\s,;]+(?:and )?/u;

/** The title on one line, without "of the Company" at its end, a possessive or the end of what stood before it. */
export const plainTitle = (title: string): string =>
  title
    .replace(/\s+/gu, " ")
    .replace(BEFORE_TITLE, "")
    .replace(
      / (?:of|at|for) (?:the|our) (?:company|organi[sz]ation|firm|foundation|society|association|alliance|institut(?:e|ion)|hospital|university|group|agency|charity)$/iu,
      "",
    )
    .replace(/^(?:our|its|the company's) /iu, "");
