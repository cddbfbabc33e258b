// Where documents disagree.
MATCH (k:Conflict)
RETURN properties(k) AS conflict
ORDER BY k.id
