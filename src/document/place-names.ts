/** States, provinces and countries as datelines write them, in lower case without stops: what is no city after a comma. */
const REGIONS = new Set(
  (
    "alabama ala al|alaska ak|arizona ariz az|arkansas ark ar|california calif ca|colorado colo co|connecticut conn ct|delaware del de|florida fla fl|georgia ga|hawaii hi|idaho id|illinois ill il|indiana ind in|iowa ia|kansas kan ks|kentucky ky|louisiana la|maine me|maryland md|massachusetts mass ma|michigan mich mi|minnesota minn mn|mississippi miss ms|missouri mo|montana mont mt|nebraska neb ne|nevada nev nv|new-hampshire nh|new-jersey nj|new-mexico nm|new-york ny|north-carolina nc|north-dakota nd|ohio oh|oklahoma okla ok|oregon ore or|pennsylvania pa penn|rhode-island ri|south-carolina sc|south-dakota sd|tennessee tenn tn|texas tex tx|utah ut|vermont vt|virginia va|washington wash wa|west-virginia wva wv|wisconsin wis wi|wyoming wyo wy|dc d-c|puerto-rico pr" +
    "|ontario on ont|quebec québec qc que|british-columbia bc|alberta ab alta|manitoba mb|saskatchewan sk|nova-scotia ns|new-south-wales nsw|victoria vic|queensland qld" +
    "|usa us united-states united-states-of-america|uk united-kingdom england scotland wales northern-ireland great-britain|ireland|germany|france|switzerland|italy|spain|portugal|belgium|netherlands the-netherlands|luxembourg|austria|denmark|sweden|norway|finland|iceland|poland|czech-republic czechia|hungary|romania|bulgaria|greece|croatia|slovenia|slovakia|serbia|estonia|latvia|lithuania|ukraine|russia|turkey türkiye|israel|cyprus|malta|japan|china pr-china prc|taiwan|south-korea korea republic-of-korea|india|hong-kong|singapore|malaysia|thailand|vietnam|indonesia|philippines|pakistan|bangladesh|australia|new-zealand|canada|mexico|brazil|argentina|chile|colombia|peru|south-africa|egypt|kenya|nigeria|saudi-arabia|uae united-arab-emirates|qatar|bermuda|cayman-islands|deutschland|schweiz|suisse|österreich"
  ).split(/[| ]/u),
);

/** Whether a piece of a dateline ("Calif.", "N.J.", "The Netherlands") names a state, province or country. */
export function isRegionName(piece: string): boolean {
  const key = piece.toLowerCase().replace(/\./gu, "").trim().replace(/\s+/gu, "-");
  return REGIONS.has(key);
}
