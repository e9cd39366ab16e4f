import type { Launched } from './launch-browser.ts'

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
