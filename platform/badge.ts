import { isFrameReport } from '../data/messages'
import { parseSettings } from '../data/settings'
import { browser } from './browser'
import { askFrames, type Frames, type Sender } from './frames'

/** The part of the browser that the badge needs. */
export interface BadgeBrowser extends Frames {
  action: {
    setBadgeText(details: { text: string; tabId: number }): Promise<void>
    setTitle(details: { title: string; tabId: number }): Promise<void>
    setBadgeBackgroundColor(details: { color: string }): Promise<void>
  }
  storage: { sync: { get(keys: null): Promise<Record<string, unknown>> } }
  i18n: { getMessage(name: string, substitutions?: string): string }
}

const COLOUR = '#3a3494'

/** Tabs being asked: a page's frames report one by one, and one question answers for all of them. */
const asking = new Set<number>()

/** Brings a tab's badge in line when one of its frames reports: the number of subjects on the page, over all frames. */
export async function updateBadge(message: unknown, sender: Sender, api: BadgeBrowser = browser): Promise<void> {
  const tabId = sender.tab?.id
  // Answers to questions are no news: asking again at each of them would never end.
  if (!isFrameReport(message) || !message.unasked || tabId === undefined || asking.has(tabId)) return
  asking.add(tabId)
  try {
    const reports = [...(await askFrames(tabId, api)).values()]
    const count = new Set(reports.flatMap(({ subjects }) => subjects.map(({ id }) => id))).size
    const { badge } = parseSettings(await api.storage.sync.get(null))
    const name = api.i18n.getMessage('extensionName')
    await api.action.setBadgeBackgroundColor({ color: COLOUR })
    await api.action.setBadgeText({ tabId, text: badge && count > 0 ? String(count) : '' })
    await api.action.setTitle({ tabId, title: count > 0 ? api.i18n.getMessage('badgeTitle', String(count)) : name })
  } catch {
    // The tab was closed meanwhile.
  } finally {
    asking.delete(tabId)
  }
}
