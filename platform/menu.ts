import { browser } from './browser'

const LOOK_UP = 'look-up'

/** The part of the browser that the context menu needs. */
export interface MenuBrowser {
  contextMenus: {
    removeAll(): Promise<void>
    create(item: { id: string; title: string; contexts: ['selection'] }): unknown
  }
  i18n: { getMessage(name: string): string }
  runtime: { getURL(path: string): string }
  tabs: { create(details: { url: string; index?: number }): Promise<unknown> }
}

/** Puts "Look up … in Context Cards" into the menu of selected text. */
export async function createMenu({ contextMenus, i18n }: MenuBrowser = browser): Promise<void> {
  await contextMenus.removeAll()
  contextMenus.create({ id: LOOK_UP, title: i18n.getMessage('menuLookUp'), contexts: ['selection'] })
}

/** Opens the search for the text that was selected, in a tab beside the page. */
export async function lookUp(
  { menuItemId, selectionText = '' }: { menuItemId: string | number; selectionText?: string | undefined },
  tab: { index?: number } | undefined,
  { runtime, tabs }: MenuBrowser = browser,
): Promise<void> {
  if (menuItemId !== LOOK_UP) return
  const url = runtime.getURL(`popup.html#query=${encodeURIComponent(selectionText.trim())}`)
  await tabs.create(tab?.index === undefined ? { url } : { url, index: tab.index + 1 })
}
