// title: Target dates that passed without a decision
// description: Decisions that were due before a day, with no approval, refusal or withdrawal of the drug there since.
// param asOf: date = "2026-12-31" | The day to look from
// returns: targetDate, drug, territory, quote, url
// tags: regulatory, calendar
// expect: rows >= 0
MATCH (a:RegulatoryAction)-[:OF_DRUG]->(d:Drug)
WHERE a.targetDate < date($asOf)
  AND NOT EXISTS {
    MATCH (d:Drug)<-[:OF_DRUG]-(b:RegulatoryAction)
    WHERE b.kind IN ['approval', 'accelerated_approval', 'conditional_approval', 'complete_response', 'rejection', 'withdrawal']
      AND b.date >= a.targetDate - duration({months: 6})
  }
OPTIONAL MATCH (a:RegulatoryAction)-[:IN_JURISDICTION]->(j:Jurisdiction)
MATCH (a:RegulatoryAction)<-[:SUPPORTS]-(v:Evidence)-[:FROM_RELEASE]->(p:PressRelease)
WITH a, d, j, v, p ORDER BY p.publishedOn DESC, v.id
WITH a, d, j, head(collect(v.text)) AS quote, head(collect(coalesce(p.url, ''))) AS url
RETURN a.targetDate AS targetDate, d.name AS drug, j.name AS territory, quote, url
ORDER BY targetDate, drug, a.id
