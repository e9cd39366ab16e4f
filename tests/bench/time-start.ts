import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'

/** What the content script took in one page, in ms. */
export interface Times {
  /** To compile and run the script itself. */
  script: number
  /** In all its slices until it came to rest: reading, compiling names, finding, weighing, painting. */
  work: number
  /** The longest of these slices. */
  longest: number
  /** From its first line until it came to rest, what the browser did meanwhile included. */
  rest: number
}

/** The built extension in a folder of its own, with a script on either side of its content script that keep its times. */
export function withTimes(extension: string): { folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'context-cards-'))
  cpSync(extension, folder, { recursive: true })
  const manifest = join(folder, 'manifest.json')
  const between = '"before.js","content-script.js","after.js"'
  writeFileSync(manifest, readFileSync(manifest, 'utf8').replace('"content-script.js"', between))
  writeFileSync(join(folder, 'before.js'), `(${keepTimes})()`)
  writeFileSync(join(folder, 'after.js'), 'globalThis.scriptHasRun()')
  return { folder, remove: () => rmSync(folder, { recursive: true }) }
}

/** What was kept in a page's top frame; null while its content script has not come to rest. */
export function timesOf(page: Page): Promise<Times | null> {
  return page.evaluate(() => {
    const { dataset } = document.documentElement
    document.dispatchEvent(new Event('times-wanted'))
    const times: Times | null = JSON.parse(dataset.times ?? 'null')
    delete dataset.times
    return times
  })
}

/**
 * Runs in the content scripts' own world before the content script: times the script and each slice of what it does
 * later. Must not use anything from around it. Answers the event above in an attribute.
 */
function keepTimes(): void {
  /** It has come to rest once it did nothing for so long, in ms. */
  const STILL = 300
  const began = performance.now()
  const times = { script: 0, work: 0, longest: 0, rest: 0 }
  let slices = 0
  const done = (since: number) => {
    slices++
    const now = performance.now()
    times.work += now - since
    times.longest = Math.max(times.longest, now - since)
    times.rest = now - began
  }
  Reflect.set(globalThis, 'scriptHasRun', () => {
    times.script = performance.now() - began
    times.rest = times.script
  })
  for (const name of ['requestIdleCallback', 'setTimeout']) {
    const original: unknown = Reflect.get(globalThis, name)
    if (typeof original !== 'function') continue
    Reflect.set(globalThis, name, (act: (...given: unknown[]) => void, ...rest: unknown[]) => {
      const timed = (...given: unknown[]) => {
        const since = performance.now()
        act(...given)
        done(since)
      }
      return Reflect.apply(original, window, [timed, ...rest])
    })
  }
  document.addEventListener('times-wanted', () => {
    if (slices > 0 && performance.now() - began > times.rest + STILL)
      document.documentElement.dataset.times = JSON.stringify(times)
  })
}
