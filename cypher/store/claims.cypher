// Claims by id, by document and place in it.
MATCH (c:Claim)
WHERE c.id IN $ids
MATCH (c)-[:SUBJECT]->(s:Actor)
MATCH (c)-[:OBJECT]->(o:Actor)
MATCH (c)-[cites:CITES]->(d:Document)
RETURN properties(c) AS claim, c.type AS type, s.id AS from, o.id AS to, d.id AS document, properties(cites) AS citation
ORDER BY d.id, cites.start, cites.end, c.id
