// The relations of one actor.
MATCH (a:Actor)-[r]-(:Actor)
WHERE a.id = $actor
RETURN properties(r) AS relation, type(r) AS type, startNode(r).id AS from, endNode(r).id AS to
ORDER BY r.id
