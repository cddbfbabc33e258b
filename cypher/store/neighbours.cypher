// Who stands next to these actors.
MATCH (a:Actor)-[r]-(b:Actor)
WHERE a.id IN $ids AND ($types IS NULL OR type(r) IN $types)
RETURN DISTINCT b.id AS id, b.claims AS claims
ORDER BY claims DESC, id
