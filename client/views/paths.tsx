export default function PathsView() {
  return <h1>Paths</h1>
}
