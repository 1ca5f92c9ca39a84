import type { AppointmentChange } from "../../model/extraction.js";

/** A description between a verb and a name: "accomplished executive ", "Professor Dr. ". */
const DESCRIPTION =
  '(?:(?!\\b(?:that|who|will|said|has|have|is|are|was|were|by|from|with|after|following)\\b)[^.;:"]){0,130}';

/** Words before a name that say someone comes: "appointed ", "the appointment of "; a re-election is no change. */
const COMES = new RegExp(
  `(?<!\\bre-?)\\b(?<verb>appoint(?:s|ed|ing|ments? of)|nam(?:es?|ed|ing(?: of)?)|hires?|hired|hiring(?: of)?|elect(?:s|ed|ing|ions? of)?|welcom(?:es?|ed|ing)|add(?:s|ed|ing)?|taps?|tapped|recruit(?:s|ed|ing|ments? of)?|select(?:s|ed|ion of)|additions? of|promot(?:es|ed|ing|ions? of)|returns? of|strengthens \\p{L}[\\p{L} ]{3,40} with) (?<between>${DESCRIPTION})$`,
  "iu",
);
/** Verbs that need a post after the name to mean an appointment. */
const NEEDS_POST =
  /^(?:nam(?:es?|ed|ing)|hir(?:es?|ed|ing)|elect(?!ions? of)|welcom|add(?!itions? of)|tap|recruit|select|return|strengthens)/iu;
/** What a predecessor is followed by: "succeeded by ", "will be replaced by " */
const FOLLOWED_BY = /\b(?<verb>(?:succeeded|replaced) by) (?:[^.;:"]{0,60} )?$/iu;
/** "Joining the Acme board is ", "Among the new directors are " */
const JOINING = /\b(?<verb>joining) (?:the|its|our|\S+(?: \S+)?'s?) [^.;,"]{3,80}? (?:is|are|will be) $/iu;
/** "key additions to its leadership team: ", "the following appointments: " right before the first name of a list */
const LIST_OF_CHANGES =
  /\b(?<verb>appointments?|(?<!\bin )additions?|hires|promotions?|appointees|new (?:\p{L}+ ){0,3}(?:members?|directors))\b[^.;:"]{0,90}: (?:\(?[1ia]\)? ?)?$/iu;
/** "the formation of its Scientific Advisory Board comprised of ", "new Advisory Board includes " */
const NEW_BOARD =
  /\b(?:form(?:ation|ed|s)?|establish(?:ment|ed|es)|creat(?:ion|ed|es)|launch(?:ed|es)?|assembled|expan(?:sion|ded|ds)|new|inaugural|newly \p{L}+)\b[^.;:"]{0,100}\b(?<verb>(?:advisory (?:board|council|committee)|SAB|board of directors))\)?[^.;:"]{0,60}\b(?:compris|consist|compos|made up|includ|featur|with)\p{L}*(?: of)? (?:[^.;:"]{0,100}[:,] )?(?:\p{L}+ ){0,4}$/iu;
/** `" added `, or the attribution that begins the sentence after a quotation: "added Jane Roe, Executive Director" */
const SPEAKS = /(?:^|["'])\s*add(?:s|ed)? (?:[\p{L}\d'.&-]+ ){0,6}$/iu;
/** "announces Dr. Ada Quill as its new CEO" */
const ANNOUNCES = new RegExp(`\\b(?<verb>announc(?:es?|ed)) ${DESCRIPTION}$`, "iu");
const AS_THE_NEW = /^[^.;"]{0,80}\bas (?:its|the|our)\b/iu;
/** What is added besides people: "added that Jane Roe …" is cut by the description. */
const POST_AFTER =
  /^,? (?:(?:Interim|Acting|Global|Deputy|Group) )*(?:Chief|C[EFOMST]O|President|Chair|Vice|Executive|Senior|Head|General Counsel|General Manager|Managing|Director|Dean)|^[^.;"]{0,160}?(?:\b(?:as|to|joins?)\b|, (?:its|the|our)\b)/iu;

/** What may stand between a name and the verb that tells a change: nothing, a comma, an apposition, where the person is from. */
const AFTER_NAME =
  '(?:,(?:[^.;"]{0,140}?,)??|, (?:(?!\\b(?:said|says|that|and|which|who)\\b)[^.;"]){3,140}?(?= (?:will (?:serve|join|become|assume|succeed|replace)|has been|was (?:appointed|named|elected|promoted))\\b)| (?:of|from|at) [^.;,"]{2,60}?)?? ?(?:who )?';
/** Words after a name that say someone comes: " has been appointed", " will join", ", now Vice President, will become". */
const COMES_AFTER = new RegExp(
  `^${AFTER_NAME}(?:(?:has|have|had|was|were|is|are|will|would|recently|also|just|today|formally|officially|unanimously|internally|jointly|now|agreed|expected|set|slated|due|to) ){0,5}(?:be(?:en)? )?(?:(?:recently|unanimously|formally|officially|internally|newly) )?(?<verb>appointed|named|elected|promoted|hired|selected|tapped|recruited|joins|joined|join|joining|rejoins|assum(?:es?|ed|ing)|takes? over|took over|taken over|tak(?:es?|ing) on the (?:role|position)|becom(?:es?|ing)|became|succeeds?|succeeded|replaces|step(?:s|ped)? (?:in)?to|step(?:s|ped)? up|mov(?:es?|ed|ing) (?:in)?to the (?:role|position)|transition(?:s|ed|ing)? (?:(?:in)?to|from [^.;"]{3,90}? to)|to (?:join|lead|become|succeed|replace|serve as|assume|head)|(?<=\\b(?:will|would|to|now) )(?:serve|act) as|(?<=\\b(?:will|to) )(?:succeed|replace))(?![\\p{L}])`,
  "iu",
);

/** Words before a name that say someone goes: "the resignation of ", "succeeds ", "replacing ". */
const GOES =
  /\b(?<verb>resignations? of|departures? of|retirements? of|passing of|death of|stepping down of|vacated by|in place of|succe(?:eds?|eded|eding)|replac(?:es?|ed|ing)|successor to|tak(?:es|ing) over (?:from|for)|took over (?:from|for)) (?:(?!\b(?:as|by|with|in)\b)[^.;:"]){0,80}$/iu;
/** Words after a name that say someone goes: " will step down", ", who has decided to retire", " has submitted his letter of resignation". */
const GOES_AFTER = new RegExp(
  `^(?:,[^.;"]{0,90}?,)?(?:,? who)?${AFTER_NAME}(?:(?:has|have|had|will|would|is|are|was|be|been|he|she|his|her|their|decided|plans?|intends?|intention|intent|wish(?:es)?|elected|chosen|announced|informed|notified|advised|told|submitted|tendered|given|gave|notice|letter|the|board|company|of|that|to|also|recently|today|formally|therefore|subsequently|voluntarily|decision|directors|from) ){0,14}(?<verb>step(?:s|ped|ping)? down|stepp?(?:ed|ing)? aside|stand(?:s|ing)? down|retir(?:es?|ed|ing)|resign(?:s|ed|ing|ation)?|depart(?:s|ed|ing|ure)?|leav(?:es?|ing)|left|passed away|transition(?:s|ed|ing)? (?:from|out)|relinquish(?:es|ed)?|(?<=\\b(?:been|was) )(?:dismissed|terminated|ousted|removed)|(?:did|will|does|would|is) not (?:be )?(?:stand|seek|run)(?:n?ing)? (?:for )?re-?election|is no longer (?:with|employed))\\b`,
  "iu",
);
/** "to step down from the pedal" is none; "left" needs the company, its board or a role. */
const GOES_FROM =
  /^ ?(?:,|\.|$|from|as|effective|at|on|in order|to (?:the|its) (?:board|company)|to pursue|to accept|to take|to devote|to spend|after|due|the|his|her|its|their|this|next|by|following|for|position|role|with (?:immediate )?effect|and)/iu;
/** "will transition from COO to CEO" tells where to */
const TO_POST = /^[^.;"]{3,90}? to (?!pursue|accept|spend|take|devote)/iu;

/** A choice still to be made: "proposes the election of", "nominated for election" */
const PROPOSED =
  /\bpropos(?:e|es|ed|al|als|ing)\b[^.;"]{0,60}\b(?:re-?)?(?:elect|appoint|board|nominat)|\bfor (?:re-?)?election\b|\bnominees?\b|\b(?:plans?|intends?|seek(?:s|ing)?) to (?:appoint|hire|recruit|name|elect)\b/iu;

/** "did not stand for re-election" is news of a leaving, no proposal */
const NOT_STANDING = /\bnot (?:be )?(?:stand(?:ing)?|seek(?:ing)?|run(?:ning)?) (?:for )?re-?election/iu;

/** What a cue around a name says. */
export interface ChangeCue {
  readonly change: AppointmentChange;
  readonly verb: string;
  /** Whether the cue stands before the name. */
  readonly ahead: boolean;
  /** Whether it tells of a predecessor only: "succeeding Jane Roe". */
  readonly predecessor: boolean;
  /** Whether it tells of a successor whose post is the predecessor's: "will be succeeded by Jane Roe". */
  readonly successor?: boolean;
  /** The board that the words before the names tell: "the formation of its Scientific Advisory Board comprised of". */
  readonly seat?: string;
}

const changeOf = (verb: string): AppointmentChange => (/^promot/iu.test(verb) ? "promoted" : "appointed");

/** Characters before a name that are looked over for a verb of honour. */
const NEAR = 20;
/** "named to the TIME100 list", "selected to receive", "named one of": an honour, no post */
const HONOURED =
  /\b(?:[Nn]am(?:es?|ed)|[Ss]elect(?:s|ed)|[Ee]lect(?:s|ed)|[Cc]hosen|[Rr]ecogni[sz]e[sd]|[Hh]onou?r(?:s|ed)) (?:[^.;"]{0,40}?\b)?(?:to receive|recipient|winner|one of|among|(?:[Ff]ellow|[Mm]ember) (?:of|by) the (?:American|National|Royal|Academy|Association)|to (?:[^.;"]{0,50}? )?(?:[Ll]ist|Hall of Fame|\d+ [Uu]nder \d+|(?:TIME|Top) ?\d+)|[\p{L} ]{1,30} of the [Yy]ear|[^.;"]{0,30}\b(?:Award|Prize|Medal|Honou?ree))\b/u;

/** Whether a sentence only proposes someone. */
export const isProposed = (text: string): boolean =>
  PROPOSED.test(text.replace(NOT_STANDING, "")) && !/\b(?:was|were|been) elected\b/iu.test(text);

/** The change of post that the words before and after a name tell, if they do. */
export function changeCue(before: string, after: string): ChangeCue | undefined {
  const follows = FOLLOWED_BY.exec(before)?.groups?.verb;
  if (follows) return { change: "appointed", verb: follows, ahead: true, predecessor: false, successor: true };
  const goes = GOES.exec(before)?.groups?.verb;
  if (goes)
    return {
      change: "departed",
      verb: goes,
      ahead: true,
      predecessor: /^(?:succe|replac|tak|took|vacat|in )/iu.test(goes),
    };
  return leavingCue(after) ?? comingCue(before, after);
}

function leavingCue(after: string): ChangeCue | undefined {
  const leaving = GOES_AFTER.exec(after);
  if (!leaving) return undefined;
  const verb = leaving.groups!.verb!;
  const rest = after.slice(leaving[0].length);
  if (/^transition\p{L}* from$/iu.test(verb) && TO_POST.test(rest)) return undefined;
  const goes =
    /re-?election|no longer|passed away|^(?:dismissed|terminated|ousted|removed)/iu.test(verb) || GOES_FROM.test(rest);
  return goes ? { change: "departed", verb, ahead: false, predecessor: false } : undefined;
}

function comingCue(before: string, after: string): ChangeCue | undefined {
  if (HONOURED.test(`${before.slice(-NEAR)}${after}`)) return undefined;
  const comes = COMES.exec(before)?.groups?.verb;
  const ahead = { ahead: true, predecessor: false } as const;
  const isSpeech = comes && /^adds?(?:ed)?$/iu.test(comes) && SPEAKS.test(before);
  if (comes && !isSpeech && (!NEEDS_POST.test(comes) || POST_AFTER.test(after)))
    return { change: changeOf(comes), verb: comes, ...ahead };
  const list = LIST_OF_CHANGES.exec(before)?.groups?.verb;
  if (list) return { change: changeOf(list), verb: list, ...ahead };
  const board = NEW_BOARD.exec(before) ?? JOINING.exec(before);
  const seat = board && boardTitle(board[0]);
  if (seat) return { change: "appointed", verb: board.groups!.verb!, seat, ...ahead };
  if (ANNOUNCES.test(before) && AS_THE_NEW.test(after)) return { change: "appointed", verb: "announced", ...ahead };
  const coming = COMES_AFTER.exec(after)?.groups?.verb;
  return coming ? { change: changeOf(coming), verb: coming, ahead: false, predecessor: false } : undefined;
}

/** A board seat in the words after a name: "to its Board of Directors", "joins the Scientific Advisory Board", "as an independent director". */
const BOARD =
  /\b(?:(?<chair>(?:Executive |Independent |Non-Executive |Lead |new )*(?:Co-?)?(?:Chair(?:man|woman|person)?|Vice[- ]Chair(?:man)?)) (?:of (?:the|its|our|\S+'s?) (?:\p{Lu}[\p{L}'&.-]* ){0,4}))?(?:(?<advisory>(?:Scientific|Clinical|Medical|Strategic|Global|Business)(?:(?: and| &|,)? (?:Scientific|Clinical|Medical|Strategic|Regulatory|Business)){0,2} Advisory (?:Board|Council|Committee)|Supervisory Board|Management Board|Advisory Board|Executive Committee)|(?<board>Board(?!(?: of Directors)? (?:has|have|is|are|will|was|were|also|intends|expects|unanimously|announced|approved|believes|thanks)\b)(?: of Directors)?|(?:independent |non-executive |outside ){0,3}(?<!executive )directors?(?= to its|,| of the (?:company|board)| on|\.|$| and| effective| with)))(?![\p{L}])/iu;

/** The board seat that the words tell: "Board of Directors", the name of another board, or a chair with its board. */
export function boardSeat(text: string): { title: string; at: number } | undefined {
  const found = BOARD.exec(text);
  if (!found?.groups) return undefined;
  const { chair, advisory } = found.groups;
  if (chair) return { title: found[0].replace(/^new /iu, ""), at: found.index };
  return { title: advisory ?? "Board of Directors", at: found.index };
}

/** The title of the board seat that words tell, its short form too: "appointments to its SAB". */
export const boardTitle = (text: string): string | undefined =>
  boardSeat(text.replace(/\bSAB\b/u, "Scientific Advisory Board"))?.title;
