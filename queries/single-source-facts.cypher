// title: Facts that rest on one sentence
// description: Indications of drugs that a single piece of evidence supports, least sure first.
// returns: drug, indication, status, confidence, quote, url
// tags: quality
// expect: rows >= 0
MATCH (d:Drug)-[r:INDICATED_FOR]->(i:Indication)
WHERE r.evidenceCount = 1
MATCH (v:Evidence {id: head(r.evidence)})-[:FROM_RELEASE]->(p:PressRelease)
RETURN d.name AS drug, i.name AS indication, r.status AS status, r.confidence AS confidence, v.text AS quote, p.url AS url
ORDER BY confidence, drug, indication, status, d.id, i.id
