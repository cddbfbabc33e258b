/** Numbers as Cypher prints them: 1.0, 1.0E7, 1.2E-4, NaN, Infinity (the form of Java's Double.toString). */
export function numberText(value: bigint | number): string {
  return typeof value === 'bigint' ? value.toString() : floatText(value)
}

function floatText(value: number): string {
  if (!Number.isFinite(value)) return String(value)
  const size = Math.abs(value)
  if (size !== 0 && (size < 1e-3 || size >= 1e7)) return scientific(value)
  const plain = Object.is(value, -0) ? '-0' : String(value)
  return plain.includes('.') ? plain : `${plain}.0`
}

function scientific(value: number): string {
  const [digits = '0', exponent = '0'] = value.toExponential().split('e')
  return `${digits.includes('.') ? digits : `${digits}.0`}E${exponent.replace('+', '')}`
}
