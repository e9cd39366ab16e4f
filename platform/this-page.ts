import type { FrameReport } from '../data/messages'
import { type Ask, isFrameReport } from '../data/messages'
import { nextVisit, type PageView, type Visited, viewOfReports } from '../data/this-page'
import { browser } from './browser'
import { type Frames, type Sender, tell } from './frames'

/** How long, in ms, a page may take to answer before it counts as silent; a later answer still counts. */
const PATIENCE = 400

/** The part of the browser that asking the page in the active tab needs. */
export interface Tabs extends Frames {
  tabs: Frames['tabs'] & {
    query(wanted: { active: true; currentWindow: true }): Promise<readonly { id?: number | undefined }[]>
    getCurrent(): Promise<{ id?: number | undefined } | undefined>
    reload(tab: number): Promise<void>
    onUpdated: {
      addListener(listener: Updated): void
      removeListener(listener: Updated): void
    }
  }
}

type Updated = (tab: number, change: { status?: string | undefined }) => void

export interface ThisPage {
  /** Brings the subject's first mention into view, then with each call the next. */
  visit(subject: string): void
  /** Loads the page again, so that a content script can run in one opened before the extension was installed. */
  reload(): void
  close(): void
}

/** Follows what the page in the active tab has to show: `show` is called at once and on each change. Never throws. */
export function openThisPage(show: (view: PageView) => void, api: Tabs = browser): ThisPage {
  const { tabs, runtime } = api
  const reports = new Map<number, FrameReport>()
  let tab: number | undefined
  let visited: Visited | null = null
  let ringed: number | null = null
  let patience: ReturnType<typeof setTimeout> | undefined

  const send = (ask: Ask, frame?: number) => {
    if (tab !== undefined) tell(tab, ask, frame, api)
  }
  const ask = () => {
    reports.clear()
    visited = null
    ringed = null
    clearTimeout(patience)
    patience = setTimeout(() => {
      if (reports.size === 0) show({ state: 'silent' })
    }, PATIENCE)
    send({ type: 'report' })
  }
  const onMessage = (message: unknown, sender: Sender) => {
    if (!isFrameReport(message) || tab === undefined || sender.tab?.id !== tab) return
    reports.set(sender.frameId ?? 0, message)
    show(viewOfReports(reports, visited))
  }
  const onUpdated: Updated = (updated, { status }) => {
    if (updated === tab && status === 'complete') ask()
  }
  const begin = async () => {
    const [active] = await tabs.query({ active: true, currentWindow: true })
    const own = await tabs.getCurrent()
    if (active?.id === undefined || active.id === own?.id) return show({ state: 'none' })
    tab = active.id
    ask()
  }

  runtime.onMessage.addListener(onMessage)
  tabs.onUpdated.addListener(onUpdated)
  show({ state: 'asking' })
  begin().catch(() => show({ state: 'none' }))

  return {
    visit(subject) {
      const next = nextVisit(reports, visited, subject)
      if (next === null) return
      if (ringed !== null && ringed !== next.frame) send({ type: 'leave' }, ringed)
      send({ type: 'visit', index: next.index, subject }, next.frame)
      ringed = next.frame
      visited = { subject, position: next.position }
      show(viewOfReports(reports, visited))
    },
    reload() {
      if (tab !== undefined) tabs.reload(tab).catch(() => undefined)
    },
    close() {
      clearTimeout(patience)
      runtime.onMessage.removeListener(onMessage)
      tabs.onUpdated.removeListener(onUpdated)
    },
  }
}
