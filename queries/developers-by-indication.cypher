// title: Who develops what for an indication
// description: Companies and their drugs for a disease, with status.
// param indication: string = "solid tumors" | Disease or use
// returns: organization, drug, status, confidence, quote, url
// tags: pipeline, indication
// expect: rows >= 1
MATCH (o:Organization)-[:DEVELOPS]->(d:Drug)-[r:INDICATED_FOR]->(i:Indication)
WHERE toLower($indication) IN i.searchNames
MATCH (v:Evidence {id: head(r.evidence)})-[:FROM_RELEASE]->(p:PressRelease)
RETURN DISTINCT o.name AS organization, d.name AS drug, r.status AS status, r.confidence AS confidence, v.text AS quote, p.url AS url
ORDER BY organization, drug, status, quote
