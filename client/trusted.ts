/** Under our content policy only blob: addresses of this page may become scripts: the worker that lays out the graph is one. */
interface Policies {
  createPolicy(name: string, rules: { createScriptURL(address: string): string }): unknown
}

export function onlyOwnScripts(address: string, origin: string): string {
  if (!address.startsWith(`blob:${origin}/`)) throw new TypeError('only scripts made by this page may run')
  return address
}

/** Browsers without trusted types need no policy. */
export function trustOwnWorkers(page: Window): void {
  const { trustedTypes } = page as Window & { readonly trustedTypes?: Policies }
  trustedTypes?.createPolicy('default', { createScriptURL: (address) => onlyOwnScripts(address, page.location.origin) })
}
