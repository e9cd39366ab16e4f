import type { Page } from 'puppeteer-core'
import { delays } from '../../entrypoints/popover/delays.ts'
import { BROWSERS, type BrowserKind, browserKinds } from '../../scripts/browser/browser-kinds.ts'
import { findOrInstallBrowser } from '../../scripts/browser/install-browser.ts'
import { builtExtension, launchBrowser } from '../../scripts/browser/launch-browser.ts'
import { thisMachine } from '../../scripts/browser/machine.ts'
import { pointAt } from '../../scripts/browser/point-at.ts'
import { readMarks } from '../../scripts/browser/read-marks.ts'
import { serve } from '../../scripts/browser/serve.ts'
import { buildExtension } from '../../scripts/build/build-extension.ts'
import { columns } from '../../scripts/terminal/columns.ts'
import { refuseOptions } from '../../scripts/terminal/no-options.ts'
import { Plight, runScript } from '../../scripts/terminal/plight.ts'

/** Pages opened in each browser; on each the first card is measured, and so many more. */
const PAGES = 12
const MORE = 3
/** How long, in ms, a card is watched after it was seen first. */
const AFTERWARDS = 800
/** How long, in ms, to wait for marks or for a card. */
const PATIENCE = 10_000

/** Words far enough apart that no card covers the next one. */
const html = `<!doctype html><meta charset="utf-8"><title>Bench</title>
<style>body { margin: 40px; font: 16px/1.5 sans-serif } p { margin: 0 0 0 var(--at); height: 30px }</style>
${[0, 420].map((at) => `<p style="--at: ${at}px">Here MI5 stands.</p>`).join('')}`

interface Seen {
  /** From the pointer's coming to rest to the frame in which the card can first be hit, in ms. */
  time: number
  /** How far its edges have moved or its size has changed since, at most, in px. */
  shift: number
}

/**
 * Installed in the page: waits for a card under a word and says when and where it stands. Must not use anything from
 * around it.
 */
function watchForCard(word: { x: number; y: number }, afterwards: number): Promise<Seen> {
  let rested = 0
  const onMove = ({ isTrusted, timeStamp }: PointerEvent) => {
    if (isTrusted) rested = timeStamp
  }
  addEventListener('pointermove', onMove, true)
  const hits = (x: number, y: number) => document.elementFromPoint(x, y)?.matches('[popover="manual"]') === true
  /** The last px from `from` in steps of `by` that is the card's. */
  const edge = (from: { x: number; y: number }, x: number, y: number) => {
    let far = 0
    while (hits(from.x + (far + 1) * x, from.y + (far + 1) * y)) far++
    return far
  }
  const edges = (at: { x: number; y: number }) => [edge(at, 1, 0), edge(at, -1, 0), edge(at, 0, 1), edge(at, 0, -1)]
  const inside = { x: word.x + 20, y: word.y + 40 }
  return new Promise((resolve) => {
    const look = (now: number) => {
      if (!hits(inside.x, inside.y)) return void requestAnimationFrame(look)
      // What was put there since this frame began is seen with this frame.
      const time = Math.max(now, performance.now()) - rested
      const first = edges(inside)
      removeEventListener('pointermove', onMove, true)
      setTimeout(() => {
        const last = edges(inside)
        resolve({ time, shift: Math.max(...first.map((far, side) => Math.abs(far - (last[side] ?? 0)))) })
      }, afterwards)
    }
    requestAnimationFrame(look)
  })
}

async function rest(page: Page, nth: number): Promise<Seen> {
  await page.keyboard.press('Escape')
  await page.mouse.move(700, 500)
  await page.waitForFunction(() => document.querySelector('[popover="manual"]') === null, { timeout: PATIENCE })
  const word = await pointAt(page.mainFrame(), 'MI5', nth)
  const seen = page.evaluate(watchForCard, word, AFTERWARDS)
  await page.mouse.move(word.x, word.y, { steps: 3 })
  return seen
}

async function measure(kind: BrowserKind): Promise<{ first: Seen[]; later: Seen[] }> {
  const machine = thisMachine()
  const { path } = await findOrInstallBrowser(kind, machine)
  await buildExtension(kind, machine)
  const served = await serve((_, response) => void response.writeHead(200, { 'content-type': 'text/html' }).end(html))
  const { browser } = await launchBrowser(kind, { path, extension: builtExtension(kind), headless: true })
  const [first, later]: [Seen[], Seen[]] = [[], []]
  for (let opened = 0; opened < PAGES; opened++) {
    const page = await browser.newPage()
    page.setDefaultTimeout(PATIENCE)
    await page.goto(served.origin)
    await page.bringToFront()
    const isMarked = async () => (await readMarks(page.mainFrame())).painted.length > 0
    for (const end = performance.now() + PATIENCE; !(await isMarked()); await new Promise((go) => setTimeout(go, 100)))
      if (performance.now() > end)
        throw new Plight(`Nothing was marked in ${browserKinds[kind].title}: is the build whole?`)
    first.push(await rest(page, 0))
    for (let more = 1; more <= MORE; more++) later.push(await rest(page, more % 2))
    await page.close()
  }
  await browser.close()
  await served.close()
  return { first, later }
}

const milliseconds = (value: number | undefined) => `${(value ?? Number.NaN).toFixed(1)} ms`

function row(title: string, what: string, seen: readonly Seen[]): string[] {
  const beyond = seen.map(({ time }) => time - delays.dwell).sort((a, b) => a - b)
  const at = (part: number) => milliseconds(beyond[Math.min(beyond.length - 1, Math.floor(beyond.length * part))])
  const shift = Math.max(...seen.map(({ shift }) => shift))
  return [title, what, String(seen.length), at(0.5), at(0.9), milliseconds(beyond.at(-1)), `${shift} px`]
}

async function main(): Promise<void> {
  refuseOptions('bench:card', process.argv.slice(2))
  const rows = [['browser', 'card', 'measured', 'median', '90 of 100', 'longest', 'shift']]
  for (const kind of BROWSERS) {
    const { first, later } = await measure(kind)
    const { title } = browserKinds[kind]
    rows.push(row(title, 'first of a page', first), row(title, 'later', later))
  }
  console.log(
    `From rest to card, beyond the dwell of ${delays.dwell} ms; and how far a card's edges move once it is seen.`,
  )
  console.log(columns(rows))
}

await runScript(main, 300_000)
