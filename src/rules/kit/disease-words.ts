/** Weak heads that take a descriptive word to name a disease; other weak heads ("loss", "attack") count only in listed names. */
export const WEAK_HEADS: ReadonlySet<string> = new Set(
  (
    "disease disorder syndrome illness infection deficiency insufficiency failure dysfunction impairment injury pain " +
    "degeneration atrophy hypertrophy edema oedema inflammation malformation intolerance rejection occlusion obstruction " +
    "fracture overdose poisoning withdrawal wound bleeding infestation fever"
  ).split(" "),
);

/** Weak heads that name what is treated where that is plainly said: "to treat pain and fever". */
const TREATED_ALONE: ReadonlySet<string> = new Set(["pain", "fever"]);
/** "to treat ", "for the management of ", "relief of acute " */
const TREATED_BEFORE =
  /\b(?:treat(?:ment|ing|s|ed)?(?: of| for)?|management of|managing|reliev(?:e|es|ing)|relief (?:of|from)|painkiller for)\s(?:(?:pain|fever|mild|moderate|severe|acute|the|to|and|or)[\s,]+){0,5}$/iu;

/** How far back of a symptom those words are looked for, in characters. */
const TREATED_REACH = 60;

/** Whether the symptom `name` at `at` of a text is plainly said to be treated, so that it needs no describing word: "to treat pain". */
export const isTreatedAlone = (name: string, text: string, at: number): boolean =>
  TREATED_ALONE.has(name.toLowerCase()) && TREATED_BEFORE.test(text.slice(Math.max(0, at - TREATED_REACH), at));

/** Heads whose unlisted describing word may be any medical adjective or proper name: "Danon disease". */
export const OPEN_HEADS: ReadonlySet<string> = new Set("disease disorder syndrome infection deficiency".split(" "));

/** Endings of words that name diseases: "-itis", "-oma", "-emia". */
export const DISEASE_ENDING =
  /^[a-z]{3,}(?:itis|itides|oma|omas|omata|a?emia|opathy|opathies|osis|oses|plegia|plegic|uria|dystrophy|penia|algia|sclerosis|ectasia)$/u;

/** Words with such an ending that are no disease. */
export const NO_DISEASE: ReadonlySet<string> = new Set(
  (
    "diagnosis diagnoses prognosis prognoses symbiosis hypothesis synthesis analysis aroma diploma genoma apoptosis mitosis meiosis " +
    "osmosis homeostasis phagocytosis endocytosis exocytosis transcytosis pinocytosis metamorphosis hypnosis academia " +
    "sympathy empathy antipathy homeopathy osteopathy ferroptosis pyroptosis necroptosis autophagosis bohemia dosis doses " +
    "overdoses purposes stroma chroma soma coma euthanasia roma oklahoma sonoma tacoma glaucomatous media multimedia anemias " +
    "psychoses ketosis xenoma toma enterprises exposes composes chooses loses closes proposes supposes opposes imposes disposes discloses " +
    "encloses noses roses hoses poses primroses anastomosis anastomoses"
  ).split(" "),
);

/** Adjectives that describe anything but a disease. */
export const PLAIN_ADJECTIVES: ReadonlySet<string> = new Set(
  (
    "clinical critical medical general global normal initial annual several special final total additional typical original " +
    "potential individual regional national international biological biologic pharmaceutical scientific historical pathological " +
    "current underlying various specific other such public basic topical optimal substantial novel therapeutic diagnostic " +
    "preclinical nonclinical epidemiologic epidemiological economic strategic pivotal commercial financial physical practical " +
    "prior similar particular regular popular major minor overall dual multiple single numerous any various debilitating " +
    "devastating terrible challenging difficult important target targeted certain many most more these those this that all " +
    "both known new different academic electronic pacific atlantic hispanic olympic demographic logistic realistic italic dynamic republic existing related associated human animal murine canine feline symptomatic detectable measurable"
  ).split(" "),
);

/** Ending of a medical adjective: "thymidylic", "ocular", "granulomatous" */
export const MEDICAL_ADJECTIVE = /^[a-z][a-z-]{3,}(?:al|ic|ous|ary|ar|oid|genic|ative|ed-onset)$/u;

/** Compound describing words: "steroid-dependent", "EGFR-positive" is not one of them. */
export const COMPOUND =
  /^(?!(?:m?rna|dna|antibody|cell|gene|plasmid|vector|device|data|ai)-|(?:pre)?clinical-|commercial-|development-|revenue-|growth-|discovery-).*-(?:induced|associated|related|resistant|refractory|dependent|onset|mediated|naive|naïve|treated|sensitive|threatening|risk|grade|stage|line|acquired|borne|active|specific|linked|like|limited|eligible|ineligible|remitting|progressive|responsive|recurrent|invasive|type)$/u;

/** Words that tie a disease to a marker; the marker is a biomarker, not part of the disease's name. */
export const MARKED =
  /(?:-|^)(?:positive|negative|mutated|mutant|expressing|deficient|amplified|altered|driven|rearranged|low|high|ultralow|overexpressing|wild-type|fusion-positive|mutation-positive)$/u;

/** What follows a bare head when it is a word of biology or statistics, not a disease to be treated. */
export const NOT_OF_DISEASE =
  /^\s?-?\s?(?:cells?|necrosis|antigens?|microenvironment|growth|suppressors?|size|volume|burden|markers?|lysis|responses?|shrinkage|immunity|biology|progression|activity|control|free|specific|modifying|modification|stage|stages|severity|state|states|agents?|targets?|models?|biopsy|biopsies|samples?|tissues?|types?|lesions?|killing|infiltrating|associated|agnostic|areas?|management|awareness|education|prevention|screening|testing|tests?|registry|course|burdens?)\b/iu; // " cells"

/** What follows a disease that names a field of work or kind of tissue, whatever is built on it: "Burn Care", "adenocarcinoma phenotype" */
export const FIELD_FOLLOWS =
  /^\s(?:care|industry|markets?|awareness|survivors?|community|advoca\p{L}+|phenotypes?|histolog\p{L}+|specialists?|experts?|executives?|franchise)\b/iu;

/** What follows a disease's name where an operation is meant, or a designation: "cataract surgery", "Rare Pediatric Disease Designation" */
export const NOT_TREATED =
  /^\s(?:surger(?:y|ies)|extraction|removal|repair)\b|^\s?(?:\([^()]{2,8}\)\s?)?(?:[Dd]rug\s)?(?:[Dd]esignations?|DESIGNATIONS?|[Pp]riority [Rr]eview [Vv]ouchers?|PRVs?)\b/u; // " surgery"
/** Classes in the names of designations */
export const DESIGNATED_CLASS = /^(?:rare |orphan |infectious |qualified |pa?ediatric )+(?:disease|disorder)s?$/iu; // "Rare Pediatric Disease"

/** What follows a disease inside the name of an institution: "Cancer Institute" */
export const INSTITUTION_FOLLOWS =
  /^\s+(?:&\s+\p{Lu}|(?:Research|Treatment|Care|Therapeutics?)?\s?(?:Society|Foundation|Cent(?:er|re)s?|Institutes?|Association|Network|Alliance|Hospital|Congress|Journal|Conference|Symposium|Meeting|Consortium|Council|Coalition|Program(?:me)?|Department|Division|Clinic|Unit|Summit|Campus|Advocacy|Fund|Trust|Therapeutics|UK|Biology|Week|Month|Day|Medicine|Research|Franchise|Forum|Academy|Initiative|conference|summit|symposium|congress|Working Group|Study Group|Cooperative Group)\b)/u; // " Institute"

/** What stands before a field of work that is no disease: "Head of", "Professor of", "Journal of" */
export const FIELD_PRECEDES =
  /\b(?:Head|Chief|Director|Professor|President|Chair(?:man|woman|person)?|Department|Division|Cent(?:er|re)|Institute|School|Journal|Society|Association|Academy|Lead|Section|Conference|Congress|Symposium|College|Faculty|Fellow|Fellowship|Officer|Network|Foundation|(?:Advances|Annals|Archives)(?=\s(?:of|in)\s))[\w ,&]{0,20}\s(?:of|for|on|in)\s+(?:the\s+)?(?:\p{Lu}[\p{L}-]*(?:,| and| &)?\s+){0,4}$/u; // "Professor of "
