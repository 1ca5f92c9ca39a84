// title: Target dates that moved
// description: Every target date that was announced for one decision, where there is more than one.
// returns: drug, reportedOn, targetDate, currentTargetDate, quote, url
// tags: regulatory, calendar
// expect: rows >= 0
MATCH (a:RegulatoryAction)<-[s:SUPPORTS]-(v:Evidence)
WHERE s.targetDate IS NOT NULL
WITH a, count(DISTINCT s.targetDate) AS announced
WHERE announced > 1
MATCH (d:Drug)<-[:OF_DRUG]-(a:RegulatoryAction)<-[s:SUPPORTS]-(v:Evidence)-[:FROM_RELEASE]->(p:PressRelease)
WHERE s.targetDate IS NOT NULL
RETURN d.name AS drug, p.publishedOn AS reportedOn, s.targetDate AS targetDate, a.targetDate AS currentTargetDate, v.text AS quote, p.url AS url
ORDER BY drug, a.id, reportedOn, targetDate, quote, url
