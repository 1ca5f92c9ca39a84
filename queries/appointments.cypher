// title: Who joined and who left
// description: Appointments, promotions and departures in a period.
// param from: date = "2000-01-01" | First day
// param to: date = "2099-12-31" | Last day
// param company: string? = null | Company; all when missing
// returns: date, person, change, title, organization, quote, url
// tags: people
// expect: rows >= 2
MATCH (e:Appointment)-[:OF_PERSON]->(n:Person)
WHERE e.date IS NULL OR (e.date >= date($from) AND e.date <= date($to))
OPTIONAL MATCH (e:Appointment)-[:AT_ORGANIZATION]->(o:Organization)
WITH e, n, o
WHERE $company IS NULL OR toLower($company) IN o.searchNames
MATCH (e:Appointment)<-[:SUPPORTS]-(v:Evidence)-[:FROM_RELEASE]->(p:PressRelease)
WITH e, n, o, v, p ORDER BY p.publishedOn, v.id
WITH e, n, o, head(collect(v.text)) AS quote, head(collect(coalesce(p.url, ''))) AS url
RETURN e.date AS date, n.name AS person, e.change AS change, e.title AS title, o.name AS organization, quote, url
ORDER BY date DESC, person, organization, e.id
