// title: Facts changed since a day
// description: Facts that runs changed, moved or took back, and what a changed release says anew; rule-changed is what other rules read in the same text.
// param since: date = "2000-01-01" | First day of ingestion
// returns: at, kind, fact, property, before, after, release, event
// tags: news, aggregate
// expect: rows >= 0
MATCH (c:FactChange)
WHERE c.at >= $since
RETURN c.at AS at, c.kind AS kind, c.fact AS fact, c.property AS property, c.before AS before, c.after AS after, c.release AS release, c.event AS event
ORDER BY at DESC, kind, fact, property, release, before, after
