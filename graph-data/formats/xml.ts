/** Characters XML 1.0 does not allow at all, not even escaped. */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const illegal = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\n': '&#10;', '\r': '&#13;', '\t': '&#9;' }

/** Text as it stands in an attribute or an element; illegal characters are left out. */
function escapeXml(text: string): string {
  return text.replace(illegal, '').replace(/[&<>"\n\r\t]/g, (character) => escapes[character] ?? character)
}

export type XmlAttributes = Readonly<Record<string, string | number | undefined>>

/** `<name a="1"/>`, or with children on lines of their own, indented. */
export function element(name: string, attributes: XmlAttributes, children: readonly string[] = []): string {
  const written = Object.entries(attributes).flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${escapeXml(String(value))}"`]))
  const head = `<${name}${written.join('')}`
  if (children.length === 0) return `${head}/>`
  return `${head}>\n${children.map(indent).join('\n')}\n</${name}>`
}

function indent(text: string): string {
  return text.replace(/^/gm, ' ')
}
