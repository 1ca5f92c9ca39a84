// title: Pipeline of a company
// description: Drugs that a company develops, with indications and status.
// param company: string = "Bayer" | Company name or short name
// returns: drug, indication, status, lastReportedOn, quote, url
// tags: pipeline, company
// expect: rows >= 1
MATCH (o:Organization)-[:DEVELOPS]->(d:Drug)-[r:INDICATED_FOR]->(i:Indication)
WHERE toLower($company) IN o.searchNames
MATCH (v:Evidence {id: head(r.evidence)})-[:FROM_RELEASE]->(p:PressRelease)
RETURN DISTINCT d.name AS drug, i.name AS indication, r.status AS status, r.lastReportedOn AS lastReportedOn, v.text AS quote, p.url AS url
ORDER BY drug, indication, status, quote
