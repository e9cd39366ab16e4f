import type { Choice } from './choices.ts'
import { type Items, itemsOf, PLAIN_KEYS } from './items.ts'
import { categoryKey, defaultSettings, parseSettings, type Settings, siteKey, subjectKey } from './settings.ts'
import { readPattern } from './sites.ts'

/**
 * What a file of settings holds (`ignored` are the fields that were left out, in the order of the file), or why it
 * holds none.
 */
export type ReadFile = { ok: true; items: Items; ignored: readonly string[] } | { ok: false; fault: FileFault }

/**
 * json: not JSON. foreign: JSON of something else. damaged: parts are missing. version: of a newer extension. size: too
 * much to store.
 */
export type FileFault = 'json' | 'foreign' | 'damaged' | 'version' | 'size'

/** The ids that settings may speak of; what a file says of others is ignored. */
export interface KnownIds {
  readonly categories: readonly string[]
  readonly subjects: readonly string[]
}

/** What browsers keep in synced storage at most: items, and bytes of all keys and values. */
const ROOM = { items: 512, bytes: 102_400 } as const

const FORMAT = 'context-cards-settings'
const VERSION = 1

/** The text of a file that {@link readSettingsFile} reads back to the same settings. */
export function writeSettingsFile(settings: Settings): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, settings: itemsOf(settings) }, null, 2)}\n`
}

/** Reads the text of a file of settings, whatever it is. Never throws. */
export function readSettingsFile(text: string, ids: KnownIds): ReadFile {
  const file = parseJson(text)
  if (file === undefined) return { ok: false, fault: 'json' }
  if (!isRecord(file) || file.format !== FORMAT) return { ok: false, fault: 'foreign' }
  if (typeof file.version !== 'number' || !Number.isInteger(file.version) || file.version < 1) {
    return { ok: false, fault: 'damaged' }
  }
  if (file.version > VERSION) return { ok: false, fault: 'version' }
  if (!isRecord(file.settings)) return { ok: false, fault: 'damaged' }

  const ignored = Object.keys(file).filter((key) => !['format', 'version', 'settings'].includes(key))
  const kept: [string, unknown][] = []
  for (const [key, value] of Object.entries(file.settings)) {
    if (isKnown(key, value) && isOfPack(key, ids)) kept.push([key, value])
    else ignored.push(key)
  }
  const items = itemsOf(parseSettings(Object.fromEntries(kept)))
  return hasRoom(items) ? { ok: true, items, ignored } : { ok: false, fault: 'size' }
}

/** The choices that lead from some stored items to others. */
export function choicesBetween(from: Items, to: Items): Choice[] {
  const keys = new Set([...Object.keys(from), ...Object.keys(to)])
  return [...keys].filter((key) => from[key] !== to[key]).map((key) => ({ key, value: to[key] }))
}

/**
 * What an administrator has set, as far as the parser takes it, with an item of its own for each site in
 * `sites.patterns`. Each item locks its setting, even one that equals the default.
 */
export function managedItems(managed: Items): Items {
  const { 'sites.patterns': patterns, ...others } = managed
  const sites = [patterns].flat().filter((one) => typeof one === 'string')
  const taken = ([key, value]: [string, unknown]) =>
    isKnown(key, value) || (/^(category|subject)\../.test(key) && typeof value === 'boolean')
  return Object.fromEntries([
    ...Object.entries(others).filter(taken),
    ...sites.map((one): [string, unknown] => [siteKey(one), true]).filter(taken),
  ])
}

/** The settings that hold: the reader's own, but for what an administrator has set. */
export function withManaged(settings: Settings, managed: Items): Settings {
  return parseSettings(itemsOf(settings), managed)
}

/** True where the parser takes the value as it stands; the default counts, too. */
function isKnown(key: string, value: unknown): boolean {
  const plain = PLAIN_KEYS.find((one) => one === key)
  if (plain !== undefined && value === defaultSettings[plain]) return true
  if (key === 'sites.mode' && value === defaultSettings.sites.mode) return true
  if (!Object.entries(itemsOf(parseSettings({ [key]: value }))).some((item) => item[0] === key && item[1] === value)) {
    return false
  }
  if (!key.startsWith('site.')) return !['category.', 'subject.'].includes(key)
  const read = readPattern(key.slice('site.'.length))
  return read.ok && siteKey(read.pattern) === key
}

/**
 * False for a category or subject that the pack does not have: the options page would have no switch to turn it on
 * again.
 */
function isOfPack(key: string, { categories, subjects }: KnownIds): boolean {
  if (key.startsWith('category.')) return categories.some((id) => categoryKey(id) === key)
  if (key.startsWith('subject.')) return subjects.some((id) => subjectKey(id) === key)
  return true
}

function hasRoom(items: Items): boolean {
  const entries = Object.entries(items)
  const bytes = entries.reduce((sum, [key, value]) => sum + bytesOf(key) + bytesOf(JSON.stringify(value)), 0)
  return entries.length <= ROOM.items && bytes <= ROOM.bytes
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length
}

function parseJson(text: string): unknown {
  try {
    // Some editors put a byte order mark in front.
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
