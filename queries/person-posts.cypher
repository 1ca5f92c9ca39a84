// title: Posts of a person
// description: Where a person works and as what.
// param person: string = "Christopher A. Viehbacher" | Full name
// returns: person, title, organization, firstReportedOn, lastReportedOn, quote, url
// tags: people
// expect: rows >= 1
MATCH (n:Person)-[r:HOLDS_POSITION]->(o:Organization)
WHERE toLower($person) IN n.searchNames
MATCH (v:Evidence {id: head(r.evidence)})-[:FROM_RELEASE]->(p:PressRelease)
RETURN n.name AS person, r.title AS title, o.name AS organization, r.firstReportedOn AS firstReportedOn, r.lastReportedOn AS lastReportedOn,
  v.text AS quote, p.url AS url
ORDER BY person, organization, title, quote
