/** Ids for names that only grow in number. */
export class Names {
  readonly names: string[]
  private readonly ids: Map<string, number>

  constructor(names: readonly string[]) {
    this.names = [...names]
    this.ids = new Map(names.map((name, id) => [name, id]))
  }
  /** The id of a name, a new one where it was not known. */
  intern(name: string): number {
    let id = this.ids.get(name)
    if (id === undefined) this.ids.set(name, (id = this.names.push(name) - 1))
    return id
  }
  name(id: number): string {
    return this.names[id] ?? ''
  }
}
