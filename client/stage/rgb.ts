/** `#rrggbb` as three shares of one, for shaders. */
export function rgb(colour: string): [number, number, number] {
  const share = (at: number): number => parseInt(colour.slice(at, at + 2), 16) / 255
  return [share(1), share(3), share(5)]
}
