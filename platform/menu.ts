import { browser } from './browser.ts'
import { type HandOverBrowser, handOver } from './hand-over.ts'

const LOOK_UP = 'look-up'
/** Longest text looked up, in UTF-16 units: whoever selects more does not mean a name. */
const LONGEST = 200

/** The part of the browser that the context menu needs. */
export interface MenuBrowser extends HandOverBrowser {
  contextMenus: {
    removeAll(): Promise<void>
    create(item: { id: string; title: string; contexts: ['selection'] }): unknown
  }
  i18n: { getMessage(name: string): string }
  runtime: { getURL(path: string): string }
  tabs: { create(details: { url: string; index?: number; openerTabId?: number }): Promise<unknown> }
}

/** Puts "Look up … in Context Cards" into the menu of selected text; browsers keep it until the next update. */
export async function createMenu({ contextMenus, i18n }: MenuBrowser = browser): Promise<void> {
  await contextMenus.removeAll()
  contextMenus.create({ id: LOOK_UP, title: i18n.getMessage('menuLookUp'), contexts: ['selection'] })
}

/** Opens the search for the text that was selected, in a tab beside the page. */
export async function lookUp(
  { menuItemId, selectionText = '' }: { menuItemId: string | number; selectionText?: string | undefined },
  tab: { id?: number | undefined; index?: number } | undefined,
  api: MenuBrowser = browser,
): Promise<void> {
  if (menuItemId !== LOOK_UP) return
  const query = selectionText.replace(/\s+/gu, ' ').trim().slice(0, LONGEST)
  const url = api.runtime.getURL(`popup.html${await handOver({ query }, api)}`)
  await api.tabs.create({ url, ...placeBeside(tab) })
}

/** Text in a side panel or in another extension's popup has no tab to be beside. */
function placeBeside(tab: { id?: number | undefined; index?: number } | undefined) {
  const { id = -1, index = -1 } = tab ?? {}
  return id < 0 || index < 0 ? {} : { index: index + 1, openerTabId: id }
}
