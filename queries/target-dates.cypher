// title: Calendar of target dates
// description: Decisions that are due in a period.
// param from: date = "2000-01-01" | First day
// param to: date = "2099-12-31" | Last day
// returns: targetDate, targetDatePrecision, drug, kind, territory, quote, url
// tags: regulatory, calendar
// expect: rows >= 0
MATCH (a:RegulatoryAction)-[:OF_DRUG]->(d:Drug)
WHERE a.targetDate >= date($from) AND a.targetDate <= date($to)
OPTIONAL MATCH (a:RegulatoryAction)-[:IN_JURISDICTION]->(j:Jurisdiction)
MATCH (a:RegulatoryAction)<-[:SUPPORTS]-(v:Evidence)-[:FROM_RELEASE]->(p:PressRelease)
WITH a, d, j, v, p ORDER BY p.publishedOn DESC, v.id
WITH a, d, j, head(collect(v.text)) AS quote, head(collect(coalesce(p.url, ''))) AS url
RETURN a.targetDate AS targetDate, a.targetDatePrecision AS targetDatePrecision, d.name AS drug, a.kind AS kind, j.name AS territory, quote, url
ORDER BY targetDate, drug, kind, a.id
