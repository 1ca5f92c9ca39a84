/** Wires, portals, aggregators and trade press: sites that publish what others issue. */
const DISTRIBUTORS =
  /pr ?newswire|business ?wire|globe ?newswire|market ?wired?|access ?(?:wire|newswire)|newsfile|ein ?(?:presswire|news)|prweb|pr ?log|pr ?times|cision|newswise|eurekalert|aaas|presseportal|news aktuell|dgap|eqs|yahoo|reuters|bloomberg|msn|aol|associated press|\bap\b|\bafp\b|dpa|marketscreener|market ?watch|finanznachrichten|finanztreff|finanzen|boerse|wallstreet|seeking ?alpha|benzinga|nasdaq|morningstar|streetinsider|biospace|fierce|stat ?news|\bstat\b|endpoints|medpage|medical ?xpress|phys\.org|sciencedaily|news-medical|insciences|pharmiweb|inpharm|pharmatimes|ajmc|world ?news|sys-?con|ulitzer|emailwire|expertclick|newsreleasewire|24-7|pressebox|openpr|iwr|ots|lifepr|xinhua|新华|google|facebook|twitter|wordpress|webmaster|admin|editor|staff|author|redaktion|drupal|news ?room|pressroom|press releases?|home ?page|^news$/iu;

/** Whether a name is that of a site or wire that distributes what others issue. */
export const isDistributor = (name: string): boolean => DISTRIBUTORS.test(name);
