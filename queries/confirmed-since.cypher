// title: Events confirmed since a day
// description: Events known before this day of ingestion that another release has reported since; copies of a release confirm nothing.
// param since: date = "2000-01-01" | First day of ingestion
// returns: since, event, kind, about, date, releases, id, quote, url
// tags: news
// expect: rows >= 0
MATCH (e:Event)<-[:REPORTS]-(p:PressRelease)
WITH e, min(p.ingestedAt) AS first, count(p) AS releases
WHERE first < $since AND releases > 1
MATCH (e:Event)<-[:SUPPORTS]-(v:Evidence)-[:FROM_RELEASE]->(p:PressRelease)
WHERE p.ingestedAt >= $since AND NOT EXISTS { MATCH (p:PressRelease)-[:COPY_OF]->(:PressRelease) }
WITH e, releases, v, p ORDER BY p.ingestedAt, v.id
WITH e, releases, min(p.ingestedAt) AS since, head(collect(v.text)) AS quote, head(collect(coalesce(p.url, ''))) AS url
OPTIONAL MATCH (e:Event)-[:OF_DRUG]->(d:Drug)
WITH e, releases, since, quote, url, d ORDER BY d.name
WITH e, releases, since, quote, url, collect(DISTINCT d.name) AS drugs
OPTIONAL MATCH (e:Event)-[:OF_PERSON]->(n:Person)
WITH e, releases, since, quote, url, drugs, collect(DISTINCT n.name) AS people
OPTIONAL MATCH (e:Event)-[:HAS_PARTY]->(o:Organization)
WITH e, releases, since, quote, url, drugs, people, o ORDER BY o.name
WITH e, releases, since, quote, url, drugs, people, collect(DISTINCT o.name) AS parties
RETURN since, [l IN labels(e) WHERE l <> 'Event'][0] AS event, coalesce(e.kind, e.outcome, e.change) AS kind,
  drugs + people + parties AS about, e.date AS date, releases, e.id AS id, quote, url
ORDER BY since DESC, event, kind, id
