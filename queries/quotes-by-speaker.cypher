// title: Quotes of a person
// description: What a person said, newest first.
// param person: string = "John F. Kennedy" | Full name
// returns: person, publishedOn, quote, url
// tags: people, quotes
// expect: rows >= 1
MATCH (n:Person)-[r:QUOTED_IN]->(p:PressRelease)
WHERE toLower($person) IN n.searchNames
UNWIND r.quotes AS quote
RETURN n.name AS person, p.publishedOn AS publishedOn, quote, p.url AS url
ORDER BY publishedOn DESC, quote
