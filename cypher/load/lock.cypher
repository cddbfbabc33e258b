// Two loads at once: the second waits here until the first is done.
MERGE (d:Dataset {id: $dataset})
SET d.dataset = $dataset
