// title: Facts changed since a day
// description: Facts that runs changed, moved or took back.
// param since: date = "2000-01-01" | First day
// returns: at, kind, fact, property, before, after, release
// tags: news, aggregate
// expect: rows >= 0
MATCH (c:FactChange)
WHERE c.at >= $since
RETURN c.at AS at, c.kind AS kind, c.fact AS fact, c.property AS property, c.before AS before, c.after AS after, c.release AS release
ORDER BY at DESC, kind, fact, property, release
