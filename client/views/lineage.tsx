export default function LineageView() {
  return <h1>Lineage</h1>
}
