// title: Competitors of a drug in its indications
// description: Other drugs for the same diseases, with who develops them.
// param drug: string = "larotrectinib" | Drug name, code or brand
// returns: indication, competitor, organization, status, quote, url
// tags: pipeline, competition
// expect: rows >= 0
MATCH (d:Drug)-[:INDICATED_FOR]->(i:Indication)<-[r:INDICATED_FOR]-(c:Drug)
WHERE toLower($drug) IN d.searchNames AND c.id <> d.id
MATCH (v:Evidence {id: head(r.evidence)})-[:FROM_RELEASE]->(p:PressRelease)
OPTIONAL MATCH (o:Organization)-[:DEVELOPS]->(c:Drug)
RETURN DISTINCT i.name AS indication, c.name AS competitor, o.name AS organization, r.status AS status, v.text AS quote, p.url AS url
ORDER BY indication, competitor, organization, status, quote
