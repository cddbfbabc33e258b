// What the database holds: its data sets, what is ours of this one, and what is not. A node is ours by the id of the
// data set that it carries; a relationship, where both its ends are ours and this program writes its type.
OPTIONAL MATCH (d:Dataset)
WITH collect(d {.id, .title, .version, .actors, .relations, .claims}) AS datasets
OPTIONAL MATCH (n)
WITH datasets, count(n) AS nodes, count(CASE WHEN n.dataset = $dataset THEN 1 END) AS ours,
  count(CASE WHEN coalesce(n.dataset, '') <> $dataset AND any(label IN labels(n) WHERE label IN $labels) THEN 1 END) AS namesakes
OPTIONAL MATCH (s)-[r]-(t)
WHERE s.dataset = $dataset AND (coalesce(t.dataset, '') <> $dataset OR NOT type(r) IN $types)
RETURN datasets, nodes, ours, namesakes, count(DISTINCT r) AS attached
