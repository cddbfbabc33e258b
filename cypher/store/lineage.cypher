// Everything that lineage is made of: its own relations and mergers that were agreed.
MATCH (a:Actor)-[r]->(b:Actor)
WHERE type(r) IN $types OR (type(r) = 'ALLIED' AND 'merger-agreed' IN r.kind)
RETURN properties(r) AS relation, type(r) AS type, a.id AS from, b.id AS to
ORDER BY r.id
