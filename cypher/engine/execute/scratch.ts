/** Arrays of zeros, as long as there are nodes, that searches borrow: making them anew costs more than a search. */
export class Scratch {
  private readonly idle: Uint32Array[] = []

  take(length: number): Uint32Array {
    const array = this.idle.pop()
    return array !== undefined && array.length >= length ? array : new Uint32Array(length)
  }
  /** The array must be all zeros again. */
  giveBack(array: Uint32Array): void {
    this.idle.push(array)
  }
}
