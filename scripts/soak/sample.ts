import { readdirSync, readFileSync } from 'node:fs'
import type { Page } from 'puppeteer-core'
import type { Launched } from '../browser/launch-browser.ts'

/** What is measured, by name. */
export type Sample = Readonly<Record<string, number>>

const MEGABYTE = 2 ** 20

/** Makes a function that measures a page. Each value is one that a leak would make grow. */
export async function samplerOf({ kind, browser }: Launched, page: Page): Promise<() => Promise<Sample>> {
  if (kind === 'firefox') {
    // Firefox tells its driver neither heap nor listeners: what can be had is the memory of all its processes, garbage
    // included.
    const pid = browser.process()?.pid
    return async () => ({ ...(await inPage(page)), 'memory (MB)': residentMemory(pid) })
  }
  const session = await page.createCDPSession()
  await session.send('Performance.enable')
  return async () => {
    // What is only garbage is no leak. Twice, for what the first leaves to finalisers.
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

/** Memory in MB that a process and all below it hold, as Linux tells it; 0 elsewhere. */
function residentMemory(root: number | undefined): number {
  if (root === undefined || process.platform !== 'linux') return 0
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc')) {
    const pid = Number(name)
    if (Number.isInteger(pid)) parents.set(pid, Number(field(pid, 'PPid')))
  }
  const isOurs = (pid: number | undefined): boolean => pid === root || (Boolean(pid) && isOurs(parents.get(pid ?? 0)))
  const kilobytes = [...parents.keys()].filter(isOurs).map((pid) => Number.parseInt(field(pid, 'VmRSS'), 10) || 0)
  return kilobytes.reduce((sum, size) => sum + size, 0) / 1024
}

function field(pid: number, name: string): string {
  try {
    return new RegExp(`^${name}:\\s*(.*)$`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? ''
  } catch {
    // It ended meanwhile.
    return ''
  }
}
