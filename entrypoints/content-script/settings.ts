import type { Choice } from '../../data/choices.ts'
import { parseSettings, type Settings } from '../../data/settings.ts'
import { isAlive, send } from './handover.ts'

/** How long, in ms, storage may take to answer before it is asked again. */
const PATIENCE = 2000

/**
 * Reads the stored settings and tells of each change for as long as the extension lives; what an administrator set
 * wins. Storage that fails counts as empty, as managed storage does wherever there is no administrator.
 */
export async function watchSettings(changed: (settings: Settings) => void): Promise<void> {
  const itemsOf = async (area: chrome.storage.StorageArea | undefined): Promise<unknown> =>
    area?.get(null).catch(() => {})
  const read = async () => {
    if (!isAlive()) return
    // Firefox throws away what it has to answer to a page that is left meanwhile, and may come back out of the cache.
    const again = setTimeout(read, PATIENCE)
    const { sync, managed } = chrome.storage
    const [stored, set] = await Promise.all([itemsOf(sync), itemsOf(managed)])
    clearTimeout(again)
    if (isAlive()) changed(parseSettings(stored, set))
  }
  chrome.storage.onChanged.addListener(() => void read())
  await read()
}

/** Stores a choice made in a card. Rejects where storage refuses it. */
export function change({ key, value }: Choice): Promise<void> {
  const { sync } = chrome.storage
  return value === undefined ? sync.remove(key) : sync.set({ [key]: value })
}

/** Asks the background for the options page: a content script cannot open it. */
export function openOptions(subject: string): void {
  send({ type: 'open-options', subject })
}
