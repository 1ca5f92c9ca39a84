// title: Designations
// description: Special statuses that agencies granted, for all drugs or one.
// param drug: string? = null | Drug name, code or brand; all when missing
// returns: drug, designation, territory, date, quote, url
// tags: regulatory
// expect: rows >= 2
MATCH (a:RegulatoryAction)-[:OF_DRUG]->(d:Drug)
WHERE a.kind = 'designation' AND ($drug IS NULL OR toLower($drug) IN d.searchNames)
OPTIONAL MATCH (a:RegulatoryAction)-[:IN_JURISDICTION]->(j:Jurisdiction)
MATCH (a:RegulatoryAction)<-[:SUPPORTS]-(v:Evidence)-[:FROM_RELEASE]->(p:PressRelease)
WITH a, d, j, v, p ORDER BY p.publishedOn, v.id
WITH a, d, j, head(collect(v.text)) AS quote, head(collect(coalesce(p.url, ''))) AS url
RETURN d.name AS drug, a.designation AS designation, j.name AS territory, a.date AS date, quote, url
ORDER BY drug, designation, territory, date, a.id
