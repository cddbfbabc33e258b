// Everything that carries the id of the data set.
MATCH (n)
WHERE n.dataset = $dataset
DETACH DELETE n
