import { browser } from './browser.ts'

/** A keyboard command as the browser has it now. */
export interface Shortcut {
  /** As in the manifest. */
  readonly name: string
  /** The keys in the browser's own words, '' where none are set. */
  readonly keys: string
}

/** The part of the browser that shortcuts need. */
export interface ShortcutBrowser {
  commands: {
    getAll(): Promise<readonly { name?: string; shortcut?: string }[]>
    /** Firefox only. */
    openShortcutSettings?(): Promise<void>
  }
  tabs: { create(tab: { url: string }): Promise<unknown> }
}

/**
 * Follows the shortcuts: `show` is called once they are known, and each time the window gets the focus again, because
 * browsers do not announce a change. Browsers without keyboard commands, as on phones, have none.
 */
export async function followShortcuts(
  show: (shortcuts: readonly Shortcut[]) => void,
  api: ShortcutBrowser = browser,
  window: Pick<Window, 'addEventListener'> = globalThis.window,
): Promise<void> {
  const read = async () => show(await readShortcuts(api))
  window.addEventListener('focus', () => void read())
  await read()
}

/** Opens the browser's own settings of shortcuts; false where it would not. */
export async function openShortcutSettings(api: ShortcutBrowser = browser): Promise<boolean> {
  try {
    if (api.commands.openShortcutSettings !== undefined) await api.commands.openShortcutSettings()
    else await api.tabs.create({ url: 'chrome://extensions/shortcuts' })
    return true
  } catch {
    return false
  }
}

async function readShortcuts({ commands }: ShortcutBrowser): Promise<readonly Shortcut[]> {
  try {
    return (await commands.getAll()).map(({ name = '', shortcut = '' }) => ({ name, keys: shortcut }))
  } catch {
    return []
  }
}
