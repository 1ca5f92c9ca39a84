// title: Facts new since a day
// description: Indications, developers, classes, trials, partners and posts that no release had stated before this day of ingestion.
// param since: date = "2000-01-01" | First day of ingestion
// returns: since, subject, fact, object, detail, quote, url
// tags: news
// expect: rows >= 10
CALL {
  MATCH (a:Organization)-[r:DEVELOPS]->(b:Drug)
  UNWIND r.evidence AS evidenceId
  MATCH (v:Evidence {id: evidenceId})-[:FROM_RELEASE]->(p:PressRelease)
  WITH a, b, r, v, p ORDER BY p.ingestedAt, v.id
  WITH a, b, r, min(p.ingestedAt) AS since, head(collect(v.text)) AS quote, head(collect(coalesce(p.url, ''))) AS url
  WHERE since >= $since
  RETURN since, a.name AS subject, 'DEVELOPS' AS fact, b.name AS object, '' AS detail, quote, url
  UNION
  MATCH (a:Drug)-[r:INDICATED_FOR]->(b:Indication)
  UNWIND r.evidence AS evidenceId
  MATCH (v:Evidence {id: evidenceId})-[:FROM_RELEASE]->(p:PressRelease)
  WITH a, b, r, v, p ORDER BY p.ingestedAt, v.id
  WITH a, b, r, min(p.ingestedAt) AS since, head(collect(v.text)) AS quote, head(collect(coalesce(p.url, ''))) AS url
  WHERE since >= $since
  RETURN since, a.name AS subject, 'INDICATED_FOR' AS fact, b.name AS object, r.status AS detail, quote, url
  UNION
  MATCH (a:Drug)-[r:IN_CLASS]->(b:DrugClass)
  UNWIND r.evidence AS evidenceId
  MATCH (v:Evidence {id: evidenceId})-[:FROM_RELEASE]->(p:PressRelease)
  WITH a, b, r, v, p ORDER BY p.ingestedAt, v.id
  WITH a, b, r, min(p.ingestedAt) AS since, head(collect(v.text)) AS quote, head(collect(coalesce(p.url, ''))) AS url
  WHERE since >= $since
  RETURN since, a.name AS subject, 'IN_CLASS' AS fact, b.name AS object, '' AS detail, quote, url
  UNION
  MATCH (a:Drug)-[r:STUDIED_IN]->(b:Trial)
  UNWIND r.evidence AS evidenceId
  MATCH (v:Evidence {id: evidenceId})-[:FROM_RELEASE]->(p:PressRelease)
  WITH a, b, r, v, p ORDER BY p.ingestedAt, v.id
  WITH a, b, r, min(p.ingestedAt) AS since, head(collect(v.text)) AS quote, head(collect(coalesce(p.url, ''))) AS url
  WHERE since >= $since
  RETURN since, a.name AS subject, 'STUDIED_IN' AS fact, b.name AS object, '' AS detail, quote, url
  UNION
  MATCH (a:Organization)-[r:PARTNERS_WITH]->(b:Organization)
  UNWIND r.evidence AS evidenceId
  MATCH (v:Evidence {id: evidenceId})-[:FROM_RELEASE]->(p:PressRelease)
  WITH a, b, r, v, p ORDER BY p.ingestedAt, v.id
  WITH a, b, r, min(p.ingestedAt) AS since, head(collect(v.text)) AS quote, head(collect(coalesce(p.url, ''))) AS url
  WHERE since >= $since
  RETURN since, a.name AS subject, 'PARTNERS_WITH' AS fact, b.name AS object, '' AS detail, quote, url
  UNION
  MATCH (a:Person)-[r:HOLDS_POSITION]->(b:Organization)
  UNWIND r.evidence AS evidenceId
  MATCH (v:Evidence {id: evidenceId})-[:FROM_RELEASE]->(p:PressRelease)
  WITH a, b, r, v, p ORDER BY p.ingestedAt, v.id
  WITH a, b, r, min(p.ingestedAt) AS since, head(collect(v.text)) AS quote, head(collect(coalesce(p.url, ''))) AS url
  WHERE since >= $since
  RETURN since, a.name AS subject, 'HOLDS_POSITION' AS fact, b.name AS object, coalesce(r.title, '') AS detail, quote, url
}
RETURN since, subject, fact, object, detail, quote, url
ORDER BY since DESC, fact, subject, object, detail, quote, url
