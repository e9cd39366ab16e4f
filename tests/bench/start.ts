import type { Page } from 'puppeteer-core'
import { BROWSERS, type BrowserKind, browserKinds } from '../../scripts/browser/browser-kinds.ts'
import { findOrInstallBrowser } from '../../scripts/browser/install-browser.ts'
import { builtExtension, launchBrowser } from '../../scripts/browser/launch-browser.ts'
import { thisMachine } from '../../scripts/browser/machine.ts'
import { serve } from '../../scripts/browser/serve.ts'
import { until } from '../../scripts/browser/until.ts'
import { buildExtension } from '../../scripts/build/build-extension.ts'
import { columns } from '../../scripts/terminal/columns.ts'
import { refuseOptions } from '../../scripts/terminal/no-options.ts'
import { Plight, runScript } from '../../scripts/terminal/plight.ts'
import { type Times, timesOf, withTimes } from './time-start.ts'

/** How often each page is opened in each browser. */
const GOES = 10
/** How long, in ms, to wait for the content script to come to rest. */
const PATIENCE = 20_000

const plain =
  '<p>The weather stays fine, said the harbour master on Tuesday, and the ferry sails at noon as planned.</p>'
const told = '<p>Andrew Parker of MI5 spoke about the London Bridge attack, and about Khuram Butt, at some length.</p>'
const shell = (body: string) => `<!doctype html><meta charset="utf-8"><title>Bench</title><body>${body}`

/** What is opened, and how long the content script may take there in all, in ms, as the median of several goes. */
const pages = {
  empty: { title: 'without text', html: shell(''), budget: 20 },
  silent: { title: 'of 300 paragraphs without a name', html: shell(plain.repeat(300)), budget: 60 },
  article: { title: 'of 300 paragraphs with 60 names', html: shell((plain.repeat(19) + told).repeat(15)), budget: 120 },
}

/** One sentence for each page on which the content script took longer than it may; none when all is well. */
export function overBudget(title: string, what: keyof typeof pages, times: readonly Times[]): string[] {
  const took = median(times.map(({ script, work }) => script + work))
  const { budget } = pages[what]
  return took <= budget
    ? []
    : [`In ${title} a page ${pages[what].title} takes ${took.toFixed(1)} ms, above its budget of ${budget} ms.`]
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN
}

async function measure(kind: BrowserKind): Promise<Map<keyof typeof pages, Times[]>> {
  const machine = thisMachine()
  const { path } = await findOrInstallBrowser(kind, machine)
  await buildExtension(kind, machine)
  const served = await serve((path, response) => {
    const html = Object.entries(pages).find(([name]) => path === `/${name}`)?.[1].html
    response.writeHead(html === undefined ? 404 : 200, { 'content-type': 'text/html' }).end(html)
  })
  const timed = withTimes(builtExtension(kind))
  const { browser } = await launchBrowser(kind, { path, extension: timed.folder, headless: true })
  const page = await browser.newPage()
  const names = ['empty', 'silent', 'article'] as const
  const all = new Map<keyof typeof pages, Times[]>(names.map((name) => [name, []]))
  // The first of each is thrown away: browsers keep what they compiled of a script.
  for (let go = 0; go <= GOES; go++)
    for (const name of names) {
      const times = await timesOn(page, `${served.origin}/${name}`)
      if (go > 0) all.get(name)?.push(times)
    }
  await browser.close()
  await served.close()
  timed.remove()
  return all
}

async function timesOn(page: Page, address: string): Promise<Times> {
  await page.goto(address)
  await page.bringToFront()
  const times = await until(PATIENCE, () => timesOf(page))
  if (times === null) throw new Plight(`The content script did not come to rest on ${address}: is the build whole?`)
  return times
}

async function main(): Promise<void> {
  refuseOptions('bench:start', process.argv.slice(2))
  const rows = [['browser', 'page', 'script', 'slices in all', 'longest slice', 'to rest', 'script + slices', 'budget']]
  const complaints: string[] = []
  for (const kind of BROWSERS) {
    const { title } = browserKinds[kind]
    for (const [name, times] of await measure(kind)) {
      const at = (what: (times: Times) => number) => `${median(times.map(what)).toFixed(1)} ms`
      rows.push([
        title,
        pages[name].title,
        at(({ script }) => script),
        at(({ work }) => work),
        at(({ longest }) => longest),
        at(({ rest }) => rest),
        at(({ script, work }) => script + work),
        `${pages[name].budget} ms`,
      ])
      complaints.push(...overBudget(title, name, times))
    }
  }
  console.log(`What the content script takes on a page, as the median of ${GOES} goes.`)
  console.log(columns(rows))
  if (complaints.length > 0) throw new Plight(complaints.join('\n'))
}

if (import.meta.main) await runScript(main, 300_000)
