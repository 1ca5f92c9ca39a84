// title: Evidence behind facts
// description: Every sentence behind what the graph says of a thing, or of two things together.
// param from: string = "Vitrakvi" | Drug, organization or person
// param to: string? = null | The other end; all when missing
// returns: subject, fact, object, publishedOn, rule, confidence, start, quote, url
// tags: evidence
// expect: rows >= 2
CALL {
  MATCH (a:Organization)-[r:DEVELOPS]->(b:Drug)
  WHERE toLower($from) IN a.searchNames AND ($to IS NULL OR toLower($to) IN b.searchNames)
  UNWIND r.evidence AS evidenceId
  MATCH (v:Evidence {id: evidenceId})-[:FROM_RELEASE]->(p:PressRelease)
  RETURN a.name AS subject, 'DEVELOPS' AS fact, b.name AS object, p.publishedOn AS publishedOn, v.rule AS rule, v.confidence AS confidence,
    v.start AS start, v.text AS quote, p.url AS url
  UNION
  MATCH (a:Drug)-[r:INDICATED_FOR]->(b:Indication)
  WHERE toLower($from) IN a.searchNames AND ($to IS NULL OR toLower($to) IN b.searchNames)
  UNWIND r.evidence AS evidenceId
  MATCH (v:Evidence {id: evidenceId})-[:FROM_RELEASE]->(p:PressRelease)
  RETURN a.name AS subject, 'INDICATED_FOR' AS fact, b.name AS object, p.publishedOn AS publishedOn, v.rule AS rule, v.confidence AS confidence,
    v.start AS start, v.text AS quote, p.url AS url
  UNION
  MATCH (a:Drug)-[r:IN_CLASS]->(b:DrugClass)
  WHERE toLower($from) IN a.searchNames AND ($to IS NULL OR toLower($to) IN b.searchNames)
  UNWIND r.evidence AS evidenceId
  MATCH (v:Evidence {id: evidenceId})-[:FROM_RELEASE]->(p:PressRelease)
  RETURN a.name AS subject, 'IN_CLASS' AS fact, b.name AS object, p.publishedOn AS publishedOn, v.rule AS rule, v.confidence AS confidence,
    v.start AS start, v.text AS quote, p.url AS url
  UNION
  MATCH (a:Drug)-[r:SELECTS_FOR]->(b:Biomarker)
  WHERE toLower($from) IN a.searchNames AND ($to IS NULL OR toLower($to) IN b.searchNames)
  UNWIND r.evidence AS evidenceId
  MATCH (v:Evidence {id: evidenceId})-[:FROM_RELEASE]->(p:PressRelease)
  RETURN a.name AS subject, 'SELECTS_FOR' AS fact, b.name AS object, p.publishedOn AS publishedOn, v.rule AS rule, v.confidence AS confidence,
    v.start AS start, v.text AS quote, p.url AS url
  UNION
  MATCH (a:Person)-[r:HOLDS_POSITION]->(b:Organization)
  WHERE toLower($from) IN a.searchNames AND ($to IS NULL OR toLower($to) IN b.searchNames)
  UNWIND r.evidence AS evidenceId
  MATCH (v:Evidence {id: evidenceId})-[:FROM_RELEASE]->(p:PressRelease)
  RETURN a.name AS subject, 'HOLDS_POSITION' AS fact, b.name AS object, p.publishedOn AS publishedOn, v.rule AS rule, v.confidence AS confidence,
    v.start AS start, v.text AS quote, p.url AS url
  UNION
  MATCH (a:Drug)-[r:STUDIED_IN]->(b:Trial)
  WHERE toLower($from) IN a.searchNames AND ($to IS NULL OR toLower($to) IN b.searchNames)
  UNWIND r.evidence AS evidenceId
  MATCH (v:Evidence {id: evidenceId})-[:FROM_RELEASE]->(p:PressRelease)
  RETURN a.name AS subject, 'STUDIED_IN' AS fact, b.name AS object, p.publishedOn AS publishedOn, v.rule AS rule, v.confidence AS confidence,
    v.start AS start, v.text AS quote, p.url AS url
  UNION
  MATCH (a:Organization)-[r:PARTNERS_WITH]->(b:Organization)
  WHERE toLower($from) IN a.searchNames AND ($to IS NULL OR toLower($to) IN b.searchNames)
  UNWIND r.evidence AS evidenceId
  MATCH (v:Evidence {id: evidenceId})-[:FROM_RELEASE]->(p:PressRelease)
  RETURN a.name AS subject, 'PARTNERS_WITH' AS fact, b.name AS object, p.publishedOn AS publishedOn, v.rule AS rule, v.confidence AS confidence,
    v.start AS start, v.text AS quote, p.url AS url
}
RETURN subject, fact, object, publishedOn, rule, confidence, start, quote, url
ORDER BY fact, object, publishedOn, quote, start, rule, url
