import type { DealKind } from "../../model/extraction.js";

/** Agreements that are no deal in medicines: leases, settlements, employment, listing and confidentiality papers */
const NO_DEAL =
  /\b(?:lease|sublease|settlement|employment|severance|consulting|non-?disclosure|confidentiality|standstill|lock-?up|voting|support agreements?|shareholder|stockholder|registration rights|rights plan|collective|plea|escrow|advisory|engagement|warrant|data[- ]use|tax|registrar|listing|marketing agreement with (?:investor|media)|investor relations|service-level|corporate integrity|user|license renewal|business investment)\b/iu;
/** Kinds by the words of an agreement, the first that fits. */
const KINDS: readonly (readonly [RegExp, DealKind])[] = [
  [/\bclinical (?:trial |study |research |development )?collaboration (?:and|&) (?:\w+ )?supply\b/iu, "collaboration"],
  [
    /\b(?:merg\w+|acqui\w+|business combination|asset (?:purchase|sale)|share exchange|arrangement agreement|implementation|equity purchase|takeover|buy-?out)\b/iu,
    "acquisition",
  ],
  [
    /\b(?:loan|credit|financ\w+|subscription|securities purchase|stock purchase|share purchase|purchase of royalt\w+|royalty (?:purchase|monetization|interest|financing|funding)|funding|grant|underwriting|equity (?:line|distribution)|investment|convertible|note purchase|placement)\b/iu,
    "financing",
  ],
  [/\b(?:sub-?)?licen[cs](?:e|es|ing)\b/iu, "license"],
  [/\boption\b/iu, "option"],
  [/\b(?:supply|supplier|manufactur\w+|distribut\w+|procurement|purchase|sourcing|fill-finish|CDMO)\b/iu, "supply"],
  [/\b(?:exclusive (?:\w+\s){0,2})?(?<!co-)(?:commerciali[sz]ation|marketing|promotion|detailing)\b/iu, "license"],
];

/** "development and commercialization partnership": work of both, unless a licence or supply is named too */
const TOGETHER =
  /^(?!.*\b(?:licen[cs]\w*|exclusive|option|supply|manufactur\w+|distribut\w+|merg\w+|acqui\w+|financ\w+)\b).*\b(?:partnership|collaboration|alliance)$/iu;

/**
 * The kind of deal that the words of an agreement name ("exclusive license and collaboration agreement": a licence);
 * `undefined` for papers that are no deal. Without a telling word it is a collaboration.
 */
export function agreementKind(words: string): DealKind | undefined {
  if (NO_DEAL.test(words)) return undefined;
  if (TOGETHER.test(words)) return "collaboration";
  return KINDS.find(([pattern]) => pattern.test(words))?.[1] ?? "collaboration";
}
