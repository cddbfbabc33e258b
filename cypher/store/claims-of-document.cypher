// Claims whose span touches a stretch of a document, in the order of the text.
MATCH (c:Claim)-[cites:CITES]->(d:Document)
WHERE d.id = $document AND cites.start < $end AND cites.end > $start
MATCH (c)-[:SUBJECT]->(s:Actor)
MATCH (c)-[:OBJECT]->(o:Actor)
RETURN properties(c) AS claim, c.type AS type, s.id AS from, o.id AS to, d.id AS document, properties(cites) AS citation
ORDER BY cites.start, cites.end, c.id
