// title: Events new since a day
// description: Events that no release had reported before this day of ingestion.
// param since: date = "2000-01-01" | First day
// returns: since, event, kind, date, id, quote, url
// tags: news
// expect: rows >= 15
CALL {
  MATCH (e:RegulatoryAction)<-[:SUPPORTS]-(v:Evidence)-[:FROM_RELEASE]->(p:PressRelease)
  WITH e, v, p ORDER BY p.ingestedAt, v.id
  WITH e, min(p.ingestedAt) AS since, head(collect(v.text)) AS quote, head(collect(coalesce(p.url, ''))) AS url
  WHERE since >= $since
  RETURN since, 'RegulatoryAction' AS event, e.kind AS kind, e.date AS date, e.id AS id, quote, url
  UNION
  MATCH (e:TrialReadout)<-[:SUPPORTS]-(v:Evidence)-[:FROM_RELEASE]->(p:PressRelease)
  WITH e, v, p ORDER BY p.ingestedAt, v.id
  WITH e, min(p.ingestedAt) AS since, head(collect(v.text)) AS quote, head(collect(coalesce(p.url, ''))) AS url
  WHERE since >= $since
  RETURN since, 'TrialReadout' AS event, e.outcome AS kind, e.date AS date, e.id AS id, quote, url
  UNION
  MATCH (e:TrialStart)<-[:SUPPORTS]-(v:Evidence)-[:FROM_RELEASE]->(p:PressRelease)
  WITH e, v, p ORDER BY p.ingestedAt, v.id
  WITH e, min(p.ingestedAt) AS since, head(collect(v.text)) AS quote, head(collect(coalesce(p.url, ''))) AS url
  WHERE since >= $since
  RETURN since, 'TrialStart' AS event, 'started' AS kind, e.date AS date, e.id AS id, quote, url
  UNION
  MATCH (e:Deal)<-[:SUPPORTS]-(v:Evidence)-[:FROM_RELEASE]->(p:PressRelease)
  WITH e, v, p ORDER BY p.ingestedAt, v.id
  WITH e, min(p.ingestedAt) AS since, head(collect(v.text)) AS quote, head(collect(coalesce(p.url, ''))) AS url
  WHERE since >= $since
  RETURN since, 'Deal' AS event, e.kind AS kind, e.date AS date, e.id AS id, quote, url
  UNION
  MATCH (e:Appointment)<-[:SUPPORTS]-(v:Evidence)-[:FROM_RELEASE]->(p:PressRelease)
  WITH e, v, p ORDER BY p.ingestedAt, v.id
  WITH e, min(p.ingestedAt) AS since, head(collect(v.text)) AS quote, head(collect(coalesce(p.url, ''))) AS url
  WHERE since >= $since
  RETURN since, 'Appointment' AS event, e.change AS kind, e.date AS date, e.id AS id, quote, url
}
RETURN since, event, kind, date, id, quote, url
ORDER BY since DESC, event, kind, id
