import type { Entity, Mention } from "../../model/mention.js";
import { boardSeat, boardTitle, type ChangeCue } from "./appointment-cues.js";
import type { FactScope } from "./fact-scope.js";
import { endOfName, type Position, plainTitle, positionBefore, positionsAfter } from "./positions.js";

/** The post that a change is about, as far as the words tell it. */
export interface AppointedPost {
  readonly title?: string;
  readonly organization?: Entity;
}

/** How far the words after a name are read for its post, in characters. */
const REACH = 260;
/** Farthest that a title stands from "as" or "to the role of", in characters. */
const NEAR = 45;
/** "as its ", "to the newly created position of "; not "served as", "as well as". */
const AS_POST =
  /(?<!\b(?:served?|serving|serves|worked|works|acted|well|such|known|recently|previously|positions|roles|role|responsibilities|duties|continues?|continuing|remains?|experience|career),? )\bas (?!well\b|of\b|part\b|a result\b)|\b(?:to|into|on) (?:the |a |its )?(?:newly[ -]created |newly[ -]established |new |expanded )?(?:roles?|positions?|posts?|office) of /iu;
/** Words between a name and its post: " has been appointed as ", ", now Vice President, will become " */
const VERB_BEFORE_POST =
  /^(?:,(?:[^.;"]{0,140}?,)??)?? ?(?:who )?[^.;,"]{0,70}?\b(?:appointed|named|elected|promoted|hired|selected|joins?|joined|becomes?|become|assumes?|succeeds?|replaces?|transitions?(?: from [^.;"]{3,90}?)?(?: (?:in)?to)|down|retire[sd]?|resign(?:s|ed)?|leaves?|departs?|serve)\b(?: (?:(?!\b(?:chief|(?:co-?)?chair\p{L}*|president|director|head|vice|officer|dean|manager|counsel|partner|member|c[a-z]o)\b)[^.;,"]){0,40}?\b(?:as|of|to|role|position))?\b(?: (?:as|of|the|its|roles?|positions?|to serve as|serve as))*/iu;
/** " from Vice President to " before the new post */
const MOVED = /^ from [^.;"]{3,90}? to (?:the (?:role|position) of )?(?:be )?/iu;
const IS_SEAT =
  /^(?:an? )?(?:(?:new|independent|non-executive|outside) ?,?)*\b(?:directors?\b(?! of (?!(?:the|our|its) )|, \p{L}| for )|members?\b|board members?\b)/iu;
/** "to its ", "joins the company's " before a board */
const TO_SEAT =
  /\b(?:to|joins?|joined|on) (?:(?:its|the|our|\S{1,30}'s?) )?(?:company's |[\p{L}\d&-]{2,30} (?:[\p{L}\d&-]{2,30} )?)?$/iu;
/** Words after which another job is told: "from Acme, where, as CFO, he …" */
const ELSEWHERE = /\b(?:where|which|who (?!will|has been|was appointed|is)|(?:joins|joined)[^,]{1,40} from)\b/u;
/** Only words that join two people of one list. */
const BARE_GAP = /^(?:,|,? and|,? &|;|; and) (?:(?:Drs?|Prof|Professor|Mr|Ms|Mrs)\.? )?$/iu;

/** The post of a person who comes or goes: after "as" or "to the role of", a board seat, the title after the name, or the one before it. */
export function postOf(scope: FactScope, person: Mention, cue: ChangeCue): AppointedPost {
  if (cue.seat) return { title: cue.seat };
  const tail = endOfName(scope, person);
  const followed = followedBy(scope, person, cue);
  if (followed) return followed;
  const words = scope
    .slice(tail, Math.min(scope.sentence.end, tail + REACH))
    .split(/[;"]|\b(?:succeed|replac)\w*(?! (?:him|her|them)\b)/u, 1)[0]!;
  const moved = MOVED.exec(words);
  const lead = (moved ?? VERB_BEFORE_POST.exec(words))?.[0].length ?? 0;
  const next = (!cue.ahead || moved) && lead > 0 ? positionsAfter(scope, tail + lead)[0] : undefined;
  const told = next && next.start - tail - lead < 12 ? next : toldPost(scope, person, tail, words);
  if (told && !IS_SEAT.test(told.title) && !/\bcommittee\b/iu.test(told.title)) return asPost(told);
  const after = positionsAfter(scope, tail + lead)[0] ?? (lead > 0 ? positionsAfter(scope, tail)[0] : undefined);
  const seat = boardSeat(words);
  const isSeatTold =
    seat !== undefined &&
    (TO_SEAT.test(words.slice(0, seat.at)) ||
      (told !== undefined && IS_SEAT.test(told.title) && seat.at + tail >= told.start));
  if (seat && (!after || seat.at <= after.start - tail || IS_SEAT.test(after.title) || isSeatTold))
    return {
      title: seat.title,
      ...(after?.organization && isOwn(scope, after.organization) && { organization: after.organization }),
    };
  if (after) return asPost(after);
  const before = cue.predecessor ? undefined : positionBefore(scope, person);
  if (before) return asPost(before);
  const title = cue.ahead && !cue.predecessor ? boardTitle(scope.slice(scope.sentence.start, person.start)) : undefined;
  return title === undefined ? {} : { title };
}

/** "elected Jane Roe to succeed Tom Hill as chairman" */
const TO_SUCCEED = /^,? (?:to (?:succeed|replace) (?!(?:him|her|them)\b)|as (?:the )?successor to )/iu;

/** The post of someone who succeeds another person: told after that one's name, or before it. */
function followedBy(scope: FactScope, person: Mention, { verb, ahead }: ChangeCue): AppointedPost | undefined {
  const isSubject = !ahead && /^(?:to )?(?:succe|replac)/iu.test(verb);
  if (!isSubject && !TO_SUCCEED.test(scope.slice(endOfName(scope, person), scope.sentence.end))) return undefined;
  const other = scope.after("Person", person.end)[0];
  if (!other) return undefined;
  const tail = endOfName(scope, other);
  const as = /^[^.;"]{0,40}?\b(?:as|in the (?:role|position) of) /iu.exec(scope.slice(tail, scope.sentence.end));
  const told = as ? positionsAfter(scope, tail + as[0].length)[0] : positionBefore(scope, other);
  return told && asPost(told);
}

const asPost = ({ title, organization }: Position): AppointedPost => ({
  title: plainTitle(title),
  ...(organization && { organization }),
});

const isOwn = (scope: FactScope, organization: Entity): boolean => scope.focus.own.includes(organization);

/** The title after "as" or "to the role of" that is told of this person, or of a list of people that holds the person. */
function toldPost(scope: FactScope, person: Mention, tail: number, words: string): Position | undefined {
  const { people, index, end } = listOf(scope, person);
  const within = words.slice(0, Math.max(0, end - tail)).split(ELSEWHERE, 1)[0]!;
  const found = AS_POST.exec(within);
  if (!found) return undefined;
  const from = tail + found.index + found[0].length;
  const position = positionsAfter(scope, from)[0];
  if (!position || position.start - from > NEAR) return undefined;
  if (people < 2 || !/\brespectively\b/iu.test(scope.slice(from, scope.sentence.end))) return position;
  const titles = position.title.replace(/,? respectively\b.*$/iu, "").split(/,? (?:and|&) |, /u);
  return titles.length === people ? { ...position, title: titles[index]! } : position;
}

/** The list of people that a person stands in: how many, the person's place in it, and where the words about it end. */
function listOf(scope: FactScope, person: Mention): { people: number; index: number; end: number } {
  const all = scope.of("Person");
  let first = all.indexOf(person);
  let last = first;
  const isJoined = (a: Mention, b: Mention): boolean => BARE_GAP.test(scope.slice(endOfName(scope, a), b.start));
  while (first > 0 && isJoined(all[first - 1]!, all[first]!)) first -= 1;
  while (last + 1 < all.length && isJoined(all[last]!, all[last + 1]!)) last += 1;
  const end = all[last + 1]?.start ?? scope.sentence.end;
  return { people: last - first + 1, index: all.indexOf(person) - first, end };
}

/** Lines of a list that are looked over for the words that bring it in. */
const LONGEST_LIST = 12;
/** "announced the following appointments:" */
const APPOINTS =
  /\b(?:appointments?|appointed|appoints|promotions?|promoted|hires|hired|additions?|added|joined|joining|elected|newly|named|new (?:\p{L}+ ){0,4}(?:members?|directors|executives|hires|leaders)|advisory (?:board|council|committee)|SAB)\b[^.]{0,160}:\s*$/iu;
/** A bullet and an honorific before a name that begins a line. */
const BULLET = /^[\s•·*▪●■o-]{0,6}(?:(?:Drs?|Prof|Professor|Mr|Ms|Mrs)\.? ?)*$/u;

/** What brings in the list whose line begins with this person: its change, and the board when it is a list of board members. */
export function listPost(scope: FactScope, person: Mention): (AppointedPost & { promoted: boolean }) | undefined {
  if (!BULLET.test(scope.slice(scope.sentence.start, person.start))) return undefined;
  for (let n = -1; n >= -LONGEST_LIST; n -= 1) {
    const line = scope.neighbour(n);
    if (!line) return undefined;
    if (/:\s*$/u.test(line.text)) return APPOINTS.test(line.text) ? introduced(scope, person, line.text) : undefined;
  }
  return undefined;
}

function introduced(scope: FactScope, person: Mention, intro: string): AppointedPost & { promoted: boolean } {
  const promoted = /\bpromot/iu.test(intro) && !/\bappoint|\bhir/iu.test(intro);
  const title = boardTitle(intro);
  if (title) return { title, promoted };
  const position = positionsAfter(scope, endOfName(scope, person))[0];
  return position ? { ...asPost(position), promoted } : { promoted };
}
