// One relation, found through the claims that it rolls up.
MATCH (c:Claim {relationId: $id})-[:SUBJECT]->(s:Actor)
WITH DISTINCT s
MATCH (s)-[r]-(:Actor)
WHERE r.id = $id
WITH DISTINCT r
RETURN properties(r) AS relation, type(r) AS type, startNode(r).id AS from, endNode(r).id AS to
