// title: Copies and corrections of releases
// description: Releases that repeat another nearly word for word, or correct or update it; newest first.
// returns: publishedOn, title, does, otherPublishedOn, otherTitle, url, otherUrl
// tags: aggregate, quality
// expect: rows >= 0
CALL {
  MATCH (p:PressRelease)-[r:COPY_OF]->(other:PressRelease)
  RETURN p.publishedOn AS publishedOn, p.title AS title, 'repeats' AS does, other.publishedOn AS otherPublishedOn, other.title AS otherTitle,
    p.url AS url, other.url AS otherUrl, p.id AS id, other.id AS otherId
  UNION
  MATCH (p:PressRelease)-[r:CORRECTS]->(other:PressRelease)
  RETURN p.publishedOn AS publishedOn, p.title AS title, 'corrects' AS does, other.publishedOn AS otherPublishedOn, other.title AS otherTitle,
    p.url AS url, other.url AS otherUrl, p.id AS id, other.id AS otherId
}
RETURN publishedOn, title, does, otherPublishedOn, otherTitle, url, otherUrl
ORDER BY publishedOn DESC, title, does, id, otherId
