import { type FrameReport, isFrameReport } from '../data/messages.ts'
import { browser } from './browser.ts'
import { askFrames, type FrameBrowser, type Sender } from './frames.ts'
import { readSettings, type SettingsStorage } from './read-settings.ts'

/** The part of the browser that the badge needs. Firefox for Android has no badge: there the functions are missing. */
export interface BadgeBrowser extends FrameBrowser, SettingsStorage {
  tabs: FrameBrowser['tabs'] & { query(wanted: { discarded: false }): Promise<readonly { id?: number | undefined }[]> }
  action: {
    setBadgeText?(details: { text: string; tabId: number }): Promise<void>
    setTitle(details: { title: string; tabId: number }): Promise<void>
    setBadgeBackgroundColor?(details: { color: string }): Promise<void>
    setBadgeTextColor?(details: { color: string }): Promise<void>
  }
  i18n: { getMessage(name: string, substitutions?: string): string }
}

/** White on the background has a contrast of 10:1. Both are set, or the browser would pick the colour of the text. */
export const BADGE = { background: '#3a3494', text: '#ffffff' } as const

/** Gives all badges their colours. Browsers may forget them with the background, so it is done whenever that starts. */
export async function colourBadges({ action }: BadgeBrowser = browser): Promise<void> {
  await action.setBadgeBackgroundColor?.({ color: BADGE.background })
  await action.setBadgeTextColor?.({ color: BADGE.text })
}

/** Brings a tab's badge in line when one of its frames has something new to tell. */
export async function followReport(message: unknown, { tab }: Sender, api: BadgeBrowser = browser): Promise<void> {
  // Answers to questions are no news: asking again at each of them would never end.
  if (isFrameReport(message) && message.unasked && tab?.id !== undefined) await refreshBadge(tab.id, api)
}

/**
 * Brings all badges in line when the reader or an administrator wants them shown or not. `changes` as storage tells
 * them.
 */
export async function followChoice(changes: object, api: BadgeBrowser = browser): Promise<void> {
  if (!('badge' in changes)) return
  const tabs = await api.tabs.query({ discarded: false })
  await Promise.all(tabs.map(({ id }) => id !== undefined && refreshBadge(id, api)))
}

/** Tabs whose frames are being asked; those where something changed meanwhile are asked once more. */
const asking = new Map<number, 'settled' | 'changed'>()

/**
 * Brings a tab's badge in line with what its frames find now. Its frames report one by one, so there is
 * one round of asking at a time, however many report. Never throws; a tab may close at any time.
 */
export async function refreshBadge(tab: number, api: BadgeBrowser = browser): Promise<void> {
  if (asking.has(tab)) {
    asking.set(tab, 'changed')
    return
  }
  try {
    do {
      asking.set(tab, 'settled')
      const reports = await askFrames(tab, api)
      const { badge } = await readSettings(api)
      await show(tab, [...reports.values()], badge, api)
    } while (asking.get(tab) === 'changed')
  } catch {
    // The tab was closed meanwhile.
  } finally {
    asking.delete(tab)
  }
}

async function show(
  tabId: number,
  reports: readonly FrameReport[],
  wanted: boolean,
  { action, i18n }: BadgeBrowser,
): Promise<void> {
  const count = new Set(reports.flatMap(({ subjects }) => subjects.map(({ id }) => id))).size
  await action.setBadgeText?.({ tabId, text: wanted && count > 0 ? String(count) : '' })
  // Frames know it of the top page's site, be there a content script at the top or not.
  const isOff = reports.some(({ off }) => off)
  const words = () => {
    if (isOff) return i18n.getMessage('badgeOff')
    return count > 0 ? i18n.getMessage('badgeTitle', String(count)) : i18n.getMessage('extensionName')
  }
  await action.setTitle({ tabId, title: words() })
}
