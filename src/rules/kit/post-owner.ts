import type { Entity } from "../../model/mention.js";
import type { FactScope } from "./fact-scope.js";
import type { Position } from "./positions.js";

/** Titles of companies: without a named organization they are those of the release's own. */
const CORPORATE =
  /\b(?:chief|c[a-z]o|president|vice[- ]president|[se]?vp|general counsel|managing director|chair(?:man|woman|person)?|(?:co-)?founder|board|general manager|treasurer|company secretary|(?:global |corporate )?head of|non-executive|executive director|spokes(?:man|woman|person)|director of (?:communications|investor relations|corporate))\b/iu;
const ELSEWHERE =
  /\b(?:professor|investigator|department|clinic|hospital|university|school|fellow|patient|analyst|author|(?:steering|monitoring|safety|study|trial|program|session|conference|congress) (?:committee|board|chair\p{L}*|co-chair\p{L}*))\b/iu;
/** Titles of universities and hospitals: in an institution's own news, where no other is named beside, they are held there. */
const ACADEMIC =
  /\b(?:professor|dean|provost|chancellor|lecturer|chair of|chief of|director of|head of|attending|postdoctoral|research (?:scientist|fellow|associate)|graduate student|doctoral student)\b/iu;
const isInstitution = ({ attributes: { kind } }: Entity): boolean => kind === "academic" || kind === "hospital";
/** "of the company", "the Company's", "our CEO" */
const OWN = /\b(?:the|our) company\b|^(?:our|its) /iu;

/** "head of biotech research at Leerink", "president of CureQuill": somewhere else, though nobody knows the name */
const NAMES_OTHER =
  /\b(?:at|with) (?:the )?(?<place>\p{Lu}\p{Ll}[\p{L}\d-]*)|\b(?:CEO|[Cc]hief [Ee]xecutive(?: [Oo]fficer)?|[Ff]ounder|(?<![Vv]ice[- ])[Pp]resident|[Dd]irector|[Oo]wner) (?:of|for) (?:the )?(?:group )?(?:(?<=(?:CEO|xecutive|fficer|ounder|wner) of )(?!the )(?=\p{Lu}\p{Ll})|(?=\p{Lu}\p{Ll}+\p{Lu}))(?<name>[\p{L}\d-]+)/u;

/** The organization of a post: the named one, else the release's own where the title is a company's. */
export function organizationOf(scope: FactScope, position: Position): Entity | undefined {
  if (position.organization) return position.organization;
  const own = scope.focus.own[0] ?? issuerOf(scope, position);
  const other = NAMES_OTHER.exec(position.title)?.groups;
  if (other && !own?.names.some((name) => name.startsWith((other.name ?? other.place)!))) return undefined;
  if (!own || OWN.test(position.title)) return own;
  if (
    isInstitution(own) &&
    scope.release.category === "research-news" &&
    scope.entitiesOf("Organization").every((one) => one === own)
  )
    return ACADEMIC.test(position.title) ? own : undefined;
  return CORPORATE.test(position.title) && !ELSEWHERE.test(position.title) ? own : undefined;
}

/** Where the release's own organization is not known: the nearest one before in the sentence, else the one that the headline names first. */
function issuerOf(scope: FactScope, { start }: Position): Entity | undefined {
  const before = scope.before("Organization", start)[0];
  if (before) return scope.entityOf(before);
  const headline = scope.doc.sentences[0];
  const named =
    headline?.section === "headline" && scope.mentionsIn(headline).find(({ type }) => type === "Organization");
  return named ? scope.entityOf(named) : undefined;
}
