// title: Trials of a drug
// description: In which trials a drug is studied.
// param drug: string = "larotrectinib" | Drug name, code or brand
// returns: drug, trial, nctId, phase, quote, url
// tags: clinical, drug
// expect: rows >= 1
MATCH (d:Drug)-[r:STUDIED_IN]->(t:Trial)
WHERE toLower($drug) IN d.searchNames
MATCH (v:Evidence {id: head(r.evidence)})-[:FROM_RELEASE]->(p:PressRelease)
RETURN d.name AS drug, t.name AS trial, t.nctId AS nctId, t.phase AS phase, v.text AS quote, p.url AS url
ORDER BY drug, trial, t.id
