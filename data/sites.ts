/** Addresses without a host, though they have no `//`; with the drive of a path in Windows. */
const OTHER_SCHEME = /^(?:about|blob|data|file|javascript|mailto|view-source|[a-z](?=:[\\/])):/i

/** What a reader typed as a site, understood or not. */
export type ReadPattern = { ok: true; pattern: string } | { ok: false; fault: 'empty' | 'scheme' | 'star' | 'host' }

/**
 * Understands what a reader types or pastes as a site: `example.org`, `*.example.org` (the site and all under it), an
 * address with path and port, or an extension's match pattern. Gives it as addresses have it: lower case, ASCII.
 */
export function readPattern(typed: string): ReadPattern {
  const text = typed.trim()
  if (text === '') return { ok: false, fault: 'empty' }
  // "https:/example.org" and "//example.org" are slips and scraps of an address; "localhost:3000" has no scheme.
  const [, scheme, rest = ''] = /^(?:([a-z*][a-z0-9+.-]*):\/\/|https?:\/?|\/\/)?(.*)$/is.exec(text) ?? []
  if (scheme !== undefined && !/^(https?|\*)$/i.test(scheme)) return { ok: false, fault: 'scheme' }
  if (OTHER_SCHEME.test(rest)) return { ok: false, fault: 'scheme' }

  const place = rest.replace(/[/?#\\].*$/s, '').replace(/^.*@/s, '')
  const below = place.startsWith('*.')
  const name = below ? place.slice(2) : place
  if (name.includes('*')) return { ok: false, fault: 'star' }
  const host = hostOf(name)
  if (host === null) return { ok: false, fault: 'host' }
  // An IP address has no sites under it.
  if (below && /^\[|^[\d.]+$/.test(host)) return { ok: false, fault: 'star' }
  return { ok: true, pattern: below ? `*.${host}` : host }
}

/** The name as an address has it, or null where no address can. */
function hostOf(name: string): string | null {
  // The parser would quietly leave out line breaks and tabs.
  const address = /\s/.test(name) ? null : URL.parse(`http://${name}`)
  const host = address?.hostname.replace(/\.$/, '') ?? ''
  // The parser lets quotation marks and brackets pass, with which no browser finds a site.
  if (!/^(?:[a-z0-9._-]+|\[[0-9a-f:]+\])$/.test(host)) return null
  return host.length > 253 || host.split('.').includes('') ? null : host
}
