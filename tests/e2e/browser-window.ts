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

/**
 * Runs a script in Firefox's own window, where its address bar, menus and add-ons are, and gives what it comes to as
 * text. The driver reaches that window by its own protocol alone, which its types do not show.
 * @throws what the script throws.
 */
export async function inBrowserWindow({ browser }: Launched, script: string): Promise<string> {
  if (!hasConnection(browser)) throw new Error('Only Firefox lets its driver into its own window.')
  const { connection } = browser
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 })
  const window = tree.result.contexts?.find(({ url }) => url.endsWith('/browser.xhtml'))
  const { result } = await connection.send('script.evaluate', {
    expression: `(async () => String(await (async () => { ${script} })()))()`,
    target: { context: window?.context },
    awaitPromise: true,
  })
  if (result.exceptionDetails !== undefined) throw new Error(result.exceptionDetails.text)
  return result.result?.value ?? ''
}

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

interface Connection {
  send(
    method: string,
    parameters: object,
  ): Promise<{
    result: {
      contexts?: readonly { context: string; url: string }[]
      result?: { value?: string }
      exceptionDetails?: { text: string }
    }
  }>
}

function hasConnection(browser: object): browser is { connection: Connection } {
  return 'connection' in browser
}
