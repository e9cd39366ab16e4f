import { updateBadge } from './badge'
import { browser } from './browser'
import { runCommand } from './commands'
import type { Sender } from './frames'
import { createMenu, lookUp } from './menu'
import { enter, type Suggestion, suggest } from './omnibox'
import { grantOptions } from './own-pages'

/**
 * Listens to all that the browser tells a background; to be called before anything else, since it may have been started
 * for an event that waits. `isXml` says whether the address bar reads descriptions as XML.
 */
export function listenToBrowser(suggestionsFor: (text: string) => readonly Suggestion[], isXml: boolean): void {
  browser.runtime.onInstalled.addListener(() => void createMenu())
  browser.runtime.onMessage.addListener((message: unknown, sender: Sender) => void updateBadge(message, sender))
  browser.runtime.onMessage.addListener((message: unknown) => void grantOptions(message))
  browser.contextMenus.onClicked.addListener((info, tab) => void lookUp(info, tab))
  browser.commands.onCommand.addListener((command) => void runInActiveTab(command))
  browser.omnibox.setDefaultSuggestion({ description: browser.i18n.getMessage('omniboxHint') })
  browser.omnibox.onInputChanged.addListener((text, show) => show(suggest(suggestionsFor(text), isXml)))
  browser.omnibox.onInputEntered.addListener((text, disposition) => void enter(text, disposition))
}

async function runInActiveTab(command: string): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true })
  await runCommand(command, tab?.id)
}
