// All actors, or those of some kinds, with their names.
MATCH (a:Actor)
WHERE $kinds IS NULL OR a.kind IN $kinds
OPTIONAL MATCH (a)-[:HAS_NAME]->(n:Name)
WITH a, collect(properties(n)) AS names
RETURN properties(a) AS actor, names
ORDER BY a.id
