import type { AppointmentChange } from "../../model/extraction.js";

/** A description between a verb and a name: "accomplished executive ", "Professor Dr. ". */
const DESCRIPTION =
  '(?:(?!\\b(?:that|who|will|said|has|have|is|are|was|were|by|from|with|after|following)\\b)[^.;:"]){0,130}';

/** Words before a name that say someone comes: "appointed ", "the appointment of ". */
const COMES = new RegExp(
  `\\b(?<verb>appoint(?:s|ed|ing|ments? of)|names?|named|naming|hires?|hired|hiring(?: of)?|elect(?:s|ed|ion of)|welcom(?:es?|ed|ing)|adds?|added|taps?|tapped|recruits?|recruited|recruitment of|selects?|selected|addition of|additions of|promotes|promoted|promotion of|return of|strengthens \\p{L}[\\p{L} ]{3,40} with) (?<between>${DESCRIPTION})$`,
  "iu",
);
/** Verbs that need a post after the name to mean an appointment. */
const NEEDS_POST = /^(?:names?|named|naming|hires?|hired|elect|welcom|add|tap|recruit|select|return|strengthens)/iu;
/** "announces Dr. Ada Quill as its new CEO" */
const ANNOUNCES = new RegExp(`\\b(?<verb>announc(?:es?|ed)) ${DESCRIPTION}$`, "iu");
const AS_THE_NEW = /^[^.;"]{0,80}\bas (?:its|the|our)\b/iu;
/** What is added besides people: "added that Jane Roe …" is cut by the description. */
const POST_AFTER =
  /^,? (?:Chief|C[EFOMS]O|President|Chair|Vice|Executive|Senior|Head|General Counsel|Managing|Director)|^[^.;"]{0,160}?(?:\b(?:as|to|joins?)\b|, (?:its|the|our)\b)/iu;

/** Words after a name that say someone comes: " has been appointed", " will join", ", now Vice President, will become". */
const COMES_AFTER =
  /^(?:,[^.;"]{0,140},|,)? ?(?:who )?(?:(?:has|have|had|was|were|is|are|will|would|recently|also|just|today|formally|officially|agreed|to) ){0,4}(?:be(?:en)? )?(?<verb>appointed|named|elected|promoted|hired|selected|tapped|joins|joined|join|joining|rejoins|assume[sd]?|take[sn]? over|took over|becomes?|became|succeeds?|succeeded|step(?:s|ped)? into|transition(?:s|ed|ing)? (?:in)?to|to (?:join|lead|become|succeed|serve as|assume)|(?<=\b(?:will|would|to) )(?:serve|act) as)(?![\p{L}])/iu;

/** Words before a name that say someone goes: "the resignation of ", "succeeds ", "replacing ". */
const GOES =
  /\b(?<verb>resignation of|departure of|retirement of|passing of|stepping down of|succe(?:eds?|eded|eding)|replac(?:es?|ed|ing)|successor to|tak(?:es|ing) over from|took over from) (?:(?!\b(?:as|by|with|in)\b)[^.;:"]){0,80}$/iu;
/** Words after a name that say someone goes: " will step down", ", who has decided to retire". */
const GOES_AFTER =
  /^(?:,[^.;"]{0,90},)?(?:,? who)?(?:,[^.;"]{0,140}?,|,)? ?(?:(?:has|have|had|will|would|is|are|was|be|been|informed (?:the \p{L}+|\p{Lu}[\p{L}]+) (?:that|of)|he|she|his|her|decided|plans?|intends?|intention|elected|chosen|announced|to|also|recently|today|formally|therefore|subsequently|his|her|decision) ){0,9}(?<verb>step(?:s|ped|ping)? down|stand(?:s|ing)? down|retir(?:es?|ed|ing)|resign(?:s|ed|ing)?|depart(?:s|ed|ing)?|leav(?:es?|ing)|left|transition(?:s|ed|ing)? (?:from|out)|relinquish(?:es|ed)?)\b/iu;
/** "to step down from the pedal" is none; "left" needs the company, its board or a role. */
const GOES_FROM =
  /^ ?(?:,|\.|$|from|as|effective|at|on|in order|to pursue|to accept|to take|to devote|to spend|after|due|the|his|her|its|their|this|next|by|following|for|position|role)/iu;

/** What a cue around a name says. */
export interface ChangeCue {
  readonly change: AppointmentChange;
  readonly verb: string;
  /** Whether the cue stands before the name. */
  readonly ahead: boolean;
  /** Whether it tells of a predecessor only: "succeeding Jane Roe". */
  readonly predecessor: boolean;
}

const changeOf = (verb: string): AppointmentChange => (/^promot/iu.test(verb) ? "promoted" : "appointed");

/** The change of post that the words before and after a name tell, if they do. */
export function changeCue(before: string, after: string): ChangeCue | undefined {
  const goes = GOES.exec(before)?.groups?.verb;
  if (goes)
    return { change: "departed", verb: goes, ahead: true, predecessor: /^(?:succe|replac|tak|took)/iu.test(goes) };
  const leaving = GOES_AFTER.exec(after);
  if (leaving && GOES_FROM.test(after.slice(leaving[0].length)))
    return { change: "departed", verb: leaving.groups!.verb!, ahead: false, predecessor: false };
  const comes = COMES.exec(before)?.groups?.verb;
  if (comes && (!NEEDS_POST.test(comes) || POST_AFTER.test(after)))
    return { change: changeOf(comes), verb: comes, ahead: true, predecessor: false };
  if (ANNOUNCES.test(before) && AS_THE_NEW.test(after))
    return { change: "appointed", verb: "announced", ahead: true, predecessor: false };
  const coming = COMES_AFTER.exec(after)?.groups?.verb;
  return coming ? { change: changeOf(coming), verb: coming, ahead: false, predecessor: false } : undefined;
}

/** A board seat in the words after a name: "to its Board of Directors", "joins the Scientific Advisory Board", "as an independent director". */
const BOARD =
  /\b(?:(?<chair>(?:Executive |Independent |Non-Executive |Lead |new )*(?:Co-?)?(?:Chair(?:man|woman|person)?|Vice[- ]Chair(?:man)?)) (?:of (?:the|its|our|\S+'s?) (?:\p{Lu}[\p{L}'&.-]* ){0,4}))?(?:(?<advisory>(?:Scientific|Clinical|Medical|Strategic|Global|Business)(?:(?: and| &|,)? (?:Scientific|Clinical|Medical|Strategic|Regulatory|Business)){0,2} Advisory (?:Board|Council|Committee)|Supervisory Board|Management Board|Advisory Board|Executive Committee)|(?<board>Board(?: of Directors)?|(?:independent |non-executive |executive |outside ){0,3}directors?(?= to its|,| of the (?:company|board)| on|\.|$| and| effective)))(?![\p{L}])/iu;

/** The board seat that the words tell: "Board of Directors", the name of another board, or a chair with its board. */
export function boardSeat(text: string): { title: string; at: number } | undefined {
  const found = BOARD.exec(text);
  if (!found?.groups) return undefined;
  const { chair, advisory } = found.groups;
  if (chair) return { title: found[0].replace(/^new /iu, ""), at: found.index };
  return { title: advisory ?? "Board of Directors", at: found.index };
}
