import { categoryKey, defaultSettings, type Settings, siteKey, subjectKey } from './settings.ts'

/** Stored items by key, only what differs from the default. */
export type Items = Readonly<Record<string, unknown>>

/** Settings that have a key of their own. */
export const PLAIN_KEYS = ['marks', 'underline', 'dwell', 'theme', 'cardText', 'figures', 'badge'] as const

/** One of them. */
export type PlainKey = (typeof PLAIN_KEYS)[number]

/** Settings as storage holds them: the inverse of parseSettings. */
export function itemsOf(settings: Settings): Items {
  const plain = PLAIN_KEYS.filter((key) => settings[key] !== defaultSettings[key]).map((key) => [key, settings[key]])
  const { mode, patterns } = settings.sites
  return Object.fromEntries([
    ...plain,
    ...settings.offCategories.map((id) => [categoryKey(id), false]),
    ...settings.offSubjects.map((id) => [subjectKey(id), false]),
    ...(mode === defaultSettings.sites.mode ? [] : [['sites.mode', mode]]),
    ...patterns.map((pattern) => [siteKey(pattern), true]),
  ])
}
