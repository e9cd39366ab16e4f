import { defaultSettings, parseSettings, type Settings } from '../../data/settings.ts'

/** Reads the stored settings and tells of each change until `signal` aborts. Storage that fails counts as empty. */
export async function watchSettings(signal: AbortSignal, changed: (settings: Settings) => void): Promise<void> {
  const read = async () => {
    const settings = await chrome.storage.sync.get(null).then(parseSettings, () => defaultSettings)
    if (!signal.aborted) changed(settings)
  }
  const onChanged = (_changes: unknown, area: string) => {
    if (area === 'sync') void read()
  }
  chrome.storage.onChanged.addListener(onChanged)
  signal.addEventListener('abort', () => {
    if (isAlive()) chrome.storage.onChanged.removeListener(onChanged)
  })
  await read()
}

/** False once the extension was updated, disabled or removed under the open page. */
export function isAlive(): boolean {
  return typeof chrome !== 'undefined' && chrome.runtime?.id !== undefined
}
