// title: Licences in and out
// description: Licences, options and collaborations of a company, and on which side it stands.
// param company: string = "Daiichi Sankyo" | Company name or short name
// returns: date, kind, side, partners, drugs, upfront, total, currency, quote, url
// tags: deals, company
// expect: rows >= 1
MATCH (e:Deal)-[r:HAS_PARTY]->(o:Organization)
WHERE toLower($company) IN o.searchNames AND e.kind IN ['license', 'option', 'collaboration']
OPTIONAL MATCH (e:Deal)-[:HAS_PARTY]->(x:Organization)
WHERE x.id <> o.id
WITH e, r, o, x ORDER BY x.name
WITH e, r, o, collect(DISTINCT x.name) AS partners
OPTIONAL MATCH (e:Deal)-[:OF_DRUG]->(d:Drug)
WITH e, r, o, partners, d ORDER BY d.name
WITH e, r, o, partners, collect(DISTINCT d.name) AS drugs
MATCH (e:Deal)<-[:SUPPORTS]-(v:Evidence)-[:FROM_RELEASE]->(p:PressRelease)
WITH e, r, partners, drugs, v, p ORDER BY p.publishedOn, v.id
WITH e, r, partners, drugs, head(collect(v.text)) AS quote, head(collect(coalesce(p.url, ''))) AS url
RETURN e.date AS date, e.kind AS kind, CASE r.role WHEN 'buyer' THEN 'in' WHEN 'seller' THEN 'out' ELSE 'unknown' END AS side,
  partners, drugs, e.upfront AS upfront, e.total AS total, e.currency AS currency, quote, url
ORDER BY date DESC, kind, e.id
