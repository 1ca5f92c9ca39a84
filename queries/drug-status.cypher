// title: Status of a drug by indication and territory
// description: The regulatory actions on a drug, by disease and place.
// param drug: string = "larotrectinib" | Drug name, code or brand
// returns: drug, indication, territory, kind, date, quote, url
// tags: regulatory, drug
// expect: rows >= 3
MATCH (d:Drug)<-[:OF_DRUG]-(a:RegulatoryAction)
WHERE toLower($drug) IN d.searchNames
OPTIONAL MATCH (a:RegulatoryAction)-[:FOR_INDICATION]->(i:Indication)
OPTIONAL MATCH (a:RegulatoryAction)-[:IN_JURISDICTION]->(j:Jurisdiction)
MATCH (a:RegulatoryAction)<-[:SUPPORTS]-(v:Evidence)-[:FROM_RELEASE]->(p:PressRelease)
WITH d, a, i, j, v, p ORDER BY p.publishedOn, v.id
WITH d, a, i, j, head(collect(v.text)) AS quote, head(collect(coalesce(p.url, ''))) AS url
RETURN d.name AS drug, i.name AS indication, j.name AS territory, a.kind AS kind, a.date AS date, quote, url
ORDER BY drug, indication, territory, date, kind, a.id
