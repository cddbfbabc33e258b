// Every claim of an actor, retracted ones too.
MATCH (a:Actor)<-[:SUBJECT|OBJECT]-(c:Claim)
WHERE a.id = $actor
WITH DISTINCT c
MATCH (c)-[:SUBJECT]->(s:Actor)
MATCH (c)-[:OBJECT]->(o:Actor)
MATCH (c)-[cites:CITES]->(d:Document)
RETURN properties(c) AS claim, c.type AS type, s.id AS from, o.id AS to, d.id AS document, properties(cites) AS citation
ORDER BY d.id, cites.start, cites.end, c.id
