import { parseSettings, type Settings } from '../data/settings.ts'
import { browser } from './browser.ts'

/** A storage area, as far as reading settings goes. */
export interface ReadableArea {
  get(keys: null): Promise<Record<string, unknown>>
}

/** The part of the browser that holds settings. */
export interface SettingsStorage {
  storage: { sync: ReadableArea; managed?: ReadableArea }
}

/** Items as storage holds them. */
interface StoredItems {
  readonly stored: Readonly<Record<string, unknown>>
  readonly managed: Readonly<Record<string, unknown>>
}

/**
 * What is stored, and what an administrator set. Never throws: an area that cannot be read counts as empty, as
 * Firefox's managed one does wherever there is no administrator.
 */
export async function readItems({ storage: { sync, managed } }: SettingsStorage = browser): Promise<StoredItems> {
  const [stored, set] = await Promise.all([itemsOf(sync), itemsOf(managed)])
  return { stored, managed: set }
}

/** The settings that hold now; what an administrator set wins. Never throws. */
export async function readSettings(api: SettingsStorage = browser): Promise<Settings> {
  const { stored, managed } = await readItems(api)
  return parseSettings(stored, managed)
}

async function itemsOf(area: ReadableArea | undefined): Promise<Record<string, unknown>> {
  try {
    return (await area?.get(null)) ?? {}
  } catch {
    return {}
  }
}
