// title: Timeline of a drug
// description: Every event of a drug in order, each with every sentence that reports it.
// param drug: string = "larotrectinib" | Drug name, code or brand
// returns: date, datePrecision, event, kind, id, quote, url
// tags: drug, timeline
// expect: rows >= 3
CALL {
  MATCH (d:Drug)<-[:OF_DRUG]-(e:RegulatoryAction)<-[:SUPPORTS]-(v:Evidence)-[:FROM_RELEASE]->(p:PressRelease)
  WHERE toLower($drug) IN d.searchNames
  RETURN e.date AS date, e.datePrecision AS datePrecision, 'RegulatoryAction' AS event, e.kind AS kind, e.id AS id, v.text AS quote, p.url AS url
  UNION
  MATCH (d:Drug)<-[:OF_DRUG]-(e:TrialReadout)<-[:SUPPORTS]-(v:Evidence)-[:FROM_RELEASE]->(p:PressRelease)
  WHERE toLower($drug) IN d.searchNames
  RETURN e.date AS date, e.datePrecision AS datePrecision, 'TrialReadout' AS event, e.outcome AS kind, e.id AS id, v.text AS quote, p.url AS url
  UNION
  MATCH (d:Drug)<-[:OF_DRUG]-(e:TrialStart)<-[:SUPPORTS]-(v:Evidence)-[:FROM_RELEASE]->(p:PressRelease)
  WHERE toLower($drug) IN d.searchNames
  RETURN e.date AS date, e.datePrecision AS datePrecision, 'TrialStart' AS event, 'started' AS kind, e.id AS id, v.text AS quote, p.url AS url
  UNION
  MATCH (d:Drug)<-[:OF_DRUG]-(e:Deal)<-[:SUPPORTS]-(v:Evidence)-[:FROM_RELEASE]->(p:PressRelease)
  WHERE toLower($drug) IN d.searchNames
  RETURN e.date AS date, e.datePrecision AS datePrecision, 'Deal' AS event, e.kind AS kind, e.id AS id, v.text AS quote, p.url AS url
}
RETURN date, datePrecision, event, kind, id, quote, url
ORDER BY date, event, kind, id, quote, url
