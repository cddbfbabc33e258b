// Actors by id, with their names.
MATCH (a:Actor)
WHERE a.id IN $ids
OPTIONAL MATCH (a)-[:HAS_NAME]->(n:Name)
WITH a, collect(properties(n)) AS names
RETURN properties(a) AS actor, names
ORDER BY a.id
