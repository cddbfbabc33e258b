// The data set that is loaded.
MATCH (d:Dataset)
RETURN properties(d) AS dataset
ORDER BY d.id
