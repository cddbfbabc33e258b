// Every name of every actor, for the search.
MATCH (a:Actor)-[:HAS_NAME]->(n:Name)
RETURN a.id AS actor, a.name AS actorName, a.kind AS actorKind, a.claims AS claims, n.text AS text, n.kind AS kind
ORDER BY a.id, n.ordinal
