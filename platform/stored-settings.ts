import { advance, type Choice, noChoices, type SettingsEvent, type SettingsView, viewOf } from '../data/choices.ts'
import { browser } from './browser.ts'

/** The part of a storage area that settings need. */
export interface SettingsArea {
  get(keys: null): Promise<Record<string, unknown>>
  set(items: Record<string, unknown>): Promise<void>
  remove(keys: string | string[]): Promise<void>
  onChanged: {
    addListener(listener: (changes: object) => void): void
    removeListener(listener: (changes: object) => void): void
  }
}

/** The reader's stored settings, as a page of the extension uses them. */
export interface StoredSettings {
  /** Makes a choice: shown at once, then stored. Never throws; a refusal shows as the view's state `unsaved`. */
  choose(choice: Choice): void
  /** Makes choices that belong together in one write, as browsers allow only so many a minute. */
  chooseAll(choices: readonly Choice[]): void
  /** Tries once more to store what was refused. */
  retry(): void
  /** Stops following. Choices already made are still stored. */
  close(): void
}

/**
 * Opens the stored settings: `show` is called at once, then on each change, whether made here, in another window or on
 * another device.
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

  const happen = (...events: SettingsEvent[]) => {
    choices = events.reduce(advance, choices)
    if (!closed) show(viewOf(choices))
  }

  const read = async () => {
    const reading = ++readings
    const outcome = await attempt(() => area.get(null))
    // A reading begun later knows more.
    if (reading === readings) happen(outcome.ok ? { type: 'read', items: outcome.value } : { type: 'unreadable' })
  }

  const save = async (made: readonly Made[]) => {
    // A later choice for the same key makes a write needless.
    const due = made.filter(({ turn }) => choices.unsaved.some((one) => one.turn === turn))
    if (due.length === 0) return
    const outcome = await attempt(() => write(area, due))
    if (!outcome.ok) return happen(...due.map(({ turn }) => ({ type: 'refused' as const, turn })))
    happen(...due.map(({ key, value, turn }) => ({ type: 'saved' as const, choice: { key, value }, turn })))
    await read()
  }

  const chooseAll = (wanted: readonly Choice[]) => {
    if (wanted.length === 0) return
    const made = wanted.map(({ key, value }) => ({ key, value, turn: ++turns }))
    happen(...made.map(({ key, value, turn }) => ({ type: 'chosen' as const, choice: { key, value }, turn })))
    writes = writes.then(() => save(made))
  }

  const onChanged = (changes: object) => {
    happen({ type: 'changed', keys: Object.keys(changes) })
    void read()
  }

  area.onChanged.addListener(onChanged)
  show(viewOf(choices))
  void read()

  return {
    choose: (choice) => chooseAll([choice]),
    chooseAll,
    retry: () => chooseAll(choices.unsaved.filter(({ state }) => state === 'refused')),
    close() {
      closed = true
      area.onChanged.removeListener(onChanged)
    },
  }
}

/** A choice with its place in the order of all. */
interface Made extends Choice {
  turn: number
}

async function write(area: SettingsArea, choices: readonly Choice[]): Promise<void> {
  const kept = choices.filter(({ value }) => value !== undefined)
  const dropped = choices.filter(({ value }) => value === undefined).map(({ key }) => key)
  if (kept.length > 0) await area.set(Object.fromEntries(kept.map(({ key, value }) => [key, value])))
  if (dropped.length > 0) await area.remove(dropped)
}

type Attempt<T> = { ok: true; value: T } | { ok: false }

/** Storage can fail by rejecting and, where a browser has none, by throwing. */
async function attempt<T>(action: () => Promise<T>): Promise<Attempt<T>> {
  try {
    return { ok: true, value: await action() }
  } catch {
    return { ok: false }
  }
}
