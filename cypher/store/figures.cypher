// How many there are of each kind, type, status, document and year. Retracted claims count for nothing.
MATCH (a:Actor)
RETURN 'actorsByKind' AS figure, a.kind AS key, count(*) AS count
UNION ALL
MATCH (:Actor)-[r]->(:Actor)
RETURN 'relationsByType' AS figure, type(r) AS key, count(*) AS count
UNION ALL
MATCH (:Actor)-[r]->(:Actor)
RETURN 'relationsByStatus' AS figure, r.status AS key, count(*) AS count
UNION ALL
MATCH (c:Claim)-[:CITES]->(d:Document)
WHERE c.relationId IS NOT NULL
RETURN 'claimsByDocument' AS figure, d.id AS key, count(*) AS count
UNION ALL
MATCH (c:Claim)
WHERE c.relationId IS NOT NULL AND c.firstDay IS NOT NULL
RETURN 'claimsByYear' AS figure, toString(c.firstDay.year) AS key, count(*) AS count
