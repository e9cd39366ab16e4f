import type { SettingsArea } from '../../platform/stored-settings.ts'

/** A storage area in memory that can refuse, and be written from another window. */
export interface FakeArea extends SettingsArea {
  items: Record<string, unknown>
  refuses: { get: boolean; write: boolean }
  /** Every write that arrived, refused ones included, in words. */
  writes: string[]
  /** A write that this window did not make. */
  writeElsewhere(key: string, value: unknown): void
  listeners: Set<(changes: object) => void>
}

export function fakeArea(items: Record<string, unknown> = {}): FakeArea {
  const area: FakeArea = {
    items,
    refuses: { get: false, write: false },
    writes: [],
    listeners: new Set(),
    async get() {
      if (area.refuses.get) throw new Error('storage cannot be read')
      return { ...area.items }
    },
    async set(added) {
      area.writes.push(`set ${JSON.stringify(added)}`)
      if (area.refuses.write) throw new Error('QUOTA_BYTES_PER_ITEM quota exceeded')
      // As browsers do: what JSON has no word for is not stored.
      Object.assign(area.items, JSON.parse(JSON.stringify(added)))
      tell(Object.keys(added))
    },
    async remove(removed) {
      const keys = [removed].flat()
      area.writes.push(`remove ${keys}`)
      if (area.refuses.write) throw new Error('MAX_WRITE_OPERATIONS_PER_MINUTE quota exceeded')
      for (const key of keys) delete area.items[key]
      tell(keys)
    },
    writeElsewhere(key, value) {
      area.items[key] = value
      tell([key])
    },
    onChanged: {
      addListener: (listener) => void area.listeners.add(listener),
      removeListener: (listener) => void area.listeners.delete(listener),
    },
  }
  const tell = (keys: string[]) => {
    for (const listener of area.listeners) listener(Object.fromEntries(keys.map((key) => [key, {}])))
  }
  return area
}

/** Waits until every promise under way has settled. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}
