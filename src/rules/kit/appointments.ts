import type { CivilDate } from "../../model/civil-date.js";
import type { AppointmentChange } from "../../model/extraction.js";
import type { Entity, Mention } from "../../model/mention.js";
import { type AppointedPost, listPost, postOf } from "./appointed-post.js";
import { type ChangeCue, changeCue, isProposed } from "./appointment-cues.js";
import { effectiveDate } from "./effective-date.js";
import type { DatedText } from "./fact.js";
import type { FactScope } from "./fact-scope.js";
import { endOfName } from "./positions.js";

/** Someone who comes or goes, as one sentence tells it. */
export interface FoundAppointment {
  readonly person: Mention;
  readonly change: AppointmentChange;
  readonly organization: Entity | undefined;
  readonly title: string | undefined;
  readonly date: DatedText | undefined;
}

const HONORIFICS = /(?:(?:Dr|Drs|Prof|Professor|Mr|Ms|Mrs|Sir|Dame)\.? ?)+$/u;
/** Between two people who are appointed by one verb. */
const LIST_GAP =
  /^(?:(?!\b(?:succe|replac|who|said|from|under|report|welcom|added)\w*)(?:[^.;"]|(?<=\p{Lu})\.)){0,180}(?:,|;|;? ?and|&|:) (?:\(?\d\) |\([ivx]+\) )?(?:(?:Dr|Prof|Mr|Ms|Mrs)\. )?$/iu;
/** Between two people who do the same thing: "Jane Roe and Tom Hill will join", "Jane Roe of Acme and Tom Hill of Brill will join". */
const SAME_SUBJECT =
  /^(?: (?:of|from) [^.;,"]{2,60}| ?\([^()]{2,40}\)|, (?!(?:and|who|which|has|have|is|was|will)\b)[^.;"]{2,90}?)?(?:,|,? and|,? &) (?:(?:Drs?|Prof|Mr|Ms|Mrs)\. )?$/iu;
/** A verb of one person only: no subject of several people. */
const SINGULAR =
  /^[^.;"]{0,20}?\b(?:has|is|was|joins|becomes|succeeds|assumes|retires|resigns|leaves|departs|steps)\b/iu;
/** How far the words after a name are read for its post, in characters. */
const REACH = 260;
const FOUND = new WeakMap<FactScope, readonly FoundAppointment[]>();

/** All changes of post that a sentence tells. Found once a sentence. */
export function appointmentsIn(scope: FactScope): readonly FoundAppointment[] {
  let found = FOUND.get(scope);
  if (!found) {
    found = findAppointments(scope);
    FOUND.set(scope, found);
  }
  return found;
}

function findAppointments(scope: FactScope): FoundAppointment[] {
  const people = scope.of("Person");
  if (people.length === 0 || isProposed(scope.sentence.text)) return [];
  const found: FoundAppointment[] = [];
  let last: { person: Mention; cue: ChangeCue } | undefined;
  for (const [i, person] of people.entries()) {
    const teller = tellerOf(scope, people, i);
    const cue = cueOf(scope, person, people, i) ?? teller?.cue ?? cueOfList(scope, person, last);
    if (!cue) continue;
    last = { person, cue };
    const post = teller ? postOf(scope, teller.person, cue) : undefined;
    const made = appointmentOf(scope, person, cue, people[i + 1], found.at(-1), post);
    if (made) found.push(made);
  }
  if (found.length === 0 && people[0]) found.push(...listed(scope, people[0]));
  return found;
}

/** The last of a list of people that is subject of one verb, where that tells a change of post: "Jane Roe and Tom Hill have joined". */
function tellerOf(
  scope: FactScope,
  people: readonly Mention[],
  index: number,
): { person: Mention; cue: ChangeCue } | undefined {
  let last = index;
  while (
    last + 1 < people.length &&
    SAME_SUBJECT.test(scope.slice(endOfName(scope, people[last]!), people[last + 1]!.start))
  )
    last += 1;
  const person = people[last]!;
  if (last === index || SINGULAR.test(scope.slice(endOfName(scope, person), scope.sentence.end))) return undefined;
  const cue = cueOf(scope, person, people, last);
  return cue && !cue.ahead ? { person, cue } : undefined;
}

/** The person who begins a line of a list of appointments. */
function listed(scope: FactScope, person: Mention): FoundAppointment[] {
  const post = listPost(scope, person);
  const organization = post?.organization ?? scope.focus.own[0];
  const { publishedOn } = scope.release;
  if (!post?.title || !organization || !scope.focus.own.includes(organization)) return [];
  const change = post.promoted ? "promoted" : "appointed";
  const date = publishedOn ? { date: publishedOn, text: "today" } : undefined;
  return [{ person, change, organization, title: post.title, date }];
}

/** Sentences before one about a predecessor or a successor in which the other's post may be told. */
const SENTENCES_BACK = 3;

/** The post that the sentences before tell someone takes up (or gives up, for a successor). */
function titleBefore(scope: FactScope, departed: boolean): string | undefined {
  for (let n = -1; n >= -SENTENCES_BACK; n -= 1) {
    const before = scope.at(n);
    const other =
      before && appointmentsIn(before).findLast(({ change, title }) => title && (change === "departed") === departed);
    if (other) return other.title;
  }
  return undefined;
}

function cueOf(scope: FactScope, person: Mention, people: readonly Mention[], i: number): ChangeCue | undefined {
  const from = Math.max(scope.sentence.start, people[i - 1]?.end ?? 0, person.start - 200);
  const before = scope.slice(from, person.start).replace(HONORIFICS, "");
  const tail = endOfName(scope, person);
  return changeCue(before, scope.slice(tail, Math.min(scope.sentence.end, tail + REACH)));
}

/** One more person of a list: "the appointments of Ada Quill as CFO and Tor Velling as COO". */
function cueOfList(
  scope: FactScope,
  person: Mention,
  last: { person: Mention; cue: ChangeCue } | undefined,
): ChangeCue | undefined {
  if (!last?.cue.ahead || last.cue.predecessor || last.cue.successor) return undefined;
  return LIST_GAP.test(scope.slice(endOfName(scope, last.person), person.start)) ? last.cue : undefined;
}

/** "as his successor", "to succeed her", "following the departure of": the post is the other's */
const AS_SUCCESSOR =
  /^[^.;"]{0,90}\b(?:(?:his|her|their) successor\b|to (?:succeed|replace) (?:him\b|her\b|them\b|(?:(?:Mr|Ms|Mrs|Dr|Prof)\. )?\p{Lu}\p{L}+(?:[,.]|$)))/u;
/** A post held until now, in apposition: ", currently Vice President, " */
const UNTIL_NOW = /^, (?:currently|now|an?|presently|the company's current|its current)\b/iu;
const AFTER_THE_LEAVING = /\b(?:following|after|upon)\b[^.;"]{0,60}$/iu;

function appointmentOf(
  scope: FactScope,
  person: Mention,
  cue: ChangeCue,
  next: Mention | undefined,
  previous: FoundAppointment | undefined,
  shared: AppointedPost | undefined,
): FoundAppointment | undefined {
  const tail = endOfName(scope, person);
  if (next && /^.{0,30}\bjoin\w* (?:Dr\. )?$/iu.test(scope.slice(tail, next.start))) return undefined;
  const post = shared ?? postOf(scope, person, cue);
  const organization = post.organization ?? employerOf(scope, person);
  const asSuccessor = AS_SUCCESSOR.test(scope.slice(tail, scope.sentence.end));
  const isSuccessor = cue.successor === true || asSuccessor;
  const isAfterwards =
    cue.predecessor ||
    (cue.change === "departed" &&
      cue.ahead &&
      AFTER_THE_LEAVING.test(scope.slice(scope.sentence.start, person.start).replace(HONORIFICS, "")));
  const other = isSuccessor || isAfterwards ? (previous?.title ?? titleBefore(scope, isSuccessor)) : undefined;
  const isOther = cue.predecessor || cue.successor || (asSuccessor && UNTIL_NOW.test(scope.slice(tail, tail + 30)));
  const title = isOther ? (other ?? post.title) : (post.title ?? other);
  if (!title && cue.change !== "departed" && (!cue.ahead || !organization) && !isNews(scope)) return undefined;
  const told = effectiveDate(scope, person, tail, nextOther(scope, next, cue) ?? scope.sentence.end);
  if (isBackground(scope, cue, organization, told)) return undefined;
  const { publishedOn } = scope.release;
  const date = told ?? (isAfterwards || !publishedOn ? undefined : { date: publishedOn, text: "today" });
  return { person, change: cue.change, organization, title, date };
}

/** Where the words about the next person begin, when they tell another change. */
function nextOther(scope: FactScope, next: Mention | undefined, cue: ChangeCue): number | undefined {
  if (!next) return undefined;
  const people = scope.of("Person");
  const other = cueOf(scope, next, people.slice(people.indexOf(next)), 0);
  return other?.change === cue.change || (other?.predecessor && /^succe|^replac/iu.test(cue.verb))
    ? undefined
    : next.start;
}

/** Who appoints: the organization that is subject of the clause, else the release's own, else the only one of the sentence. */
function employerOf(scope: FactScope, person: Mention): Entity | undefined {
  const subject = scope
    .before("Organization", person.start)
    .find((organization) => SUBJECT.test(scope.slice(organization.end, person.start)));
  if (subject && !/\b(?:from|of|at|by) $/iu.test(scope.slice(subject.start - 6, subject.start)))
    return scope.entityOf(subject);
  const { own } = scope.focus;
  if (own.length > 0) return own[0];
  const inSentence = scope.entitiesOf("Organization");
  return inSentence.length === 1 ? inSentence[0] : undefined;
}

/** " (the "Company") today announced that it has appointed " */
const SUBJECT =
  /^(?: ?\([^)]{0,80}\)){0,2},? (?:(?:today|has|have|also|proudly|is|are|pleased|to|that|it|the|its|recently|announce[sd]?|announcing) ){0,8}(?:appoint|name|elect|hire|promot|add|welcom|recruit|select|tap)/iu;

/** Whether the sentence tells the news itself: the headline or the first paragraph. */
const isNews = (scope: FactScope): boolean => /^(?:headline|subhead|lead)$/u.test(scope.sentence.section);

/** Months before the announcement from which on a change is history. */
const OLD_MONTHS = 4;

/** Whether a change is history or another company's: a date long past, or a past tense about another organization in the body. */
function isBackground(
  scope: FactScope,
  cue: ChangeCue,
  organization: Entity | undefined,
  told: DatedText | undefined,
): boolean {
  const { publishedOn, category } = scope.release;
  if (told && publishedOn && monthsBetween(told.date, publishedOn) > OLD_MONTHS) return true;
  if (isNews(scope)) return false;
  if (
    /\b(?:previously|prior to|most recently|before joining|earlier in|career|began|since then|over \d+ years|co-founded)\b/iu.test(
      scope.sentence.text,
    )
  )
    return true;
  if (cue.ahead) return false;
  const { own } = scope.focus;
  if (own.length > 0 && organization && !own.includes(organization)) return true;
  return (
    category === "company-news" &&
    /^(?:joined|became|left|succeeded|took over|retired)$/iu.test(cue.verb) &&
    told === undefined
  );
}

const monthsBetween = (past: CivilDate, now: CivilDate): number =>
  (now.year - past.year) * 12 + (now.month ?? 6) - (past.month ?? (past.year === now.year ? (now.month ?? 6) : 12));
