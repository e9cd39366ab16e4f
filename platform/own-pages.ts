import { isOptionsWish } from '../data/messages.ts'
import { browser } from './browser.ts'
import { type HandOverBrowser, handOver } from './hand-over.ts'

/** The part of the browser that opening a page of ours needs. */
export interface Opener {
  runtime: { openOptionsPage(): Promise<void> }
  extension: { getViews(wanted: { type: 'popup' }): readonly unknown[] }
}

/** Opens the options page, or shows it where it is already open. Closes the popup if that is what asked (`asking`). */
export async function openOptions(opener: Opener = browser, asking: { close(): void } = window): Promise<void> {
  await opener.runtime.openOptionsPage()
  // Firefox leaves the popup open above the page it has just shown. The same page in a tab stays.
  if (opener.extension.getViews({ type: 'popup' }).includes(asking)) asking.close()
}

/** The part of the browser that a wish for the options page needs. */
export interface TabOpener extends HandOverBrowser {
  runtime: { getURL(path: string): string }
  tabs: { create(details: { url: string }): Promise<unknown> }
}

/** Opens the options page at the subject that a card asked for. */
export async function grantOptions(message: unknown, api: TabOpener = browser): Promise<void> {
  if (!isOptionsWish(message)) return
  const fragment = await handOver({ subject: message.subject }, api)
  await api.tabs.create({ url: api.runtime.getURL(`options.html${fragment}`) })
}
