import { agencyReason } from "./agency-paths.js";

/** What is known of a page when its kind is told. */
export interface PageSigns {
  readonly title: string | null;
  readonly titleTag: string | null;
  readonly text: string;
  /** Characters in paragraphs of prose. */
  readonly prose: number;
  readonly url: string | null;
}

/** A page that is no release, with the reason. */
export interface PageVerdict {
  readonly kind: "error-page" | "not-a-release";
  readonly reason: string;
}

/** Titles of pages that a server or its guard gives instead: "404 Not Found", "Just a moment...", "Access Denied" */
const ERROR_TITLE =
  /^\W{0,3}(?:(?:error|fehler|erreur)?\W{0,3}(?:4\d\d|5\d\d)\b|(?:page|file|seite|content|article|document|page web) (?:was |is |could |can )?(?:not|nicht|no longer|cannot be)\b|not found|access (?:to this page has been )?denied|forbidden|just a moment|attention required|are you (?:a )?(?:human|robot)|let us know you|you['’]?re? not a robot|verif(?:y|ying) (?:you|your)|please (?:verify|wait|enable)|robot check|security (?:check|verification)|captcha|pardon our interruption|request (?:rejected|blocked|unsuccessful)|service unavailable|temporarily unavailable|site (?:maintenance|unavailable)|(?:under |down for )maintenance|bad gateway|gateway time-?out|internal server error|unauthorized|too many requests|blocked|oops|sorry|human verification|page introuvable|seite nicht gefunden|zugriff verweigert|log ?in$|sign ?in$|subscribe to (?:read|continue)|error$|one moment|ddos|we['’]?re sorry|page removed|nothing found)/iu;
/** Text of such pages, where little else stands */
const ERROR_TEXT =
  /(?:enable|turn on|requires?|activate) (?:javascript|cookies)|javascript (?:is (?:disabled|required|not enabled)|and cookies)|verify (?:that )?you are (?:a )?human|not a robot|no robots allowed|unusual (?:traffic|activity)|access denied|reference #\d|ray id|cf-error|captcha|page (?:you (?:requested|are looking for)|(?:was|could|can) ?not)|(?:could|can)(?:not|n['’]t) be found|no longer (?:available|exists)|incapsula|perimeterx|too many requests|temporarily unavailable/iu;
/** Fewest characters of a text with prose in it; below it is an empty shell. */
const SHELL = 140;
/** Longest text that an error page's own words can make, in characters. */
const ERROR_LENGTH = 1500;

/** Covers of filings: "UNITED STATES SECURITIES AND EXCHANGE COMMISSION … FORM 8-K" */
const FILING_COVER =
  /SECURITIES AND EXCHANGE COMMISSION[\s\S]{0,400}\bFORM\s+(?:8-K|6-K|10-[KQ]|20-F|S-\d|DEF|SC|4)\b|\bFORM\s+(?:8-K|10-[KQ]|6-K|20-F)\b[\s\S]{0,600}(?:pursuant to section 13|exact name of registrant)/iu;

/** Why a page is no release; null where nothing speaks against it. */
export function pageVerdict(signs: PageSigns): PageVerdict | null {
  const { text, prose } = signs;
  const short = text.length < ERROR_LENGTH;
  const name = [signs.title, signs.titleTag].find((title) => title && ERROR_TITLE.test(title));
  if (name && short) return { kind: "error-page", reason: `its title is "${name.slice(0, 80)}"` };
  const words = short && prose < ERROR_LENGTH / 2 ? ERROR_TEXT.exec(text) : null;
  if (words && text.length < ERROR_LENGTH / 2) return { kind: "error-page", reason: `it says "${words[0]}"` };
  if (prose === 0 && lengthOf(text) < SHELL)
    return { kind: "error-page", reason: "it is an empty shell: no paragraph of text" };
  const cover = FILING_COVER.exec(text.slice(0, 2500));
  if (cover)
    return { kind: "not-a-release", reason: "the cover of a filing with the SEC; releases are its exhibits 99" };
  const agency = agencyReason(signs.url);
  if (agency) return { kind: "not-a-release", reason: agency };
  if (prose === 0) return { kind: "not-a-release", reason: "it has no paragraph of text" };
  return null;
}

const CJK = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/gu;
const lengthOf = (text: string): number => text.length + (text.match(CJK)?.length ?? 0) * 2;
