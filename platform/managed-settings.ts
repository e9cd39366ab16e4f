import type { Items } from '../data/items.ts'
import { browser } from './browser.ts'

/** The part of the browser's managed storage that is needed. */
export interface ManagedArea {
  get(keys: null): Promise<Record<string, unknown>>
  onChanged: { addListener(listener: () => void): void }
}

/**
 * Follows what an administrator has set, unparsed: `show` is called once it is known, then on each change. Firefox
 * rejects the read where there is no policy, so a rejection counts as nothing set.
 */
export async function followManaged(
  show: (managed: Items) => void,
  area: ManagedArea = browser.storage.managed,
): Promise<void> {
  const read = async () => show(await area.get(null).catch(() => ({})))
  area.onChanged.addListener(() => void read())
  await read()
}
