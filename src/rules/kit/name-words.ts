import { companyWords, STRONG_COMPANY_WORDS } from "../../lexicon/organizations.js";
import type { Token } from "../../nlp/tokens.js";

/** Capitalised words that no organization's name begins with or goes over: function words, verbs of headlines, titles, words of releases. */
const STOPS = new Set(
  (
    "a an the this that these those its his her their our your my it we he she they you i who which what when where while whether if as at by for from in into of off on onto or out over per since than then to until up upon via with within without and but nor so yet not no new both either " +
    "neither either buy buying launching subsidiary subsidiaries affiliate successfully formally officially significantly proudly jointly publicly lead take like today's instead none because although though despite thus therefore hence overall being earlier later marketable about after against along amid among around before behind below beside between during following including like near under through throughout toward towards versus vs also here there how why all any each every some such more most other another further however moreover furthermore additionally meanwhile separately together today yesterday tomorrow now currently recently previously formerly finally once " +
    "monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec " +
    "amended amends amending proposed pursuant ongoing updated revised planned confirms confirmed announces announce announced announcing reports report reported reporting receives receive received receiving presents present presented presenting acquires acquire acquired acquiring completes complete completed completing initiates initiated initiating enters entered entering signs signed signing expands expanded expanding appoints appointed appointing names named naming launches launched launching submits submitted submitting files filed filing secures secured publishes published joins joined joining partners wins won gains gets grants granted granting says said highlights highlighted provides provided issues issued selects selected welcomes raises raised prices priced closes closed doses dosed doses hosts hosted awards awarded approves approved backs sells sold buys bought licenses licensed advances advanced achieves achieved demonstrates demonstrated shows showed showing unveils unveiled introduces introduced collaborates collaborate collaborating teams establishes begins starts started commences commenced obtains obtained exercises exercised terminates terminated extends extended nominates elects elected promotes promoted hires strengthens builds opens plans seeks sets moves will would could may can must should has have had is are was were be been being does do did " +
    "cleared clears awaits supports supported leads led meets met fails failed misses missed sees using used given based due led featuring regarding concerning according welcome contact contacts source visit see read view click follow please note key select " +
    "brings bringing veteran veterans renowned experienced seasoned dr mr mrs ms prof professor sir ceo cfo coo cmo cso cto president chairman chairwoman chair chief officer director vice senior executive head manager founder co-founder cofounder spokesman spokesperson spokeswoman minister analyst analysts investor investors media relations corporate communications communication contact company companies corp's firm drugmaker maker giant partner shareholders shareholder stockholders drug drugs phase trial study patients patient positive topline top-line results data agreement license collaboration acquisition merger deal transaction fda ema approval quarter first second third fourth full-year year part cohort arm stage grade table figure section protocol article item rule act"
  ).split(" "),
);

/** Adjectives and names of places: they stand before a company's name, and begin an institution's. */
const NATIONALITIES = new Set(
  "u.s us uk eu europe japanese chinese german french swiss british danish swedish korean indian israeli american european australian canadian italian spanish belgian dutch irish".split(
    " ",
  ),
);

/** "New York", "New England": the word before is no stop */
const AFTER_NEW = /^(?:York|England|Jersey|Haven|Orleans|Zealand|Mexico|Delhi|Hampshire|Brunswick|South|Brighton)/u;

/** "electroWave", "uniQure", "12bio", "23andMe": a name without a leading capital */
const CAMEL = /^(?:\p{Ll}{1,9}\p{Lu}\p{L}*|\d{1,4}\p{Ll}{2}\p{L}*|\d\p{Lu}\p{L}*)$/u;
/** Camel words of science, not names */
const CAMEL_TERMS =
  /^(?:m?si?RNA|[a-z]{1,3}[RD]NAs?|mAbs?|eGFR|pH|i?PSCs?|sNDA|sBLA|rAAV|dMMR|mCRPC|nAMD|rTMS|tDCS|iOS|kDa|mTOR)$/u;

/** Whether the token can be a word of a name: it begins with a capital, or is one of the modern forms without. */
export const isNameWord = (token: Token | undefined): boolean =>
  token !== undefined && (/^\p{Lu}/u.test(token.text) || (CAMEL.test(token.text) && !CAMEL_TERMS.test(token.text)));

const withoutStop = (token: Token): string => token.lower.replace(/\.$/u, "");

/** Whether a capitalised word ends the search for a name's first word; `next` is the word after it. */
export const isNameStop = (token: Token, next?: Token): boolean =>
  STOPS.has(withoutStop(token)) && !(token.lower === "new" && AFTER_NEW.test(next?.text ?? ""));

/** Whether the word says of which country a company is ("Swiss Roche"). */
const isNationality = (token: Token): boolean => NATIONALITIES.has(withoutStop(token));

/** Places behind a company word, in names of branches: "Quillmark Therapeutics |Canada" */
const BRANCH_WORDS = new Set(
  "australia canada usa us uk u.s japan china india korea hong kong europe america americas deutschland germany france italia italy spain españa iberia ireland switzerland schweiz suisse nederland netherlands nordic nordics israel brasil brazil mexico taiwan singapore malaysia thailand africa asia pacific austria belgium polska poland sweden denmark norway finland benelux emea apac zealand shanghai beijing suzhou hangzhou guangzhou wuhan".split(
    " ",
  ),
);
const isCompanyWord = (token: Token): boolean =>
  token.text === "&" || companyWords().has(token.lower) || BRANCH_WORDS.has(token.lower);

/**
 * Index of the first token of the name whose last token is `last`: capitalised words without a stop between them, `&` allowed,
 * at most `most` words. Returns `last + 1` when the token itself cannot be in a name.
 */
export function nameStart(tokens: readonly Token[], last: number, most: number): number {
  let first = last + 1;
  for (let i = last, words = 0; i >= 0 && words < most; i -= 1) {
    const token = tokens[i]!;
    if (token.text === "&" && isNameWord(tokens[i - 1]) && first === i + 1) continue;
    if (!isNameWord(token) || (i < last && (isNameStop(token, tokens[i + 1]) || isNationality(token)))) break;
    if (i < last && STRONG_COMPANY_WORDS.has(token.lower) && !tokens.slice(i + 1, last + 1).every(isCompanyWord)) break;
    const next = tokens[i + 1];
    if (next && first === i + 1 && next.start - token.end > 2) break;
    first = i;
    words += 1;
  }
  return first;
}
