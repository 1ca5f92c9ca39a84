// title: Approvals by a regulator in a period
// description: What one agency approved between two days.
// param regulator: string = "European Commission" | Agency name or acronym
// param from: date = "2000-01-01" | First day
// param to: date = "2099-12-31" | Last day
// returns: date, drug, kind, indications, quote, url
// tags: regulatory, regulator
// expect: rows >= 1
MATCH (g:Regulator)<-[:BY_REGULATOR]-(a:RegulatoryAction)-[:OF_DRUG]->(d:Drug)
WHERE toLower($regulator) IN g.searchNames AND a.date >= date($from) AND a.date <= date($to)
  AND a.kind IN ['approval', 'accelerated_approval', 'conditional_approval', 'emergency_authorization']
OPTIONAL MATCH (a:RegulatoryAction)-[:FOR_INDICATION]->(i:Indication)
WITH a, d, i ORDER BY i.name
WITH a, d, collect(DISTINCT i.name) AS indications
MATCH (a:RegulatoryAction)<-[:SUPPORTS]-(v:Evidence)-[:FROM_RELEASE]->(p:PressRelease)
WITH a, d, indications, v, p ORDER BY p.publishedOn, v.id
WITH a, d, indications, head(collect(v.text)) AS quote, head(collect(coalesce(p.url, ''))) AS url
RETURN a.date AS date, d.name AS drug, a.kind AS kind, indications, quote, url
ORDER BY date DESC, drug, a.id
