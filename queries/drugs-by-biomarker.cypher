// title: Drugs for a biomarker
// description: Drugs whose patients are selected by a marker.
// param biomarker: string = "NTRK gene fusion" | Marker or gene
// returns: biomarker, drug, organization, quote, url
// tags: pipeline
// expect: rows >= 0
MATCH (d:Drug)-[r:SELECTS_FOR]->(b:Biomarker)
WHERE toLower($biomarker) IN b.searchNames OR toLower($biomarker) = toLower(coalesce(b.gene, ''))
MATCH (v:Evidence {id: head(r.evidence)})-[:FROM_RELEASE]->(p:PressRelease)
OPTIONAL MATCH (o:Organization)-[:DEVELOPS]->(d:Drug)
RETURN DISTINCT b.name AS biomarker, d.name AS drug, o.name AS organization, v.text AS quote, p.url AS url
ORDER BY biomarker, drug, organization, quote
