// title: Events of one release
// description: Events that one release reports, with the sentences.
// param url: string = "https://samples.pressgraph.example/vitrakvi-eu-approval" | Address or id of the release
// returns: event, kind, date, rule, quote, url
// tags: evidence, release
// expect: rows >= 2
CALL {
  MATCH (e:RegulatoryAction)<-[:SUPPORTS]-(v:Evidence)-[:FROM_RELEASE]->(p:PressRelease)
  WHERE p.url = $url OR p.id = $url
  RETURN 'RegulatoryAction' AS event, e.kind AS kind, e.date AS date, v.start AS start, v.rule AS rule, v.text AS quote, p.url AS url
  UNION
  MATCH (e:TrialReadout)<-[:SUPPORTS]-(v:Evidence)-[:FROM_RELEASE]->(p:PressRelease)
  WHERE p.url = $url OR p.id = $url
  RETURN 'TrialReadout' AS event, e.outcome AS kind, e.date AS date, v.start AS start, v.rule AS rule, v.text AS quote, p.url AS url
  UNION
  MATCH (e:TrialStart)<-[:SUPPORTS]-(v:Evidence)-[:FROM_RELEASE]->(p:PressRelease)
  WHERE p.url = $url OR p.id = $url
  RETURN 'TrialStart' AS event, 'started' AS kind, e.date AS date, v.start AS start, v.rule AS rule, v.text AS quote, p.url AS url
  UNION
  MATCH (e:Deal)<-[:SUPPORTS]-(v:Evidence)-[:FROM_RELEASE]->(p:PressRelease)
  WHERE p.url = $url OR p.id = $url
  RETURN 'Deal' AS event, e.kind AS kind, e.date AS date, v.start AS start, v.rule AS rule, v.text AS quote, p.url AS url
  UNION
  MATCH (e:Appointment)<-[:SUPPORTS]-(v:Evidence)-[:FROM_RELEASE]->(p:PressRelease)
  WHERE p.url = $url OR p.id = $url
  RETURN 'Appointment' AS event, e.change AS kind, e.date AS date, v.start AS start, v.rule AS rule, v.text AS quote, p.url AS url
}
RETURN event, kind, date, rule, quote, url
ORDER BY start, event, kind, rule, quote
