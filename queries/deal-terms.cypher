// title: Deals with their terms
// description: Deals of a period with parties and amounts.
// param from: date = "2000-01-01" | First day
// param to: date = "2099-12-31" | Last day
// param kind: string? = null | acquisition, license, collaboration, option, financing, supply, divestiture or termination; all when missing
// returns: date, kind, parties, upfront, milestones, total, currency, quote, url
// tags: deals
// expect: rows >= 2
MATCH (e:Deal)-[r:HAS_PARTY]->(o:Organization)
WHERE ($kind IS NULL OR e.kind = $kind) AND (e.date IS NULL OR (e.date >= date($from) AND e.date <= date($to)))
WITH e, o, r ORDER BY r.role, o.name
WITH e, collect(o.name + ' (' + coalesce(r.role, 'party') + ')') AS parties
MATCH (e:Deal)<-[:SUPPORTS]-(v:Evidence)-[:FROM_RELEASE]->(p:PressRelease)
WITH e, parties, v, p ORDER BY p.publishedOn, v.id
WITH e, parties, head(collect(v.text)) AS quote, head(collect(coalesce(p.url, ''))) AS url
RETURN e.date AS date, e.kind AS kind, parties, e.upfront AS upfront, e.milestones AS milestones, e.total AS total, e.currency AS currency, quote, url
ORDER BY date DESC, kind, e.id
