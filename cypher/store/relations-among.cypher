// Relations whose ends are both among these actors.
MATCH (a:Actor)-[r]->(b:Actor)
WHERE a.id IN $ids AND b.id IN $ids AND ($types IS NULL OR type(r) IN $types)
RETURN properties(r) AS relation, type(r) AS type, a.id AS from, b.id AS to
ORDER BY r.id
