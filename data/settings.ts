/** What the reader may choose. Only what differs from the default is stored; see {@link parseSettings}. */
export interface Settings {
  /** Categories that may not light up, by id, in alphabetical order. */
  readonly offCategories: readonly string[]
}

export const defaultSettings: Settings = { offCategories: [] }

const CATEGORY = 'category.'

/**
 * Reads settings from whatever storage holds: one stored item a choice, so that two windows writing at once lose nothing.
 * Never throws: an unknown key is ignored, a damaged value falls back alone to its default.
 * Part of the content script, so it depends on nothing and stays small.
 */
export function parseSettings(items: unknown): Settings {
  if (typeof items !== 'object' || items === null) return defaultSettings
  const offCategories = Object.entries(items)
    .filter(([key, value]) => key.startsWith(CATEGORY) && value === false)
    .map(([key]) => key.slice(CATEGORY.length))
  return { offCategories: offCategories.sort() }
}

/** The storage key that says whether a category may light up: stored `false` when off, absent when on. */
export function categoryKey(id: string): string {
  return CATEGORY + id
}
