import { colourBadges, followChoice, followReport, refreshBadge } from './badge.ts'
import { browser } from './browser.ts'
import { runCommand } from './commands.ts'
import { welcome } from './first-run.ts'
import type { Sender } from './frames.ts'
import { createMenu, lookUp } from './menu.ts'
import { enter, type Suggestion, suggest } from './omnibox.ts'
import { forgetOpen, rememberOpen } from './open-before.ts'
import { grantOptions } from './own-pages.ts'
import { relay } from './tour.ts'

/** What listening needs beside the browser. */
export interface Answers {
  /** Subjects that can be named in full. */
  subjects: readonly { id: string; name: string }[]
  /** What to suggest for a text in the address bar. */
  suggestionsFor: (text: string) => readonly Suggestion[]
  /** Whether the address bar reads descriptions as XML. */
  isXml: boolean
}

/**
 * Listens to all that the browser tells a background; to be called before anything else, since it may have been started
 * for an event that waits. Nobody could be told of a failure; it must not keep the rest from running.
 */
export function listenToBrowser({ subjects, suggestionsFor, isXml }: Answers): void {
  const { i18n, runtime, storage, tabs } = browser
  // Firefox for Android has neither menus nor commands nor a keyword in the address bar, whatever the types say.
  const { commands, contextMenus, omnibox }: Partial<typeof browser> = browser
  runtime.onInstalled.addListener(({ reason }) => {
    alone(welcome(reason))
    if (contextMenus) alone(createMenu())
  })
  runtime.onMessage.addListener((message: unknown, sender: Sender) => {
    alone(followReport(message, sender))
    if (sender.tab?.id !== undefined && sender.frameId === 0) alone(forgetOpen(sender.tab.id))
    alone(grantOptions(message))
    alone(relay(message, sender))
  })
  storage.onChanged.addListener((changes: object) => alone(followChoice(changes)))
  // A page that comes back from the browser's cache of pages has nothing new to report, yet its badge is gone.
  tabs.onUpdated.addListener((tab, { status }) => {
    if (status === 'complete') alone(refreshBadge(tab))
  })
  contextMenus?.onClicked.addListener((info, tab) => alone(lookUp(info, tab)))
  commands?.onCommand.addListener((command) => alone(runCommand(command)))
  omnibox?.setDefaultSuggestion({ description: i18n.getMessage('omniboxHint') })
  omnibox?.onInputChanged.addListener((text, show) => show(suggest(suggestionsFor(text), isXml)))
  omnibox?.onInputEntered.addListener((text, disposition) => alone(enter(text, disposition, subjects)))
  alone(colourBadges())
  alone(rememberOpen())
}

function alone(work: Promise<void>): void {
  work.catch(() => undefined)
}
