// title: Evidence behind an event
// description: Every sentence that reports an event, with the rule that read it.
// param event: string = "event:none" | Id of the event
// returns: publishedOn, title, saysDate, section, rule, confidence, start, end, quote, url
// tags: evidence
// expect: rows >= 0
CALL {
  MATCH (e:RegulatoryAction {id: $event})<-[s:SUPPORTS]-(v:Evidence)-[:FROM_RELEASE]->(p:PressRelease)
  RETURN p.publishedOn AS publishedOn, p.title AS title, s.date AS saysDate, v.section AS section, v.rule AS rule, v.confidence AS confidence,
    v.start AS start, v.end AS end, v.text AS quote, p.url AS url
  UNION
  MATCH (e:TrialReadout {id: $event})<-[s:SUPPORTS]-(v:Evidence)-[:FROM_RELEASE]->(p:PressRelease)
  RETURN p.publishedOn AS publishedOn, p.title AS title, s.date AS saysDate, v.section AS section, v.rule AS rule, v.confidence AS confidence,
    v.start AS start, v.end AS end, v.text AS quote, p.url AS url
  UNION
  MATCH (e:TrialStart {id: $event})<-[s:SUPPORTS]-(v:Evidence)-[:FROM_RELEASE]->(p:PressRelease)
  RETURN p.publishedOn AS publishedOn, p.title AS title, s.date AS saysDate, v.section AS section, v.rule AS rule, v.confidence AS confidence,
    v.start AS start, v.end AS end, v.text AS quote, p.url AS url
  UNION
  MATCH (e:Deal {id: $event})<-[s:SUPPORTS]-(v:Evidence)-[:FROM_RELEASE]->(p:PressRelease)
  RETURN p.publishedOn AS publishedOn, p.title AS title, s.date AS saysDate, v.section AS section, v.rule AS rule, v.confidence AS confidence,
    v.start AS start, v.end AS end, v.text AS quote, p.url AS url
  UNION
  MATCH (e:Appointment {id: $event})<-[s:SUPPORTS]-(v:Evidence)-[:FROM_RELEASE]->(p:PressRelease)
  RETURN p.publishedOn AS publishedOn, p.title AS title, s.date AS saysDate, v.section AS section, v.rule AS rule, v.confidence AS confidence,
    v.start AS start, v.end AS end, v.text AS quote, p.url AS url
}
RETURN publishedOn, title, saysDate, section, rule, confidence, start, end, quote, url
ORDER BY publishedOn, title, start, rule
