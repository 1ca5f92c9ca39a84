// title: Find a thing however it is typed
// description: Every drug, organization, person, indication, marker, class or trial with a name that begins so; hyphens, spaces and case do not matter.
// param name: string = "larotrectinib" | Name, brand, code or ticker, whole or its beginning
// returns: type, name, id, aliases, releases
// tags: lookup, aggregate
// expect: rows >= 1
CALL {
MATCH (n:Drug)<-[m:MENTIONS]-(p:PressRelease)
  WHERE any(s IN n.searchNames WHERE s = toLower($name) OR s STARTS WITH toLower($name))
  RETURN 'Drug' AS type, n.name AS name, n.id AS id, n.aliases AS aliases, count(p) AS releases
  UNION
  MATCH (n:Organization)<-[m:MENTIONS]-(p:PressRelease)
  WHERE NOT n:Regulator AND any(s IN n.searchNames WHERE s = toLower($name) OR s STARTS WITH toLower($name))
  RETURN 'Organization' AS type, n.name AS name, n.id AS id, n.aliases AS aliases, count(p) AS releases
  UNION
  MATCH (n:Regulator)<-[m:MENTIONS]-(p:PressRelease)
  WHERE any(s IN n.searchNames WHERE s = toLower($name) OR s STARTS WITH toLower($name))
  RETURN 'Regulator' AS type, n.name AS name, n.id AS id, n.aliases AS aliases, count(p) AS releases
  UNION
  MATCH (n:Person)<-[m:MENTIONS]-(p:PressRelease)
  WHERE any(s IN n.searchNames WHERE s = toLower($name) OR s STARTS WITH toLower($name))
  RETURN 'Person' AS type, n.name AS name, n.id AS id, n.aliases AS aliases, count(p) AS releases
  UNION
  MATCH (n:Indication)<-[m:MENTIONS]-(p:PressRelease)
  WHERE any(s IN n.searchNames WHERE s = toLower($name) OR s STARTS WITH toLower($name))
  RETURN 'Indication' AS type, n.name AS name, n.id AS id, n.aliases AS aliases, count(p) AS releases
  UNION
  MATCH (n:Biomarker)<-[m:MENTIONS]-(p:PressRelease)
  WHERE any(s IN n.searchNames WHERE s = toLower($name) OR s STARTS WITH toLower($name))
  RETURN 'Biomarker' AS type, n.name AS name, n.id AS id, n.aliases AS aliases, count(p) AS releases
  UNION
  MATCH (n:DrugClass)<-[m:MENTIONS]-(p:PressRelease)
  WHERE any(s IN n.searchNames WHERE s = toLower($name) OR s STARTS WITH toLower($name))
  RETURN 'DrugClass' AS type, n.name AS name, n.id AS id, n.aliases AS aliases, count(p) AS releases
  UNION
  MATCH (n:Trial)<-[m:MENTIONS]-(p:PressRelease)
  WHERE any(s IN n.searchNames WHERE s = toLower($name) OR s STARTS WITH toLower($name))
  RETURN 'Trial' AS type, n.name AS name, n.id AS id, n.aliases AS aliases, count(p) AS releases
}
RETURN type, name, id, aliases, releases
ORDER BY releases DESC, id
