import type { Items } from '../data/items.ts'
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

/** Items of both areas, as storage holds them. */
interface StoredItems {
  readonly stored: Items
  readonly managed: Items
}

/**
 * What is stored, and what an administrator set. Never throws: an area that cannot be read counts as empty, as
 * Firefox's managed one does wherever there is no administrator.
 */
export async function readItems({ storage: { sync, managed } }: SettingsStorage = browser): Promise<StoredItems> {
  const [stored, set] = await Promise.all([itemsIn(sync), itemsIn(managed)])
  return { stored, managed: set }
}

/** The settings that hold now; what an administrator set wins. Never throws. */
export async function readSettings(api: SettingsStorage = browser): Promise<Settings> {
  const { stored, managed } = await readItems(api)
  return parseSettings(stored, managed)
}

async function itemsIn(area: ReadableArea | undefined): Promise<Items> {
  try {
    return (await area?.get(null)) ?? {}
  } catch {
    return {}
  }
}
