import { type FrameReport, isFrameReport } from '../data/messages.ts'
import { type PageView, type Visited, viewOfReports } from '../data/this-page.ts'
import { stepTo } from '../data/tour.ts'
import { browser } from './browser.ts'
import { type FrameBrowser, type Sender, tell } from './frames.ts'
import { maybeOpenBefore, type OpenBeforeBrowser } from './open-before.ts'
import { takeStep } from './tour.ts'

/** How long, in ms, a page may take to answer before it counts as silent; a later answer still counts. */
const PATIENCE = 400

/** The part of the browser that asking the page in the active tab needs. */
export interface PageBrowser extends FrameBrowser {
  storage: OpenBeforeBrowser['storage']
  tabs: FrameBrowser['tabs'] & {
    query(wanted: {
      active: true
      currentWindow: true
    }): Promise<readonly { id?: number | undefined; status?: string | undefined }[]>
    getCurrent(): Promise<{ id?: number | undefined } | undefined>
    reload(tab: number): Promise<void>
    onUpdated: {
      addListener(listener: Updated): void
      removeListener(listener: Updated): void
    }
  }
}

type Updated = (tab: number, change: { status?: string | undefined }) => void

/** What the popup can do with the page in the active tab. */
export interface ThisPage {
  /** Brings the subject's first mention into view, then with each call the next. */
  visit(subject: string): void
  /** Loads the page again, so that a content script can run in one opened before the extension was installed. */
  reload(): void
  close(): void
}

/** Follows what the page in the active tab has to show: `show` is called at once and on each change. Never throws. */
export function openThisPage(show: (view: PageView) => void, api: PageBrowser = browser): ThisPage {
  const { tabs, runtime } = api
  const reports = new Map<number, FrameReport>()
  let tab: number | undefined
  let visited: Visited | null = null
  /** Visits wait for each other, so that each goes on from the last. */
  let last: Promise<void> = Promise.resolve()
  /** Scripts run once the page has loaded; a slow one is not silent. */
  let isLoading = false
  let wasReloaded = false
  let patience: ReturnType<typeof setTimeout> | undefined

  const giveUp = async () => {
    if (tab === undefined || reports.size > 0 || isLoading) return
    const before = !wasReloaded && (await maybeOpenBefore(tab, api))
    if (reports.size === 0) show({ state: before ? 'silent' : 'closed' })
  }
  const ask = () => {
    reports.clear()
    visited = null
    clearTimeout(patience)
    patience = setTimeout(giveUp, PATIENCE)
    if (tab !== undefined) tell(tab, { type: 'report' }, undefined, api)
  }
  const onMessage = (message: unknown, sender: Sender) => {
    if (!isFrameReport(message) || tab === undefined || sender.tab?.id !== tab) return
    reports.set(sender.frameId ?? 0, message)
    show(viewOfReports(reports, visited))
  }
  const onUpdated: Updated = (updated, { status }) => {
    if (updated !== tab || status === undefined) return
    isLoading = status === 'loading'
    if (status === 'complete') ask()
  }
  const begin = async () => {
    const [active] = await tabs.query({ active: true, currentWindow: true })
    const own = await tabs.getCurrent()
    if (active?.id === undefined || active.id === own?.id) return show({ state: 'none' })
    tab = active.id
    isLoading = active.status === 'loading'
    ask()
  }

  const visit = async (subject: string) => {
    if (tab === undefined) return
    const position = visited?.subject === subject ? visited.position + 1 : 0
    const step = await takeStep(tab, reports, (stops) => stepTo(stops, subject, position), api)
    if (step === null) return
    visited = { subject, position: step.position }
    show(viewOfReports(reports, visited))
  }

  runtime.onMessage.addListener(onMessage)
  tabs.onUpdated.addListener(onUpdated)
  show({ state: 'asking' })
  begin().catch(() => show({ state: 'none' }))

  return {
    visit(subject) {
      last = last.then(() => visit(subject)).catch(() => undefined)
    },
    reload() {
      wasReloaded = true
      if (tab !== undefined) tabs.reload(tab).catch(() => undefined)
    },
    close() {
      clearTimeout(patience)
      runtime.onMessage.removeListener(onMessage)
      tabs.onUpdated.removeListener(onUpdated)
    },
  }
}
