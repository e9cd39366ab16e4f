import { inBrowserWindow } from '../../scripts/browser/browser-window.ts'
import type { Launched } from '../../scripts/browser/launch-browser.ts'

/** A key as an event tells it; `code` is its old number, for keys that type nothing and for shortcuts. */
export interface KeyPress {
  key: string
  code?: number
  /** Keys held down meanwhile. */
  held?: readonly ('Alt' | 'Shift')[]
}

export const ENTER: KeyPress = { key: 'Enter', code: 13 }
export const DOWN: KeyPress = { key: 'ArrowDown', code: 40 }

/** Presses keys in Firefox's own window, whatever has the focus there: pages get only those it leaves to them. */
export async function pressInBrowserWindow(launched: Launched, presses: readonly KeyPress[]): Promise<void> {
  await inBrowserWindow(
    launched,
    `const keyboard = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor)
     if (!keyboard.beginInputTransactionForTests(window)) throw new Error('The keyboard is taken.')
     for (const { key, code: keyCode = 0, held = [] } of ${JSON.stringify(presses)}) {
       const event = (key, keyCode) => new KeyboardEvent('', { key, keyCode })
       for (const one of held) keyboard.keydown(event(one, 0))
       keyboard.keydown(event(key, keyCode))
       keyboard.keyup(event(key, keyCode))
       for (const one of held) keyboard.keyup(event(one, 0))
     }`,
  )
}
