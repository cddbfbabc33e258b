// Relations for which everything given holds, unordered; one more than the limit tells that there are too many.
// A day may lie in a relation where a missing outer bound is replaced by the first or last attestation, and an
// unknown one permits; a relation without any date lies in no window.
MATCH (a:Actor)-[r]->(b:Actor)
WHERE ($types IS NULL OR type(r) IN $types)
  AND ($kinds IS NULL OR (a.kind IN $kinds AND b.kind IN $kinds))
  AND ($documents IS NULL OR any(document IN r.documentIds WHERE document IN $documents))
  AND ($status IS NULL OR r.status IN $status)
  AND ($from IS NULL OR coalesce(r.endMax, r.attestedLast) IS NULL OR coalesce(r.endMax, r.attestedLast) >= $from)
  AND ($to IS NULL OR coalesce(r.startMin, r.attestedFirst) IS NULL OR coalesce(r.startMin, r.attestedFirst) <= $to)
  AND (($from IS NULL AND $to IS NULL)
    OR coalesce(r.startMin, r.startMax, r.endMin, r.endMax, r.attestedFirst, r.attestedLast) IS NOT NULL)
RETURN properties(r) AS relation, type(r) AS type, a.id AS from, b.id AS to
LIMIT $limit
