// The step from a relation to its evidence, and the names for typed queries.
CREATE INDEX actor_graph_claim_relation IF NOT EXISTS FOR (c:Claim) ON (c.relationId);
CREATE FULLTEXT INDEX names IF NOT EXISTS FOR (n:Name) ON EACH [n.text];
