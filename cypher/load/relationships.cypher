// Relationships between nodes that were just written.
UNWIND $rows AS row
MATCH (s) WHERE elementId(s) = row.start
MATCH (t) WHERE elementId(t) = row.end
CREATE (s)-[r:$(row.type)]->(t)
SET r = row.properties
