// title: Highest stage per drug and indication
// description: How far each drug has come for each disease: approved, proposed or investigational.
// param company: string? = null | Company name; all when missing
// returns: drug, indication, stage, releases
// tags: pipeline, aggregate
// expect: rows >= 8
MATCH (d:Drug)-[r:INDICATED_FOR]->(i:Indication)
WHERE $company IS NULL OR EXISTS { MATCH (o:Organization)-[:DEVELOPS]->(d:Drug) WHERE toLower($company) IN o.searchNames }
WITH d, i, max(CASE r.status WHEN 'approved' THEN 3 WHEN 'proposed' THEN 2 ELSE 1 END) AS rank, sum(r.evidenceCount) AS releases
RETURN d.name AS drug, i.name AS indication, CASE rank WHEN 3 THEN 'approved' WHEN 2 THEN 'proposed' ELSE 'investigational' END AS stage, releases
ORDER BY rank DESC, drug, indication, d.id, i.id
