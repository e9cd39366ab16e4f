import { advance, type Choice, type Happening, noChoices, type SettingsView, viewOf } from '../data/choices'
import { browser } from './browser'

/** The part of a storage area that settings need. */
export interface SettingsArea {
  get(keys: null): Promise<Record<string, unknown>>
  set(items: Record<string, unknown>): Promise<void>
  remove(key: string): Promise<void>
  onChanged: {
    addListener(listener: (changes: object) => void): void
    removeListener(listener: (changes: object) => void): void
  }
}

export interface StoredSettings {
  /** Makes a choice: shown at once, then stored. Never throws; a refusal shows as the view's state `unsaved`. */
  choose(choice: Choice): void
  /** Tries once more to store what was refused. */
  retry(): void
  /** Stops following. Choices already made are still stored. */
  close(): void
}

/**
 * Opens the stored settings: `show` is called at once, then on each change, whether made here, in another window or on another device.
 */
export function openSettings(
  show: (view: SettingsView) => void,
  area: SettingsArea = browser.storage.sync,
): StoredSettings {
  let choices = noChoices
  let turns = 0
  let readings = 0
  let closed = false
  /** Writes go one after the other, or an earlier choice could land on a later one. */
  let writes = Promise.resolve()

  const happen = (happening: Happening) => {
    choices = advance(choices, happening)
    if (!closed) show(viewOf(choices))
  }

  const read = async () => {
    const reading = ++readings
    const outcome = await attempt(() => area.get(null))
    // A reading begun later knows more.
    if (reading === readings) happen(outcome.ok ? { type: 'read', items: outcome.value } : { type: 'unreadable' })
  }

  const save = async (choice: Choice, turn: number) => {
    // A later choice for the same key makes this write needless, and browsers allow only so many a minute.
    if (!choices.unsaved.some((one) => one.turn === turn)) return
    const { key, value } = choice
    const outcome = await attempt(() => (value === undefined ? area.remove(key) : area.set({ [key]: value })))
    if (!outcome.ok) return happen({ type: 'refused', turn })
    happen({ type: 'saved', choice, turn })
    await read()
  }

  const choose = ({ key, value }: Choice) => {
    const choice = { key, value }
    const turn = ++turns
    happen({ type: 'chosen', choice, turn })
    writes = writes.then(() => save(choice, turn))
  }

  const onChanged = (changes: object) => {
    happen({ type: 'changed', keys: Object.keys(changes) })
    void read()
  }

  area.onChanged.addListener(onChanged)
  show(viewOf(choices))
  void read()

  return {
    choose,
    retry: () => choices.unsaved.filter(({ state }) => state === 'refused').forEach(choose),
    close() {
      closed = true
      area.onChanged.removeListener(onChanged)
    },
  }
}

type Outcome<T> = { ok: true; value: T } | { ok: false }

/** Storage can fail by rejecting and, where a browser has none, by throwing. */
async function attempt<T>(action: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await action() }
  } catch {
    return { ok: false }
  }
}
