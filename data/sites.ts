/** What a reader typed as a site, understood or not. */
export type ReadPattern = { ok: true; pattern: string } | { ok: false; fault: 'empty' | 'scheme' | 'star' | 'host' }

/**
 * Understands what a reader types or pastes as a site: `example.org`, `*.example.org` (the site and all under it), an
 * address with path and port, or an extension's match pattern. Gives it as addresses have it: lower case, ASCII.
 */
export function readPattern(typed: string): ReadPattern {
  const text = typed.trim()
  if (text === '') return { ok: false, fault: 'empty' }
  const [, scheme, rest = ''] = /^(?:([a-z*][a-z0-9+.-]*):\/\/)?(.*)$/is.exec(text) ?? []
  if (scheme !== undefined && !/^(https?|\*)$/i.test(scheme)) return { ok: false, fault: 'scheme' }
  if (/^(about|blob|data|file|javascript|mailto|view-source):/i.test(rest)) return { ok: false, fault: 'scheme' }

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
  const address = `http://${name}`
  if (/[\s%_,;]/.test(name) || !URL.canParse(address)) return null
  const host = new URL(address).hostname.replace(/\.$/, '')
  return host === '' || host.length > 253 || host.split('.').includes('') ? null : host
}
