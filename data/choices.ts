import { defaultSettings, parseSettings, type Settings } from './settings.ts'

/** One choice of the reader: the storage key and what shall stand there; `undefined` puts it back to the default. */
export interface Choice {
  readonly key: string
  readonly value: unknown
}

/** What is known of the stored settings, and the reader's choices on their way there. */
export interface Choices {
  readonly reading: 'waiting' | 'done' | 'failed'
  /** The stored items as last read. */
  readonly stored: Readonly<Record<string, unknown>>
  /** Choices that storage does not hold yet, the last one of a key only. */
  readonly unsaved: readonly Unsaved[]
}

interface Unsaved extends Choice {
  /** Counts choices, so that news of an earlier one does not pass for news of a later one. */
  readonly turn: number
  readonly state: 'saving' | 'refused'
}

/** What can happen to them. */
export type SettingsEvent =
  | { type: 'read'; items: Readonly<Record<string, unknown>> }
  | { type: 'unreadable' }
  | { type: 'chosen'; choice: Choice; turn: number }
  | { type: 'saved'; choice: Choice; turn: number }
  | { type: 'refused'; turn: number }
  /** Storage changed under these keys, here or in another window. */
  | { type: 'changed'; keys: readonly string[] }

/** What a page shows: the reader's choices count at once, saved or not. */
export interface SettingsView {
  readonly settings: Settings
  /** waiting: not known yet; unread: defaults stand in for settings that could not be read; unsaved: a choice was refused. */
  readonly state: 'waiting' | 'ready' | 'unread' | 'unsaved'
}

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
      // What another window has written since is newer than a choice that never got there.
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

function withChoice(items: Readonly<Record<string, unknown>>, { key, value }: Choice): Record<string, unknown> {
  const { [key]: _before, ...others } = items
  return value === undefined ? others : { ...others, [key]: value }
}
