import type { CommandName } from '../data/commands.ts'
import type { FrameReport } from '../data/messages.ts'
import { siteSwitch } from '../data/site-switch.ts'
import { nextStep } from '../data/tour.ts'
import type { BadgeBrowser } from './badge.ts'
import { browser } from './browser.ts'
import { askFrames, type FrameBrowser } from './frames.ts'
import { readItems, type SettingsStorage } from './read-settings.ts'
import { takeStep } from './tour.ts'

/** The part of the browser that commands need. */
export interface CommandBrowser extends FrameBrowser, SettingsStorage {
  tabs: FrameBrowser['tabs'] & {
    query(wanted: { active: true; currentWindow: true }): Promise<readonly { id?: number | undefined }[]>
  }
  storage: SettingsStorage['storage'] & {
    sync: {
      set(items: Record<string, unknown>): Promise<void>
      remove(key: string): Promise<void>
    }
  }
  runtime: FrameBrowser['runtime'] & { openOptionsPage(): Promise<void> }
  action: Pick<BadgeBrowser['action'], 'setBadgeText' | 'setTitle'>
  i18n: BadgeBrowser['i18n']
}

/**
 * Keys held down send commands faster than frames answer; a step begun before the last one is done would go to the same
 * mention. Lost with the background, which then has no step to wait for.
 */
let last: Promise<void> = Promise.resolve()

/**
 * Does what a keyboard command asks of a tab, by default the active one, after all that was asked before. Never throws.
 */
export function runCommand(name: string, tab?: number, api: CommandBrowser = browser): Promise<void> {
  last = last.then(() => run(name, tab, api)).catch(() => undefined)
  return last
}

/** What each command does in a tab. */
const commands: Readonly<Record<CommandName, (tab: number, api: CommandBrowser) => Promise<void>>> = {
  'next-mention': (tab, api) => tour(tab, 1, api),
  'previous-mention': (tab, api) => tour(tab, -1, api),
  'toggle-site': toggleSite,
}

/** An unknown name does nothing. */
async function run(name: string, asked: number | undefined, api: CommandBrowser): Promise<void> {
  const tab = asked ?? (await api.tabs.query({ active: true, currentWindow: true }))[0]?.id
  if (tab !== undefined && isCommand(name)) await commands[name](tab, api)
}

function isCommand(name: string): name is CommandName {
  return Object.hasOwn(commands, name)
}

async function tour(tab: number, step: 1 | -1, api: CommandBrowser): Promise<void> {
  await takeStep(tab, await askFrames(tab, api), (stops) => nextStep(stops, step), api)
}

async function toggleSite(tab: number, api: CommandBrowser): Promise<void> {
  const host = hostOf(await askFrames(tab, api))
  if (host === '') return
  const { stored, managed } = await readItems(api)
  const decision = siteSwitch(stored, managed, host)
  // A pattern or an administrator decides here: the options page shows which.
  if (decision.by !== 'reader') return api.runtime.openOptionsPage()
  const { key, value } = decision.choice
  try {
    if (value === undefined) await api.storage.sync.remove(key)
    else await api.storage.sync.set({ [key]: value })
  } catch {
    // Storage is full or refused it, and no page of ours is open to say so.
    await api.action.setBadgeText?.({ tabId: tab, text: '!' })
    await api.action.setTitle({ tabId: tab, title: api.i18n.getMessage('badgeUnsaved') })
  }
}

/**
 * Host of the page itself. Any frame can tell it: in some pages a content script runs in a frame but not at the top.
 */
function hostOf(reports: ReadonlyMap<number, FrameReport>): string {
  const [first] = [...reports.values()].sort((a, b) => Number(b.top) - Number(a.top))
  return first?.host ?? ''
}
