// title: Reports that disagree on a date
// description: Regulatory actions whose reports give different dates; the one shown is the best supported.
// returns: drug, kind, shownDate, reportedDate, datePrecision, quote, url
// tags: quality, regulatory
// expect: rows >= 0
MATCH (a:RegulatoryAction)<-[s:SUPPORTS]-(v:Evidence)
WHERE s.date IS NOT NULL AND s.datePrecision = 'day'
WITH a, count(DISTINCT s.date) AS dates
WHERE dates > 1
MATCH (d:Drug)<-[:OF_DRUG]-(a:RegulatoryAction)<-[s:SUPPORTS]-(v:Evidence)-[:FROM_RELEASE]->(p:PressRelease)
WHERE s.date IS NOT NULL
RETURN d.name AS drug, a.kind AS kind, a.date AS shownDate, s.date AS reportedDate, s.datePrecision AS datePrecision, v.text AS quote, p.url AS url
ORDER BY drug, a.id, reportedDate, quote, url
