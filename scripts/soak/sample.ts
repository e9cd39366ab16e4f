import type { Page } from 'puppeteer-core'
import { inBrowserWindow } from '../browser/browser-window.ts'
import type { Launched } from '../browser/launch-browser.ts'

/** What is measured, by name. */
export type Sample = Readonly<Record<string, number>>

const MEGABYTE = 2 ** 20

/**
 * Makes a function that measures a page. Each value is one that a leak would make grow; what is only garbage is
 * collected before.
 */
export async function samplerOf(launched: Launched, page: Page): Promise<() => Promise<Sample>> {
  if (launched.kind === 'firefox') {
    const { host } = new URL(page.url())
    return async () => ({ ...firefoxSample(await inBrowserWindow(launched, reports(host))), ...(await inPage(page)) })
  }
  const session = await page.createCDPSession()
  await session.send('Performance.enable')
  return async () => {
    // Twice, for what the first leaves to finalisers.
    for (const _ of [1, 2]) await session.send('HeapProfiler.collectGarbage')
    const { metrics } = await session.send('Performance.getMetrics')
    const latest = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? 0
    return {
      'heap (MB)': latest('JSHeapUsedSize') / MEGABYTE,
      nodes: latest('Nodes'),
      listeners: latest('JSEventListeners'),
      documents: latest('Documents'),
      ...(await inPage(page)),
    }
  }
}

async function inPage(page: Page): Promise<{ elements: number; highlights: number }> {
  return page.evaluate(() => {
    const sizes = [...CSS.highlights].map(([name, { size }]) => (name.startsWith('context-cards-') ? size : 0))
    return {
      elements: document.querySelectorAll('*').length,
      highlights: sizes.reduce((sum, size) => sum + size, 0),
    }
  })
}

/**
 * Firefox tells its driver neither heap nor listeners, but it does tell its own window, as about:memory shows: a script
 * that has all processes collect their garbage, and then sums up, for the process that holds the page of a host, what
 * it has allocated, and what its pages hold.
 */
const reports = (host: string) => `
  const manager = Cc['@mozilla.org/memory-reporter-manager;1'].getService(Ci.nsIMemoryReporterManager)
  for (let go = 0; go < 2; go++) {
    Services.obs.notifyObservers(null, 'child-mmu-request')
    await new Promise((resolve) => manager.minimizeMemoryUsage(resolve))
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  const processes = {}
  await new Promise((resolve) =>
    manager.getReports(
      (process, path, kind, units, amount) => {
        const sums = (processes[process] ??= { isOurs: false, heap: 0, pages: 0, listeners: 0 })
        if (path.startsWith('explicit/window-objects/')) {
          sums.isOurs ||= path.includes(${JSON.stringify(host)})
          sums.pages += amount
        }
        if (path === 'heap-allocated') sums.heap += amount
        if (path.startsWith('event-counts/') && path.endsWith('event-listeners')) sums.listeners += amount
      },
      null,
      resolve,
      null,
      false,
    ),
  )
  const { heap, pages, listeners } = Object.values(processes).find(({ isOurs }) => isOurs) ?? {}
  return JSON.stringify({ heap, pages, listeners })`

function firefoxSample(told: string): Sample {
  const { heap, pages, listeners }: Record<string, number> = JSON.parse(told)
  return { 'heap (MB)': (heap ?? 0) / MEGABYTE, 'pages (MB)': (pages ?? 0) / MEGABYTE, listeners: listeners ?? 0 }
}
