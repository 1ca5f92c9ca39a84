// title: Safety actions and withdrawals
// description: Recalls, warnings, holds and withdrawals.
// param from: date = "2000-01-01" | First day
// param to: date = "2099-12-31" | Last day
// returns: date, drug, kind, territory, quote, url
// tags: regulatory, safety
// expect: rows >= 2
MATCH (a:RegulatoryAction)-[:OF_DRUG]->(d:Drug)
WHERE a.kind IN ['safety_action', 'clinical_hold', 'withdrawal'] AND (a.date IS NULL OR (a.date >= date($from) AND a.date <= date($to)))
OPTIONAL MATCH (a:RegulatoryAction)-[:IN_JURISDICTION]->(j:Jurisdiction)
MATCH (a:RegulatoryAction)<-[:SUPPORTS]-(v:Evidence)-[:FROM_RELEASE]->(p:PressRelease)
WITH a, d, j, v, p ORDER BY p.publishedOn, v.id
WITH a, d, j, head(collect(v.text)) AS quote, head(collect(coalesce(p.url, ''))) AS url
RETURN a.date AS date, d.name AS drug, a.kind AS kind, j.name AS territory, quote, url
ORDER BY date DESC, drug, kind, a.id
