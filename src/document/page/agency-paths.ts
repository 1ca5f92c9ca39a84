/** Where agencies put what they announce; their other pages are guidance, labels and law. */
const AGENCIES: readonly { readonly host: RegExp; readonly announces: RegExp; readonly name: string }[] = [
  {
    host: /(?:^|\.)fda\.gov$/u,
    announces:
      /^\/(?:news-events\/(?:press-announcements|fda-brief|fda-voices|speeches|newsroom)|NewsEvents\/Newsroom|safety\/recalls|Safety\/Recalls|drugs\/news-events|inspections-compliance-enforcement-and-criminal-investigations\/press)/iu,
    name: "FDA",
  },
  {
    host: /(?:^|\.)gov\.uk$/u,
    announces:
      /^\/(?:government\/(?:news|speeches|fatalities|collections\/news)|drug-safety-update|drug-device-alerts|news)\//u,
    name: "GOV.UK",
  },
  { host: /(?:^|\.)ema\.europa\.eu$/u, announces: /\/(?:news|news-events|news_and_events)\b/u, name: "EMA" },
];

/** Why a page of an agency is no announcement, by its address; null where it is one or where the address is of nobody known. */
export function agencyReason(url: string | null): string | null {
  if (!url || !URL.canParse(url)) return null;
  const { hostname, pathname } = new URL(url);
  const agency = AGENCIES.find(({ host }) => host.test(hostname));
  // Hosts below gov.uk other than its own site have paths of their own.
  if (!agency || (agency.name === "GOV.UK" && !/^(?:www\.)?gov\.uk$/u.test(hostname))) return null;
  return agency.announces.test(pathname)
    ? null
    : `a page of ${agency.name} that announces nothing: its address is none of an announcement`;
}
