import type { Items } from './items.ts'
import { defaultSettings, parseSettings, type Settings } from './settings.ts'

/** One choice of the reader: a storage key and the value to store there; `undefined` goes back to the default. */
export interface Choice {
  readonly key: string
  readonly value: unknown
}

/** What is known of the stored settings, and the reader's choices on their way there. */
export interface Choices {
  readonly reading: 'waiting' | 'done' | 'failed'
  /** The stored items as last read. */
  readonly stored: Items
  /** Choices that storage does not hold yet; of several for one key only the last. */
  readonly unsaved: readonly Unsaved[]
}

interface Unsaved extends Choice {
  /** Number of the choice: news of an earlier one for the same key must not pass for news of this one. */
  readonly turn: number
  readonly state: 'saving' | 'refused'
}

/** What can happen to the choices. */
export type SettingsEvent =
  | { type: 'read'; items: Items }
  | { type: 'unreadable' }
  | { type: 'chosen'; choice: Choice; turn: number }
  | { type: 'saved'; choice: Choice; turn: number }
  | { type: 'refused'; turn: number }
  /** Storage changed under these keys, here or in another window. */
  | { type: 'changed'; keys: readonly string[] }

/** What a page of the extension shows: the reader's choices count at once, saved or not. */
export interface SettingsView {
  readonly settings: Settings
  /** waiting: not read yet; unread: reading failed, these are the defaults; unsaved: the browser refused a choice. */
  readonly state: 'waiting' | 'ready' | 'unread' | 'unsaved'
}

/** Where every page begins: nothing read, nothing chosen. */
export const noChoices: Choices = { reading: 'waiting', stored: {}, unsaved: [] }

/** The choices after something happened. */
export function advance(choices: Choices, event: SettingsEvent): Choices {
  switch (event.type) {
    case 'read':
      return { ...choices, reading: 'done', stored: event.items }
    case 'unreadable':
      return { ...choices, reading: choices.reading === 'done' ? 'done' : 'failed' }
    case 'chosen': {
      const { choice, turn } = event
      const others = choices.unsaved.filter(({ key }) => key !== choice.key)
      return { ...choices, unsaved: [...others, { ...choice, turn, state: 'saving' }] }
    }
    case 'saved':
      return {
        ...choices,
        stored: withChoice(choices.stored, event.choice),
        unsaved: choices.unsaved.filter(({ turn }) => turn !== event.turn),
      }
    case 'refused':
      return {
        ...choices,
        unsaved: choices.unsaved.map((one) => (one.turn === event.turn ? { ...one, state: 'refused' } : one)),
      }
    case 'changed':
      // What another window has written since is newer than a choice that was refused.
      return {
        ...choices,
        unsaved: choices.unsaved.filter(({ key, state }) => state === 'saving' || !event.keys.includes(key)),
      }
  }
}

/** What a page shows of the choices. */
export function viewOf({ reading, stored, unsaved }: Choices): SettingsView {
  const settings = reading === 'waiting' ? defaultSettings : parseSettings(unsaved.reduce(withChoice, stored))
  if (reading === 'waiting') return { settings, state: 'waiting' }
  if (unsaved.some(({ state }) => state === 'refused')) return { settings, state: 'unsaved' }
  return { settings, state: reading === 'failed' ? 'unread' : 'ready' }
}

function withChoice(items: Items, { key, value }: Choice): Items {
  const { [key]: _before, ...others } = items
  return value === undefined ? others : { ...others, [key]: value }
}
