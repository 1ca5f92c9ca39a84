// title: Competitors of a drug in its class
// description: Other drugs of the same class, with their best known status.
// param drug: string = "larotrectinib" | Drug name, code or brand
// returns: class, competitor, organization, quote, url
// tags: pipeline, competition
// expect: rows >= 0
MATCH (d:Drug)-[:IN_CLASS]->(k:DrugClass)<-[r:IN_CLASS]-(c:Drug)
WHERE toLower($drug) IN d.searchNames AND c.id <> d.id
MATCH (v:Evidence {id: head(r.evidence)})-[:FROM_RELEASE]->(p:PressRelease)
OPTIONAL MATCH (o:Organization)-[:DEVELOPS]->(c:Drug)
RETURN DISTINCT k.name AS class, c.name AS competitor, o.name AS organization, v.text AS quote, p.url AS url
ORDER BY class, competitor, organization, quote
