import type { Offer } from '../../components/card/doings.ts'
import type { Items } from '../../data/items.ts'
import { isSiteOff, type Settings, siteKey, subjectKey } from '../../data/settings.ts'

/**
 * What can be switched off from the card of a subject on a page of that host; '' where the page has none or it is not
 * known. What an organisation has set is not offered, nor is hiding a subject that no page marks (`isMarked`), for
 * nothing would come of it; `managed` as storage holds it.
 */
export function offersFor(
  subject: string,
  name: string,
  isMarked: boolean,
  host: string,
  settings: Settings,
  managed: Items,
): Offer[] {
  const listed = [managed['sites.patterns']].flat()
  return possible(subject, name, host, settings).filter(
    ({ kind, off: { key } }) =>
      (isMarked || kind === 'site') &&
      typeof managed[key] !== 'boolean' &&
      !listed.some((site) => key === siteKey(String(site))),
  )
}

function possible(subject: string, name: string, host: string, { sites }: Settings): Offer[] {
  const hide: Offer = {
    kind: 'subject',
    name,
    off: { key: subjectKey(subject), value: false },
    back: { key: subjectKey(subject), value: undefined },
  }
  const key = siteKey(host)
  const listed = { key, value: true }
  const unlisted = { key, value: undefined }
  const site = { kind: 'site', name: host } as const
  if (host === '') return [hide]
  if (sites.mode === 'except') return [hide, { ...site, off: listed, back: unlisted }]
  // Taking a site off the list switches it off only if it stands there by itself and not under a pattern.
  const others = { ...sites, patterns: sites.patterns.filter((pattern) => pattern !== host) }
  return isSiteOff({ sites: others }, host) ? [hide, { ...site, off: unlisted, back: listed }] : [hide]
}
