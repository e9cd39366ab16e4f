import type { Choice } from './choices.ts'
import type { Items } from './items.ts'
import { isSiteOff, parseSettings, type Settings, siteKey } from './settings.ts'

/** Who decides whether the extension runs on a site. */
export type SiteSwitch =
  /** The reader: this choice turns it off where it is on, and on where it is off. */
  | { readonly by: 'reader'; readonly choice: Choice }
  /** A pattern in the reader's list that the site falls under; naming the site itself would change nothing. */
  | { readonly by: 'pattern'; readonly pattern: string }
  | { readonly by: 'organisation' }

/** Who decides whether the extension runs on a site; `stored` and `managed` as storage holds them. */
export function siteSwitch(stored: Items, managed: Items, host: string): SiteSwitch {
  const choice = turning(stored, managed, host)
  if (choice !== null) return { by: 'reader', choice }
  const { patterns } = parseSettings(stored).sites
  const pattern = patterns.find((one) => one !== host && isUnder(host, one))
  if (pattern === undefined || turning(stored, {}, host) !== null) return { by: 'organisation' }
  return { by: 'pattern', pattern }
}

/** The choice that turns a site round, or null where naming the site in the list does not. */
function turning(stored: Items, managed: Items, host: string): Choice | null {
  const key = siteKey(host)
  const listed = stored[key] !== true
  const before = parseSettings(stored, managed)
  const after = parseSettings({ ...stored, [key]: listed }, managed)
  return isSiteOff(after, host) === isSiteOff(before, host) ? null : { key, value: listed ? true : undefined }
}

function isUnder(host: string, pattern: string): boolean {
  const sites: Settings['sites'] = { mode: 'except', patterns: [pattern] }
  return isSiteOff({ sites }, host)
}
