// title: Reports that contradict each other
// description: Results of one trial that are met in one report and missed in another, and an approval and a refusal of one drug in one territory within 45 days; each report a row. Dates that differ: conflicting-dates.
// returns: conflict, subject, says, date, quote, url
// tags: quality
// expect: rows >= 0
CALL {
  MATCH (a:TrialReadout)-[:OF_TRIAL]->(t:Trial)<-[:OF_TRIAL]-(b:TrialReadout)
  WHERE a.outcome IN ['met', 'missed'] AND b.outcome IN ['met', 'missed'] AND a.outcome <> b.outcome
  WITH DISTINCT t, a
  MATCH (a:TrialReadout)<-[:SUPPORTS]-(v:Evidence)-[:FROM_RELEASE]->(p:PressRelease)
  RETURN 'trial result' AS conflict, t.name AS subject, t.id AS id, a.outcome AS says, a.date AS date, v.text AS quote, p.url AS url
  UNION
  MATCH (x:RegulatoryAction)-[:OF_DRUG]->(d:Drug)<-[:OF_DRUG]-(y:RegulatoryAction)
  WHERE x.kind IN ['approval', 'accelerated_approval', 'conditional_approval'] AND y.kind IN ['complete_response', 'rejection']
    AND x.date <= y.date + duration({days: 45}) AND y.date <= x.date + duration({days: 45})
  MATCH (x:RegulatoryAction)-[:IN_JURISDICTION]->(j:Jurisdiction)<-[:IN_JURISDICTION]-(y:RegulatoryAction)
  UNWIND [x.id, y.id] AS eventId
  WITH DISTINCT d, j, eventId
  MATCH (a:RegulatoryAction {id: eventId})<-[:SUPPORTS]-(v:Evidence)-[:FROM_RELEASE]->(p:PressRelease)
  RETURN 'decision' AS conflict, d.name + ' (' + j.code + ')' AS subject, d.id AS id, a.kind AS says, a.date AS date, v.text AS quote, p.url AS url
}
RETURN conflict, subject, says, date, quote, url
ORDER BY conflict, subject, id, says, date, quote, url
