export function ConflictsView() {
  return <h1>Conflicts</h1>
}
