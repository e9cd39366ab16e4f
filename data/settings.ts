/** What the reader may choose. Only what differs from the default is stored; see {@link parseSettings}. */
export interface Settings {
  /** Categories and subjects that may not light up, by id, in alphabetical order. */
  readonly offCategories: readonly string[]
  readonly offSubjects: readonly string[]
  /** Which mentions are painted: the first of a subject in each section, every one, or none. All answer anyway. */
  readonly marks: (typeof MARKS)[number]
  /** Named highlight that painted mentions sit in. */
  readonly underline: (typeof UNDERLINES)[number]
  /** How long the pointer rests before a card opens, in ms, 0 to 2000. */
  readonly dwell: number
  readonly theme: (typeof THEMES)[number]
  /** Size of the text in cards, in percent, 80 to 200. */
  readonly cardText: number
  /** Whether cards draw figures as pictures. */
  readonly figures: boolean
  /** Whether the toolbar button shows the number of subjects on the page. */
  readonly badge: boolean
  /** Where the extension runs: everywhere except on these sites, or only on them. */
  readonly sites: { readonly mode: (typeof SITE_MODES)[number]; readonly patterns: readonly string[] }
}

// The values a setting may have, the default first.
export const MARKS = ['first', 'every', 'none'] as const
export const UNDERLINES = ['dotted', 'dashed', 'solid', 'wavy', 'thick'] as const
export const THEMES = ['auto', 'light', 'dark'] as const
export const SITE_MODES = ['except', 'only'] as const

/**
 * Reads settings from whatever storage holds: one stored item a choice, so that two windows writing at once lose
 * nothing and no item outgrows what sync storage takes. What an administrator set wins. Never throws: an unknown key is
 * ignored, a damaged value falls back alone, an administrator's to the reader's and the reader's to the default. Part
 * of the content script, so it depends on nothing and stays small.
 */
export function parseSettings(stored: unknown, managed?: unknown): Settings {
  const own: Record<string, unknown> = Object(stored)
  const given: Record<string, unknown> = { ...Object(managed) }
  // A policy lists its sites under one key: Chromium passes on only the keys that the schema names.
  for (const one of [given['sites.patterns']].flat()) if (typeof one === 'string') given[siteKey(one)] = true
  const read = <Value>(key: string, asValid: (value: unknown) => Value | undefined) =>
    asValid(given[key]) ?? asValid(own[key])
  const oneOf = <Value>(key: string, values: readonly [Value, ...Value[]]): Value =>
    read(key, (value) => values.find((one) => one === value)) ?? values[0]
  const between = (key: string, least: number, most: number, usual: number) =>
    read(key, (value) => (typeof value === 'number' && value >= least && value <= most ? value : undefined)) ?? usual
  const listed = (prefix: string, value: boolean) =>
    Object.keys({ ...own, ...given })
      .flatMap((key) =>
        key.startsWith(prefix) && oneOf(key, [!value, value]) === value ? key.slice(prefix.length) : [],
      )
      .sort()
  return {
    offCategories: listed('category.', false),
    offSubjects: listed('subject.', false),
    marks: oneOf('marks', MARKS),
    underline: oneOf('underline', UNDERLINES),
    dwell: between('dwell', 0, 2000, 300),
    theme: oneOf('theme', THEMES),
    cardText: between('cardText', 80, 200, 100),
    figures: oneOf('figures', [true, false]),
    badge: oneOf('badge', [true, false]),
    sites: { mode: oneOf('sites.mode', SITE_MODES), patterns: listed('site.', true) },
  }
}

/** The settings of a reader who has chosen nothing. */
export const defaultSettings: Settings = /* @__PURE__ */ parseSettings({})

/** True where the reader keeps the extension off a site; `host` as in an address, '' where a page has none. */
export function isSiteOff({ sites }: Pick<Settings, 'sites'>, host: string): boolean {
  const listed = sites.patterns.some(
    (pattern) => pattern === host || (pattern.startsWith('*.') && `.${host}`.endsWith(pattern.slice(1))),
  )
  return listed === (sites.mode === 'except')
}

/** The storage key that says whether a category may light up: stored `false` when off, absent when on. */
export function categoryKey(id: string): string {
  return `category.${id}`
}

/** The storage key that says whether a subject may light up: stored `false` when off, absent when on. */
export function subjectKey(id: string): string {
  return `subject.${id}`
}

/** The storage key of a site in the list: stored `true` when listed, absent when not. */
export function siteKey(pattern: string): string {
  return `site.${pattern}`
}
