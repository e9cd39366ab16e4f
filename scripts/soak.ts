import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Page } from 'puppeteer-core'
import { browserKinds } from './browser/browser-kinds.ts'
import { findOrInstallBrowser } from './browser/install-browser.ts'
import { builtExtension, type Launched, launchBrowser } from './browser/launch-browser.ts'
import { thisMachine } from './browser/machine.ts'
import { serve } from './browser/serve.ts'
import { buildExtension } from './build/build-extension.ts'
import { readSoakOptions, type SoakOptions } from './soak/options.ts'
import { changeWithoutRest, restForNothing, restOnWords, soakPage } from './soak/page.ts'
import { type Sample, samplerOf } from './soak/sample.ts'
import { differenceOf, slopeOf } from './soak/slope.ts'
import { columns } from './terminal/columns.ts'
import { Plight, runScript } from './terminal/plight.ts'

const REPORTS = fileURLToPath(new URL('../reports', import.meta.url))
const MINUTE = 60_000
const HOUR = 60 * MINUTE
/** About so many samples in a run, but no more often than once in so many ms. */
const SAMPLES = 240
const SHORTEST_PAUSE = 4000
/** The first part of a run is left out: caches fill, code is compiled. */
const WARM_UP = 0.25

interface Taken {
  /** Hours since the start. */
  time: number
  without: Sample
  with: Sample
}

/**
 * The page without rest, open in a browser with and in one without the extension, for as long as asked; then what grew.
 */
async function main(): Promise<void> {
  const options = readSoakOptions(process.argv.slice(2))
  const { kind, minutes } = options
  const machine = thisMachine()
  const { path } = await findOrInstallBrowser(kind, machine)
  await buildExtension(kind, machine)
  const served = await serve((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(soakPage)
  })
  const launch = (extension?: string) =>
    launchBrowser(kind, { path, headless: true, interpreted: true, ...(extension !== undefined && { extension }) })
  const [bare, ours] = [await launch(), await launch(builtExtension(kind))]
  const version = await ours.browser.version()
  console.log(`${version}, ${minutes} minutes, with and without the extension side by side.`)
  const { taken, cards } = await soak(
    { launched: bare, page: await open(bare, served.origin) },
    { launched: ours, page: await open(ours, served.origin) },
    minutes,
  )
  await Promise.all([bare.browser.close(), ours.browser.close(), served.close()])
  if (taken.every((one) => one.with.highlights === 0)) throw new Plight('The page got no marks: nothing was measured.')
  report(options, version, taken, cards)
}

async function open({ browser }: Launched, origin: string): Promise<Page> {
  const page = await browser.newPage()
  await page.goto(origin)
  await page.bringToFront()
  await page.evaluate(changeWithoutRest)
  return page
}

interface Open {
  launched: Launched
  page: Page
}

/** Measures both at the same times; before each, a card opens and closes where there is one. */
async function soak(bare: Open, ours: Open, minutes: number): Promise<{ taken: Taken[]; cards: number }> {
  const [sampleBare, sampleOurs] = [
    await samplerOf(bare.launched, bare.page),
    await samplerOf(ours.launched, ours.page),
  ]
  const taken: Taken[] = []
  let cards = 0
  const start = performance.now()
  const elapsed = () => performance.now() - start
  const interval = Math.max(SHORTEST_PAUSE, (minutes * MINUTE) / SAMPLES)
  while (elapsed() < minutes * MINUTE) {
    const next = elapsed() + interval
    const [, opened] = await Promise.all([restForNothing(bare.page), restOnWords(ours.page)])
    if (opened) cards++
    const [without, withUs] = await Promise.all([sampleBare(), sampleOurs()])
    taken.push({ time: elapsed() / HOUR, without, with: withUs })
    if (taken.length % 12 === 0)
      console.log(`${(elapsed() / MINUTE).toFixed(1)} min, ${cards} cards: ${sentence(withUs)}`)
    await pause(Math.max(0, next - elapsed()))
  }
  return { taken, cards }
}

function sentence(sample: Sample): string {
  return Object.entries(sample)
    .map(([name, value]) => `${name} ${round(value)}`)
    .join(', ')
}

function report({ kind, minutes }: SoakOptions, version: string, taken: readonly Taken[], cards: number): void {
  const kept = taken.slice(Math.floor(taken.length * WARM_UP))
  if (kept.length < 4) throw new Plight('The machine was too slow for a run so short: give more --minutes.')
  const measures = Object.keys(kept[0]?.with ?? {}).map((name) => {
    const slope = (side: 'with' | 'without') =>
      slopeOf(kept.map((one) => ({ time: one.time, value: one[side][name] ?? 0 })))
    const [without, withUs] = [slope('without'), slope('with')]
    return {
      name,
      last: kept.at(-1)?.with[name] ?? 0,
      without,
      with: withUs,
      difference: differenceOf(withUs, without),
    }
  })
  const rows = measures.map(({ name, last, without, with: withUs, difference }) => [
    name,
    round(last),
    `${round(without.perHour)} ± ${round(without.error)}`,
    `${round(withUs.perHour)} ± ${round(withUs.error)}`,
    `${round(difference.perHour)} ± ${round(difference.margin)}`,
    difference.isSteeper ? 'GROWS' : 'flat',
  ])
  console.log(`\n${browserKinds[kind].title}: ${taken.length} samples, ${cards} cards opened and closed.`)
  console.log(
    'Growth per hour, with its standard error; of the difference, the interval that holds it 99 times in 100.',
  )
  console.log(columns([['', 'at the end', 'without', 'with', 'difference', 'verdict'], ...rows]))
  mkdirSync(REPORTS, { recursive: true })
  const file = join(REPORTS, `soak-${kind}.json`)
  writeFileSync(file, `${JSON.stringify({ version, minutes, cards, measures, taken }, null, 2)}\n`)
  console.log(`All samples: reports/soak-${kind}.json`)
  if (measures.some(({ difference }) => difference.isSteeper)) process.exitCode = 1
}

function round(value: number): string {
  return value.toLocaleString('en', { maximumSignificantDigits: 3 })
}

await runScript(main, null)
