// title: Refusals and what followed
// description: Complete responses, refusals, negative opinions and holds, with later submissions of the same drug.
// param from: date = "2000-01-01" | First day
// param to: date = "2099-12-31" | Last day
// returns: date, drug, kind, later, quote, url
// tags: regulatory
// expect: rows >= 1
MATCH (a:RegulatoryAction)-[:OF_DRUG]->(d:Drug)
WHERE a.kind IN ['complete_response', 'rejection', 'negative_opinion', 'clinical_hold', 'withdrawal']
  AND (a.date IS NULL OR (a.date >= date($from) AND a.date <= date($to)))
MATCH (a:RegulatoryAction)<-[:SUPPORTS]-(v:Evidence)-[:FROM_RELEASE]->(p:PressRelease)
WITH a, d, v, p ORDER BY p.publishedOn, v.id
WITH a, d, head(collect(v.text)) AS quote, head(collect(coalesce(p.url, ''))) AS url
OPTIONAL MATCH (d:Drug)<-[:OF_DRUG]-(b:RegulatoryAction)
WHERE b.date > a.date AND b.kind IN ['submission', 'filing_acceptance', 'approval', 'hold_lifted']
WITH a, d, quote, url, b ORDER BY b.date, b.kind
WITH a, d, quote, url, collect(b.kind + ' ' + toString(b.date)) AS later
RETURN a.date AS date, d.name AS drug, a.kind AS kind, later, quote, url
ORDER BY date DESC, drug, kind, a.id
