/** "supplemental New Drug Application (sNDA)", "BLA", "marketing authorisation application", "regulatory dossier" */
export const APPLICATION =
  /\b(?:s?(?:NDA|BLA|ANDA|aBLA|MAA|NDS|JNDA|J-NDA)s?|new drug (?:application|submission)s?|biologics? licen[sc]e applications?|(?:marketing|market) authori[sz]ation (?:application|submission)s?|(?:marketing|regulatory|licensing|approval|licen[sc]e|supplemental|variation|registration|authori[sz]ation|drug|biologics?|approval|investigational new drug|clinical trial)\s(?:\w+\s)?(?:applications?|submissions?|filings?|dossiers?|packages?)|type (?:II|2) variations?|IND|CTA|regulatory approvals?|for (?:regulatory |marketing |accelerated |full )?(?:approval|authori[sz]ation|registration)|applications? (?:for|to|seeking)|requests? for emergency use)\b/iu;

/** Where an application goes when only one agency takes that kind: "BLA" and "NDA" in text that names no other place. */
export function applicationHome(text: string): string | undefined {
  if (/\b(?:BLA|sNDA|sBLA|biologics? licen[sc]e application|PDUFA|INDs?|Investigational New Drug)\b/u.test(text))
    return "US";
  return undefined;
}
