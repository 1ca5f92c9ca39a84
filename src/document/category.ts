import type { ReleaseCategory } from "../model/release.js";

/** A kind of release with the words that gave it away. */
export interface CategoryVerdict {
  readonly category: ReleaseCategory;
  readonly reason: string;
}

/** What the category is read from: reading views. */
export interface CategoryText {
  readonly headline: string;
  readonly lead: string;
  readonly all: string;
  readonly wire: string | null;
}

type Cue = readonly [ReleaseCategory, keyof Omit<CategoryText, "wire">, RegExp];

/** Words that decide alone, in order */
const DECISIVE: readonly Cue[] = [
  [
    "shareholder-alert",
    "headline",
    /\b(?:class action|securities fraud|shareholder (?:alert|investigation|rights)|investors? (?:alert|have opportunity|who lost)|lead plaintiff|law (?:firm|offices)|lawsuit (?:filed|deadline)|encourages? .{0,60}investors|investigat(?:es|ing|ion) .{0,60}(?:on behalf of|shareholders|investors))/iu,
  ],
  [
    "shareholder-alert",
    "all",
    /lead plaintiff|investor rights law firm|Attorney Advertising|No Class Has Been Certified|shareholder rights (?:law|litigation)/iu,
  ],
  [
    "paid-coverage",
    "all",
    /sponsored content|paid (?:promotion|advertisement)|(?:was|been|is) (?:retained and )?(?:paid|compensated) (?:for|by|a|to)|InvestorBrandNetwork|InvestorNewsBreaks|\bBenzinga (?:is|does)|By \p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+,? Benzinga|AllPennyStocks|[Dd]isseminated on behalf of|\bIBN\b|BioMedWire|USA News Group|Equity Insider/u,
  ],
  [
    "market-report",
    "headline",
    /\bmarket (?:size|research|report|analysis|share|to (?:reach|grow|hit|surpass|expand)|(?:is )?(?:expected|projected|set|poised) to|worth|outlook|growth|forecast|insights?)\b|\bCAGR\b|stocks? (?:to watch|round-?up|movers)|(?:premarket|pre-market|midday) movers/iu,
  ],
  [
    "market-report",
    "lead",
    /\bmarket (?:size )?(?:is|was|will) (?:expected|projected|valued|estimated|anticipated|poised|reach)|market research report|DelveInsight|Fact\.MR|MarketsandMarkets|Grand View Research/u,
  ],
  [
    "market-report",
    "all",
    /ResearchAndMarkets\.com|report (?:covers|includes) .{0,80}market (?:size|share)|DelveInsight|Fact\.MR|MarketsandMarkets|Grand View Research|Allied Market Research/u,
  ],
  [
    "trade-press",
    "all",
    /appeared first on|seekalpha|Seeking Alpha|I wrote this article myself|Fierce(?:Pharma|Biotech)|Endpoints News|BioSpace staff|STAT\+|\bZacks\b|Motley Fool|\bfrom Proactive\b|Proactive(?:Investors| Investors)|RTTNews|\(Reuters\) ?-|Analyst[’']s Disclosure/u,
  ],
];

const AGENCY_ISSUER =
  /^(?:The |Today, the |Today the )?(?:U\.?S\.? )?(?:Food and Drug Administration|FDA|Centers for Disease Control|CDC|National Institutes of Health|NIH|European Medicines Agency|EMA|MHRA|NICE|World Health Organization|WHO|Health Canada|Department of Health|HHS|CMS|Medicines and Healthcare)\b[^.]{0,60}(?: today| is | has | have | announce| approve| issue| warn| recommend| publish| releas| updat| launch| will )/u;
const AGENCY_SIGN =
  /(?:U\.S\. )?DEPARTMENT OF HEALTH AND HUMAN SERVICES|CDC Newsroom|FDA News Release|The FDA, an agency within the U\.S\. Department|gov\.uk|NIH\.\.\.Turning Discovery|EMA press office/u;

const TICKER = /\((?:NASDAQ|Nasdaq|NYSE|TSX|OTC\w*|LSE|AIM|ASX|Euronext|SIX|HKEX|KOSDAQ|SEHK|TSE|FSE|BSE|NSE)\b/u;
const FIRM =
  /\b(?:Inc|Corp|Ltd|LLC|plc|PLC|GmbH|N\.V|A\/S)\b\.?|\bannounced today|today announced|Forward[- ]Looking Statements|shareholders|investors?\b/gu;
/** "InFlectis BioScience SAS, a drug discovery company …" */
const FIRM_SUBJECT =
  /^[^.]{3,120}?, (?:an?|the) [^.]{0,140}?\b(?:company|biotech|firm|manufacturer|startup)\b|^[^,.]{3,80},? (?:Inc|Ltd|LLC|Corp|GmbH|AG|SAS|plc)\b/u;
/** "Acme has announced that …", where Acme is no place of research */
const ANNOUNCER =
  /^(?:Today,? )?(?!(?:Researchers|Scientists|The|Investigators|Doctors)\b)(?:(?!University|College|Hospital|Institut|Cent(?:er|re)|Clinic|Society|Academy|Foundation)[\p{Lu}&][\p{L}\d&.'’-]* ){1,5}(?:today |has |have )*announce[sd]\b/u;
/** Only companies make these statements */
const FORWARD = /forward[- ]looking statements?/iu;
const STUDY =
  /\b(?:researchers?|scientists|study|studies|professor|lead author|senior author|first author|co-?authors?|findings|published (?:online )?(?:in|today in|this week in)|journal|university|faculty|laboratory|postdoctoral|Ph\.?D)\b/giu;
const HEALTH =
  /\b(?:patients?|clinical|therap\w*|drugs?|disease\w*|health\w*|medic\w*|treatments?|pharma\w*|bio(?!graph)\w+|FDA|trials?|cancers?|tumou?rs?|vaccin\w*|hospitals?|physicians?|doctors?|dent\w*|orthodont\w*|surg\w*|genom\w*|genes?|diagnos\w*|symptoms?|doses?|dosing|care|nurs\w*|prescri\w*|diabetes|infect\w*|immun\w*|cells?|protein\w*|antibod\w*|molecul\w*|wellness|nutrition|supplements?)\b/giu;

/** Words that show a firm of the health field however few they are */
const HEALTH_FIRM =
  /\b(?:bio-?pharma\w*|pharmaceuticals?|biotech\w*|biologics?|biosciences?|therapeutics?|medical (?:device|technology)|clinical[- ]stage|FDA|clinical trials?|patients|genomics?|oncology|vaccines?|medicines|Phase (?:[1-3]|I{1,3})|PDUFA|healthcare|molecular|drug (?:discovery|development))\b/giu;
/** Fewest such words anywhere; one in headline or lead is enough. */
const FEWEST_FIRM_WORDS = 4;
/** Shortest text that says enough to call it of another industry, in characters. */
const TELLING = 700;
/** Signs per thousand characters below which a text is not about health. */
const HEALTH_RATE = 1.6;
/** Fewest words of studies in a text without a firm. */
const FEWEST_STUDY_WORDS = 3;
/** "University of Example", "published in the Journal of Sleep" */
const PLACE_OF_RESEARCH =
  /\b(?:University|College|Hospitals?|Institutes?|Clinic|Medical (?:Center|Centre|School)|Journal|Lancet|BMJ|JAMA|NEJM|Academy|Society|Cancer Cent(?:er|re))\b/u;
/** How much text is weighed, in characters. */
const READ = 6000;

const count = (pattern: RegExp, text: string): number => text.match(pattern)?.length ?? 0;

/** Whether a text with few health words is still of the health field. */
const isHealthFirm = (text: CategoryText): boolean =>
  count(HEALTH_FIRM, `${text.headline} ${text.lead}`) > 0 || count(HEALTH_FIRM, text.all) >= FEWEST_FIRM_WORDS;

/** Wires of universities and journals */
const RESEARCH_WIRE = /^(?:Newswise|EurekAlert)/iu;

/** How much of a study and of a firm a text tells. */
interface Weights {
  readonly study: number;
  readonly firm: number;
  /** Whether a firm speaks of itself. */
  readonly ownNews: boolean;
}

function weigh(text: CategoryText): Weights {
  const lead = text.lead.slice(0, 300);
  const listed = TICKER.test(`${text.headline} ${text.lead}`) && !/published/u.test(text.lead.slice(0, 200));
  return {
    study: count(STUDY, text.all.slice(0, READ)),
    firm: count(FIRM, text.all) + (listed ? 6 : 0) + (text.wire && !RESEARCH_WIRE.test(text.wire) ? 4 : 0),
    ownNews: listed || FORWARD.test(text.all) || FIRM_SUBJECT.test(lead) || ANNOUNCER.test(lead),
  };
}

/** Whether a text tells of a study that no firm issues: many words of studies, or in a text without any firm a few and a place of research. */
const isResearch = ({ study, firm, ownNews }: Weights, text: CategoryText): boolean =>
  !ownNews &&
  ((study > 5 && study > firm * 2) ||
    (study >= FEWEST_STUDY_WORDS && firm < 2 && PLACE_OF_RESEARCH.test(text.all.slice(0, READ))));

/** The category of a release, with the words or weights that decided. */
export function categoryOf(text: CategoryText): CategoryVerdict {
  for (const [category, part, cue] of DECISIVE) {
    const found = cue.exec(text[part]);
    if (found) return { category, reason: found[0].slice(0, 80).trim() };
  }
  const agency = AGENCY_ISSUER.exec(text.lead) ?? AGENCY_SIGN.exec(text.all);
  if (agency && !TICKER.test(text.lead)) return { category: "agency-notice", reason: agency[0].slice(0, 80) };
  const weights = weigh(text);
  if (isResearch(weights, text))
    return { category: "research-news", reason: `study words ${weights.study}, company words ${weights.firm}` };
  const read = text.all.slice(0, READ);
  const health = (count(HEALTH, read) * 1000) / Math.max(600, read.length);
  if (health < HEALTH_RATE && read.length >= TELLING && !isHealthFirm(text))
    return { category: "other-industry", reason: `health words per 1,000 characters: ${health.toFixed(1)}` };
  if (/\?$/u.test(text.headline) && !text.wire && weights.firm < 3)
    return { category: "trade-press", reason: "headline asks" };
  return { category: "company-news", reason: "no sign of another kind" };
}
