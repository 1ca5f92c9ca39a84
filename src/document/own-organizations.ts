import type { Section } from "../model/section.js";
import type { Span } from "../model/span.js";
import { matchesOf } from "../nlp/matches-of.js";

/** Legal suffixes at the end of a name: ", Inc.", " Corporation"; "Pharma AG" keeps "Pharma" */
const SUFFIX =
  /[ ,]+(?:incorporated|inc|corporation|corp|company|co|limited|ltd|llc|llp|lp|plc|ag|s\.?a|se|n\.?v|gmbh|kgaa|kg|ab|as|asa|oyj?|s\.?p\.?a|b\.?v|k\.?k|a\/s|p\.? ?[ac]|holdings?|pty)\.?$/iu;

/** The name without legal suffixes and marks. */
export function withoutSuffix(name: string): string {
  let bare = name
    .replace(/[®™]/gu, "")
    .replace(/\s+/gu, " ")
    .replace(/^[\s"'(]+|[\s"',;:.]+$/gu, (edge) => (edge.startsWith(".") ? "." : ""))
    .trim();
  for (
    let shorter = bare.replace(SUFFIX, "").trim();
    shorter !== bare && shorter;
    shorter = bare.replace(SUFFIX, "").trim()
  )
    bare = shorter;
  return bare.replace(/^the /iu, "").replace(/(?<!\b\p{Lu})\.$/u, "");
}

/** "Orvane", "89bio", "electroWave" */
const WORD = "(?:[\\p{Lu}\\d]|\\p{Ll}{1,9}\\p{Lu})[\\p{L}\\d.&'/-]*";
const NAME = `(?:${WORD}|bluebird|uniQure|argenx|eFFECTOR|iBio|iTeos|enGene|gsk)(?: {1,2}(?:of |for |and |de |& |the )?${WORD}){0,7}(?:, (?:Inc|LLC|Ltd|L\\.?P|Corp|Co|S\\.A|P\\.A)\\.?(?:, Ltd\\.?)?)?`;
const BRACKETS = "(?:,?\\s{0,2}[([][^)\\]]{1,160}[)\\]]){0,5}";
const ANNOUNCES =
  "(?:announce[sd]?|today|has|have|had|is|are|will|was|were|report(?:s|ed)?|present(?:s|ed)|said|says|expand(?:s|ed)|issue[sd]|underscores|highlight(?:s|ed)|honou?rs|unveil(?:s|ed)|launch(?:es|ed)|confirm(?:s|ed)|welcome[sd]|receive[sd]|provide[sd]|complete[sd]|appoint(?:s|ed)|named|intends|plans|and its|recently|proudly|Chief|commence[sd]|initiate[sd]|publishe[sd]|granted|shared?|hosts?|celebrates|participate[sd]?|reaffirms|commends|applauds|held|shares|reached|reaches|outlined|outlines|attended|delivers|delivered|added|adds|met|entered|signed|closed|raised|dosed|submitted|filed|selected|acquired|advanced|advances|continues|began|begins|started|starts)\\b";
/** "Certara, Inc. (Nasdaq: CERT), a global leader …, today announced" */
const SUBJECT = new RegExp(
  `^(?:The )?(${NAME})(?=${BRACKETS}(?:,? ${ANNOUNCES}| and \\p{Lu}|,? (?:an?|the|one of)\\b|, (?:one|together|part|now|whose|which|with|in|based|today|through|along|Europe|headquartered|located|pioneer|leader|formerly|doing)\\b))`,
  "u",
);
/** "and Vyriad, Inc. today announced"; the bracket of the first name before it */
const SECOND = new RegExp(
  `^${BRACKETS},? and (?:its (?:partner|subsidiary) |the )?(${NAME})(?=${BRACKETS},? (?:today|jointly|announced?|have|are|will)\\b)`,
  "u",
);
/** The pair read as one name: "Regeneron and Vyriad" */
const PAIR = /^(.{3,60}?(?:Inc\.?|Corp\.?|Ltd\.?|plc|AG|SA|SE)) and (\p{Lu}.{2,60})$/u;
/** A pair without suffixes, "Merck and Daiichi Sankyo": two names where the verb is a plural */
const TWO_NAMES = /^(\p{Lu}[\p{L}\d.&'-]{2,}(?: \p{Lu}[\p{L}\d.&'-]*){0,4}) and (\p{Lu}.{2,60})$/u;
const PLURAL = /^,? (?:today )?(?:have|are|were|announce|plan|intend)\b/u;
/** "On December 19, 2024, ", "Today, ", "In a move that …, " before the subject */
const PREFACE =
  /^(?:On [^,]{3,20}, \d{4}, |On [^,]{3,30}, |Today,? |(?:Additionally|Furthermore|Moreover|Separately|Also|Recently|Earlier today|Yesterday|Previously|In addition),? |In [^,]{3,80}, |At [^,]{3,80}, )/u;
const SOURCE_LINE = /(?:SOURCE:?|Source:)\s+([^\n]{2,90})/u;
const FULL_NAME =
  /\b(?:Inc|Corp|Corporation|Ltd|Limited|LLC|plc|AG|SA|S\.A|SE|N\.V|GmbH|A\/S|Incorporated|Company|Pharmaceuticals?|Therapeutics|Biosciences?|Technolog(?:y|ies)|Labs|Laboratories|Law Firm|Health)\b/u;
/** A name that is no organization: a person, a phase, a pronoun, an agency's product */
const NO_NAME =
  /^(?:Dr|Prof|Professor|Mr|Ms|Mrs|Phase|Today|This|These|It|We|Our|In|On|At|As|For|With|Results?|Data|Patients|Researchers|Scientists|New|A|An|There|According|Every|Exercise|Shares|Stock|Adults|People|Women|Men|Children|Preclinical|Study)\b/u;

/** What only an organization does in a first sentence */
const SPEAKS_FOR_ITSELF =
  /^[^.]{0,40}?(?:,? (?:today |has |have )?(?:formally )?announce[sd]?\b|,? (?:is|are) (?:pleased|proud|excited|thrilled|delighted|honou?red|happy)\b|,? (?:has|have) (?:formally |proudly |recently )?(?:established|positioned|emerged|launched|opened|expanded|introduced)\b|,? stands out as\b)/u;
/** Words that end a company's name: after one of them "and" begins another name */
const COMPANY_END =
  "Pharma|Pharmaceuticals?|Therapeutics|Biopharma|Biopharmaceuticals?|Biotherapeutics|Biosciences?|Biologics|Biotech(?:nology)?|Bio|Biomedical|Oncology|Genomics|Genetics|Medicines?|Laboratories|Labs|Diagnostics|Technologies|Vaccines|Sciences|Healthcare|Medical";
/** Two whole names: "Orvane Therapeutics and Belmira Pharma" */
const WHOLE_NAMES = new RegExp(`^(\\p{Lu}.{1,60}? (?:${COMPANY_END})) and (\\p{Lu}.{1,60})$`, "u");

/** "Eyenovia Reports Third Quarter 2023 Results": the headline's subject */
const HEADLINE_SUBJECT =
  /^(?:CORRECTION(?: --|:) |UPDATE(?: --|:) )?((?:[\p{Lu}\d]|\p{Ll}{1,9}\p{Lu})[\p{L}\d®™&.'-]*(?: [\p{Lu}&][\p{L}\d®™&.'-]*){0,4}?),?(?: (?:Successfully|Formally|Officially|Significantly|Proudly))?(?: \([^)]{2,30}\))? (?:(?:Inc|Corp|Ltd|LLC|plc|AG|SA)\.?,? )?(?:[Aa]nnounces?|[Rr]eports?|[Tt]o (?:[Pp]resent|[Hh]ost|[Pp]articipate|[Rr]eport|[Aa]nnounce|[Hh]ighlight|[Ww]ebcast|[Aa]cquire)|[Cc]ompletes?|[Pp]resents?|[Rr]eceives?|[Aa]ppoints?|[Pp]rovides?|[Ss]igns?|[Ee]nters?|[Ll]aunches|[Nn]ames|[Ii]nitiates|[Ss]ubmits|[Ff]iles|[Ee]xpands|[Aa]cquires|[Cc]loses|[Uu]nveils|[Ss]ecures|[Ww]elcomes|[Pp]ublishes|[Ii]ssues|[Ss]elects|[Gg]ranted|[Aa]warded|[Hh]ighlights|[Jj]oins|[Pp]artners|[Ii]ntroduces|[Aa]chieves|[Cc]elebrates|[Cc]ommences|[Oo]btains|[Gg]ains|[Ww]ins|[Dd]oses|[Rr]aises|[Pp]rices|[Hh]onors|(?:[Ii]n-|[Oo]ut-|[Ss]ub)?[Ll]icenses|[Ee]xercises|[Rr]egains|[Tt]erminates|[Gg]rants|[Tt]eams [Uu]p|[Ss]ells|[Dd]ivests|[Bb]uys|[Ii]nks|[Ss]trikes|[Aa]mends|[Ee]xtends|[Rr]eaches|[Ee]xecutes|[Ff]orms|[Ee]stablishes|[Bb]roadens|[Bb]olsters|[Aa]dds|[Oo]pens|[Hh]ires|[Ee]lects|[Pp]romotes|[Ss]hares|[Rr]eleases|[Oo]utlines|[Cc]onfirms|[Rr]eaffirms|[Ii]nvests|[Mm]akes|[Tt]akes|[Ll]ands|[Nn]abs|[Ss]nags|[Bb]ags|[Pp]ays|[Ss]naps [Uu]p|[Cc]ollaborates|[Mm]erges|[Ww]ithdraws|[Rr]ecalls|[Rr]esumes|[Dd]iscontinues|[Aa]grees|[Tt]o (?:[Bb]uy|[Ss]ell|[Cc]ombine|[Mm]erge|[Cc]ollaborate|[Ll]icense|[Dd]ivest|[Jj]oin|[Bb]e [Aa]cquired|[Rr]elease|[Ss]howcase)|[Tt]argets|[Rr]eacquires|[Pp]resented|[Aa]ttends|[Aa]ttended|[Dd]elivers|[Mm]eets|[Aa]dvances|[Bb]egins|[Ss]tarts|[Ss]trengthens|[Hh]osts|[Dd]iscusses|[Ss]howcases|[Ee]nrolls|[Uu]pdates|[Ss]ponsors|(?:First|Second|Third|Fourth)[ -][Qq]uarter|[Ff]ull[ -][Yy]ear|Half[ -]Year|Q[1-4]|Fiscal (?:Year|20)|Year-End|[Dd]eclares|[Rr]esponds|[Pp]ostpones|(?:Senior Management|Board of Directors|Shareholders|Stockholders) \p{Lu}\p{L}+)\b/u;

/** Institutions of research: what issues research news */
const INSTITUTION_WORD =
  "University|College|Hospitals?|Institutes?|Clinic|Medical Center|Medical Centre|School of Medicine|Medical School|Cancer Cent(?:er|re)|Foundation|Society|Association|Center|Centre|Universit(?:y|é|ät)|Karolinska|Inserm|Mayo Clinic";
const INSTITUTION = new RegExp(
  `\\b(Johns Hopkins(?: Medicine| University)?|Mount Sinai|Cedars-Sinai|Wake Forest Baptist(?: Medical Center)?|Memorial Sloan Kettering(?: Cancer Center)?|MD Anderson(?: Cancer Center)?|Dana-Farber(?: Cancer Institute)?|City of Hope|Kaiser Permanente|Northwestern Medicine|Penn Medicine|Michigan Medicine|Stanford Medicine|Yale|Harvard|Stanford|Kaiser|Inserm|Karolinska Institutet|(?:UC|UT|MIT|UCLA|UCSF) (?:San Francisco|San Diego|Davis|Irvine|Berkeley|Los Angeles|Southwestern(?: Medical Center)?)|(?:\\p{Lu}[\\p{L}'&-]+ ){0,4}(?:${INSTITUTION_WORD})(?: (?:of|for|at) (?:the )?\\p{Lu}[\\p{L}'-]+(?: \\p{Lu}[\\p{L}'-]+){0,4}(?: of Medicine)?| (?:London|Medical Center|Medicine|Health|Hospital|Dublin|School of Medicine|Medical School))?)`,
  "gu",
);
const INSTITUTION_NOUN = new RegExp(`\\b(?:${INSTITUTION_WORD})\\b`, "u");
const AGENCY =
  /\b(CDC|FDA|U\.S\. Food and Drug Administration|Centers for Disease Control and Prevention|National Institutes of Health|NIH|European Medicines Agency|EMA|MHRA|NICE|World Health Organization|WHO|Health Canada|Department of Health(?: and Human Services)?|HHS|CMS|BARDA|USPSTF|NIAID|National Cancer Institute)\b/u;

/** What the issuer is read from. */
export interface IssuerText {
  readonly reading: string;
  readonly title: string | null;
  /** The wire tag of the dateline; some portals put the issuer there. */
  readonly wire: string | null;
  readonly lead: Span;
  readonly sections: readonly Section[];
}

const textOf = ({ reading }: IssuerText, span: Span): string => reading.slice(span.start, span.end).trim();

/** "About Orvane Therapeutics" at the start of a line */
const ABOUT_LINE = /(?:^|\n\s*)(?:About|ABOUT) ([^\n]{2,100})/gu;

/** Names of "About X" headings of organizations, in order. */
function aboutNames(text: IssuerText): string[] {
  const names: string[] = [];
  for (const section of text.sections) {
    if (section.kind !== "about-company") continue;
    for (const found of matchesOf(ABOUT_LINE, textOf(text, section.span))) {
      const line = found[1] ?? "";
      const word = /^(?:the )?[\p{L}\d&'’.-]+/iu.exec(line)?.[0] ?? "";
      const again = line.indexOf(word, word.length);
      const name = (again > 0 ? line.slice(0, again) : line).split(/ {2}|[(:]|(?<=\p{Ll})(?=At \p{Lu})/u, 1)[0] ?? "";
      if (name.length <= 70) names.push(withoutSuffix(name));
    }
  }
  return names.filter((name) => name.length > 1);
}

/** "Example Skin Institute, San Jose, California": what follows a name and is no legal form */
const PLACE_AFTER =
  /, (?!(?:Inc|Incorporated|LLC|L\.L\.C|LLP|Ltd|Limited|L\.?P|Corp|Co|Company|S\.?A|P\.A|P\.C|N\.?V|B\.V|PLC|plc|AG|SE|GmbH|KGaA|A\/S|AB|Pty|and|the)\b)/u;

/** "Source: Li X, Roe J, et al.": a reference */
const AUTHOR = /^\p{Lu}[\p{L}'-]+ \p{Lu}{1,2}\b/u;

/** The SOURCE line of a wire release. */
function sourceNames(text: IssuerText): string[] {
  const contacts = text.sections
    .filter((section) => section.kind === "contact")
    .map((section) => textOf(text, section.span));
  const line = SOURCE_LINE.exec(contacts.join("\n"))?.[1];
  if (line === undefined || AUTHOR.test(line)) return [];
  return line.split(/\s*;\s*/u).map((name) => withoutSuffix(name.split(PLACE_AFTER, 1)[0] ?? ""));
}

/** "Acme Therapeutics' President and Chief Executive Officer Jane Roe": the owner of what the possessive names */
const OWNER =
  /^(.{2,60}?)(?:(?<=(?:Therapeutics|Pharmaceuticals|Biosciences|Sciences|Laboratories|Technologies|Biologics|Genomics|Diagnostics|Biotherapeutics|Medicines|Labs))' \p{Lu}|(?:(?<=s)'|'s) (?:President|Chief|C[EFMOST]O|Chair|Board|Head|Vice|Executive|Senior|Founder|Co-[Ff]ounder|Director|Managing|Management)\b)/u;
/** "Orvane and Belmira Health", where the text names each without the other too. */
function eachNamedAlone(text: IssuerText, pair: string): RegExpExecArray | null {
  const found = TWO_NAMES.exec(pair);
  if (!found) return null;
  const rest = text.reading.split(pair).join("|");
  const [, first = "", second = ""] = found.map(withoutSuffix);
  const isAlone = (name: string): boolean =>
    name.length > 2 && (rest.includes(`${name} `) || rest.includes(`${name}'s `) || rest.includes(`${name},`));
  return first !== second && !/^Co\b|^Company\b/u.test(second) && isAlone(first) && isAlone(second) ? found : null;
}

/** Characters of a part in which its subject is looked for. */
const MOST_OPENING = 2000;

/** One or two subjects of the first sentence of a part, the lead's unless another is given. */
function subjectNames(text: IssuerText, part = text.lead): string[] {
  const lead = textOf(text, part)
    .slice(0, MOST_OPENING)
    .replace(/ {2,}/gu, " ")
    .replace(/["']/gu, "'")
    .replace(PREFACE, "");
  const subject = SUBJECT.exec(lead);
  if (!subject?.[1] || NO_NAME.test(subject[1])) return [];
  const owner = OWNER.exec(subject[1])?.[1];
  if (owner) return [withoutSuffix(owner)];
  const pair =
    PAIR.exec(subject[1]) ??
    WHOLE_NAMES.exec(subject[1]) ??
    (PLURAL.test(lead.slice(subject[0].length)) ? TWO_NAMES.exec(subject[1]) : eachNamedAlone(text, subject[1]));
  if (pair?.[1] && pair[2]) return [withoutSuffix(pair[1]), withoutSuffix(pair[2])];
  const second = SECOND.exec(lead.slice(subject[0].length))?.[1];
  return [withoutSuffix(subject[1]), ...(second ? [withoutSuffix(second)] : [])];
}

const firstWord = (name: string): string => (/^[\p{L}\d&'-]+/u.exec(name)?.[0] ?? "").toLowerCase();

/** Whether a text has the first word of a name. */
const names = (text: string, name: string): boolean =>
  text
    .toLowerCase()
    .match(/[\p{L}\d&'-]+/gu)
    ?.includes(firstWord(name)) ?? false;

/** Whether a subject of the lead is an organization: it says so itself, or headline, SOURCE line or an About heading name it. */
function isOrganization(name: string, text: IssuerText, others: readonly string[]): boolean {
  const word = firstWord(name);
  if (word.length < 2) return false;
  const lead = textOf(text, text.lead).slice(0, 300);
  const at = lead.indexOf(name);
  const after = at < 0 ? "" : lead.slice(at + name.length, at + name.length + 60);
  return (
    FULL_NAME.test(name) ||
    SPEAKS_FOR_ITSELF.test(after) ||
    /^,? (?:Inc|Corp|Ltd|Limited|LLC|plc|AG|SA|SE|N\.V|GmbH|A\/S|Co|Company|Corporation|Holdings?)\b|^[^(]{0,20}\((?:NASDAQ|Nasdaq|NYSE|TSX|OTC|LSE|ASX|Euronext|SIX|HKEX|KOSDAQ)/u.test(
      after,
    ) ||
    others.some((other) => firstWord(other) === word) ||
    ((text.title ?? "").toLowerCase().includes(word) && /^\p{Lu}/u.test(name))
  );
}

/** Whether the title begins with a name. */
const titled = (name: string, { title }: IssuerText): boolean => (title ?? "").startsWith(name);

/** Names of the organizations that issue a company's release, without legal suffix. */
export function issuingCompanies(text: IssuerText): string[] {
  const about = aboutNames(text);
  const source = sourceNames(text);
  const subjects = subjectNames(text).filter((name) =>
    isOrganization(name, text, [...about, ...source, text.wire ?? ""]),
  );
  if (subjects.length > 0) return subjects;
  if (source.length > 0) return source;
  const opening = `${text.title ?? ""} ${textOf(text, text.lead)}`;
  const named = about.filter((name) => names(opening, name));
  if (named.length > 0) return named.slice(0, 1);
  const [body] = text.sections.filter(({ kind }) => kind === "body");
  const later = body ? subjectNames(text, body.span).filter((name) => titled(name, text)) : [];
  if (later.length > 0) return later;
  const headline = HEADLINE_SUBJECT.exec(text.title ?? "")?.[1];
  if (headline && !NO_NAME.test(headline)) return [withoutSuffix(headline)];
  return new Set(about).size === 1 ? about.slice(0, 1) : [];
}

/** What has an About text in research news and issues nothing. */
const NO_ISSUER =
  /\b(?:Meeting|Congress|Conference|Symposium|Expo|Study|Trial|Grant|Award)\b|^(?:the )?(?:Journal|Publisher)$/iu;

/** The institution that issues research news: of its About text, of the title ("The Lancet: …"), else the one named most, early ones first. */
export function issuingInstitution(text: IssuerText): string[] {
  const [source] = sourceNames(text);
  if (source) return [source];
  const about = aboutNames(text).filter((name) => !NO_ISSUER.test(name));
  const lead = textOf(text, text.lead);
  const named =
    about.find((name) => names(text.title ?? "", name)) ?? about.find((name) => names(lead, name)) ?? about[0];
  if (named) return [named];
  const title = /^((?:The )?\p{Lu}[\p{L} ]{2,30}): /u.exec(text.title ?? "")?.[1];
  if (title && /Lancet|Journal|BMJ|JAMA|University|Institute/u.test(title)) return [title];
  const counts = new Map<string, number>();
  for (const found of matchesOf(INSTITUTION, text.reading)) {
    const name = ownerOf((found[1] ?? "").trim());
    if (!/[ -]/u.test(name) && !/^(?:Inserm|Yale|Harvard|Stanford)$/u.test(name)) continue;
    const early = found.index < text.lead.end + 400 ? 3 : 1;
    counts.set(name, (counts.get(name) ?? 0) + early);
  }
  const best = [...counts].reduce<readonly [string, number]>(
    (top, next) => (next[1] > top[1] ? next : top),
    ["", counts.size === 1 ? 0 : 1],
  );
  return best[0] ? [withoutSuffix(best[0])] : [];
}

/** "University of Vermont's Clinical Research Center" is the university's; "Boston Children's Hospital" keeps its name. */
function ownerOf(name: string): string {
  const at = name.search(/['’]s?(?: |$)/u);
  const owner = at < 0 ? name : name.slice(0, at);
  return INSTITUTION_NOUN.test(owner) ? owner : name;
}

/** The agency that issues a notice. */
export function issuingAgency(text: IssuerText): string[] {
  const name = (AGENCY.exec(`${text.title ?? ""} ${textOf(text, text.lead)}`) ?? AGENCY.exec(text.reading))?.[1];
  return name ? [name] : [];
}
