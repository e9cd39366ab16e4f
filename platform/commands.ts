import { parseSettings, siteKey } from '../data/settings'
import { nextStep } from '../data/tour'
import { browser } from './browser'
import { askFrames, type Frames, tell } from './frames'

/** The part of the browser that commands need. */
export interface CommandBrowser extends Frames {
  storage: {
    sync: {
      get(keys: null): Promise<Record<string, unknown>>
      set(items: Record<string, unknown>): Promise<void>
      remove(key: string): Promise<void>
    }
  }
}

/** Does what a keyboard command asks of a tab. Names are those in the manifest; unknown ones do nothing. */
export async function runCommand(name: string, tab: number | undefined, api: CommandBrowser = browser): Promise<void> {
  if (tab === undefined) return
  if (name === 'next-mention') await tour(tab, 1, api)
  else if (name === 'previous-mention') await tour(tab, -1, api)
  else if (name === 'toggle-site') await toggleSite(tab, api)
}

async function tour(tab: number, step: 1 | -1, api: CommandBrowser): Promise<void> {
  const next = nextStep(await askFrames(tab, api), step)
  if (next === null) return
  if (next.leave !== null) tell(tab, { type: 'leave' }, next.leave, api)
  tell(tab, { type: 'visit', index: next.index }, next.frame, api)
}

/** Lists the page's site, or takes it off the list: which of the two means "off" depends on the mode. */
async function toggleSite(tab: number, api: CommandBrowser): Promise<void> {
  const host = [...(await askFrames(tab, api)).values()].find(({ top }) => top)?.host
  if (!host) return
  const { sites } = parseSettings(await api.storage.sync.get(null))
  if (sites.patterns.includes(host)) await api.storage.sync.remove(siteKey(host))
  else await api.storage.sync.set({ [siteKey(host)]: true })
}
