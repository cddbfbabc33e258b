export function CypherView() {
  return <h1>Cypher</h1>
}
