// title: Runs of ingestion
// description: What each run read, added and took back, newest first.
// param limit: integer = 20 | How many
// returns: started, command, read, new, changed, unchanged, failed, factsAdded, factsChanged, factsRetracted, rulesVersion
// tags: news, aggregate
// expect: rows >= 1
MATCH (r:IngestRun)
RETURN r.started AS started, r.command AS command, r.read AS read, r.new AS new, r.changed AS changed, r.unchanged AS unchanged,
  r.failed AS failed, r.factsAdded AS factsAdded, r.factsChanged AS factsChanged, r.factsRetracted AS factsRetracted, r.rulesVersion AS rulesVersion
ORDER BY started DESC, r.id
LIMIT $limit
