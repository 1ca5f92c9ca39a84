// title: Events new since a day
// description: Events that no release had reported before this day of ingestion.
// param since: date = "2000-01-01" | First day of ingestion
// returns: since, event, kind, about, date, id, quote, url
// tags: news
// expect: rows >= 15
MATCH (e:Event)<-[:SUPPORTS]-(v:Evidence)-[:FROM_RELEASE]->(p:PressRelease)
WITH e, v, p ORDER BY p.ingestedAt, v.id
WITH e, min(p.ingestedAt) AS since, head(collect(v.text)) AS quote, head(collect(coalesce(p.url, ''))) AS url
WHERE since >= $since
OPTIONAL MATCH (e:Event)-[:OF_DRUG]->(d:Drug)
WITH e, since, quote, url, d ORDER BY d.name
WITH e, since, quote, url, collect(DISTINCT d.name) AS drugs
OPTIONAL MATCH (e:Event)-[:OF_PERSON]->(n:Person)
WITH e, since, quote, url, drugs, collect(DISTINCT n.name) AS people
OPTIONAL MATCH (e:Event)-[:HAS_PARTY]->(o:Organization)
WITH e, since, quote, url, drugs, people, o ORDER BY o.name
WITH e, since, quote, url, drugs, people, collect(DISTINCT o.name) AS parties
RETURN since, [l IN labels(e) WHERE l <> 'Event'][0] AS event, coalesce(e.kind, e.outcome, e.change) AS kind,
  drugs + people + parties AS about, e.date AS date, e.id AS id, quote, url
ORDER BY since DESC, event, kind, id
