// title: Partners of a company
// description: Organizations a company works with, owns or belongs to.
// param company: string = "Daiichi Sankyo" | Company name or short name
// returns: organization, relation, other, quote, url
// tags: company
// expect: rows >= 1
MATCH (o:Organization)-[r:PARTNERS_WITH|PARENT_OF]-(x:Organization)
WHERE toLower($company) IN o.searchNames
MATCH (v:Evidence {id: head(r.evidence)})-[:FROM_RELEASE]->(p:PressRelease)
RETURN DISTINCT o.name AS organization, type(r) AS relation, x.name AS other, v.text AS quote, p.url AS url
ORDER BY organization, relation, other, quote
