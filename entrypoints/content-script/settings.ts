import type { Choice } from '../../data/choices.ts'
import { parseSettings, type Settings } from '../../data/settings.ts'
import { isAlive, send } from './handover.ts'

/**
 * Reads the stored settings and tells of each change until `signal` aborts; what an administrator set wins. Storage
 * that fails counts as empty, as managed storage does wherever there is no administrator.
 */
export async function watchSettings(signal: AbortSignal, changed: (settings: Settings) => void): Promise<void> {
  const itemsOf = async (area: chrome.storage.StorageArea | undefined): Promise<unknown> =>
    area?.get(null).catch(() => {})
  const read = async () => {
    const { sync, managed } = chrome.storage
    const [stored, set] = await Promise.all([itemsOf(sync), itemsOf(managed)])
    if (!signal.aborted) changed(parseSettings(stored, set))
  }
  const onChanged = () => void read()
  chrome.storage.onChanged.addListener(onChanged)
  signal.addEventListener('abort', () => {
    if (isAlive()) chrome.storage.onChanged.removeListener(onChanged)
  })
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
