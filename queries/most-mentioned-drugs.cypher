// title: Drugs by number of releases
// description: Which drugs most releases speak of.
// param limit: integer = 20 | How many
// returns: drug, id, releases, mentions
// tags: aggregate, drug
// expect: rows >= 8
MATCH (p:PressRelease)-[m:MENTIONS]->(d:Drug)
WITH d, count(p) AS releases, sum(m.count) AS mentions
RETURN d.name AS drug, d.id AS id, releases, mentions
ORDER BY releases DESC, mentions DESC, id
LIMIT $limit
