// title: Trial results by indication
// description: Results met, missed or mixed for a disease, or for all.
// param indication: string? = null | Disease; all when missing
// param outcome: string? = null | met, missed, mixed or reported; all when missing
// returns: date, drug, trial, indication, outcome, phase, quote, url
// tags: clinical
// expect: rows >= 3
MATCH (e:TrialReadout)-[:OF_DRUG]->(d:Drug)
WHERE $outcome IS NULL OR e.outcome = $outcome
OPTIONAL MATCH (e:TrialReadout)-[:OF_TRIAL]->(t:Trial)
OPTIONAL MATCH (e:TrialReadout)-[:FOR_INDICATION]->(i:Indication)
WITH e, d, t, i
WHERE $indication IS NULL OR toLower($indication) IN i.searchNames
MATCH (e:TrialReadout)<-[:SUPPORTS]-(v:Evidence)-[:FROM_RELEASE]->(p:PressRelease)
WITH e, d, t, i, v, p ORDER BY p.publishedOn, v.id
WITH e, d, t, i, head(collect(v.text)) AS quote, head(collect(coalesce(p.url, ''))) AS url
RETURN e.date AS date, d.name AS drug, t.name AS trial, i.name AS indication, e.outcome AS outcome, e.phase AS phase, quote, url
ORDER BY date DESC, drug, trial, indication, e.id
