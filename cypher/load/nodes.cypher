// Nodes, and the position of each in the list that relationships refer to.
UNWIND $rows AS row
CREATE (n:$(row.labels))
SET n = row.properties
RETURN row.position AS position, elementId(n) AS id
