// title: Approvals of a drug
// description: Where and when a drug was approved, with the sentence that says so.
// param drug: string = "larotrectinib" | Drug name, code or brand
// returns: drug, kind, territory, regulator, date, datePrecision, releases, quote, url
// tags: regulatory, drug
// expect: rows >= 3
MATCH (d:Drug)<-[:OF_DRUG]-(a:RegulatoryAction)
WHERE toLower($drug) IN d.searchNames
  AND a.kind IN ['approval', 'accelerated_approval', 'conditional_approval', 'emergency_authorization']
OPTIONAL MATCH (a:RegulatoryAction)-[:IN_JURISDICTION]->(j:Jurisdiction)
OPTIONAL MATCH (a:RegulatoryAction)-[:BY_REGULATOR]->(g:Regulator)
MATCH (a:RegulatoryAction)<-[:SUPPORTS]-(v:Evidence)-[:FROM_RELEASE]->(p:PressRelease)
WITH d, a, j, g, v, p ORDER BY p.publishedOn, v.id
WITH d, a, j, g, count(DISTINCT p.id) AS releases, head(collect(v.text)) AS quote, head(collect(coalesce(p.url, ''))) AS url
RETURN d.name AS drug, a.kind AS kind, j.name AS territory, g.name AS regulator, a.date AS date, a.datePrecision AS datePrecision,
  releases, quote, url
ORDER BY date, drug, territory, regulator, a.id
