// title: Who is quoted on a drug
// description: Quotes in releases that mention a drug.
// param drug: string = "larotrectinib" | Drug name, code or brand
// returns: drug, person, publishedOn, quote, url
// tags: people, quotes, drug
// expect: rows >= 0
MATCH (n:Person)-[r:QUOTED_IN]->(p:PressRelease)-[:MENTIONS]->(d:Drug)
WHERE toLower($drug) IN d.searchNames
UNWIND r.quotes AS quote
RETURN d.name AS drug, n.name AS person, p.publishedOn AS publishedOn, quote, p.url AS url
ORDER BY publishedOn DESC, person, quote
