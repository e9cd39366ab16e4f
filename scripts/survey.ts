import { mkdirSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'puppeteer-core'
import { BROWSERS, type BrowserKind } from './browser/browser-kinds.ts'
import { findOrInstallBrowser } from './browser/install-browser.ts'
import { builtExtension, launchBrowser } from './browser/launch-browser.ts'
import { thisMachine } from './browser/machine.ts'
import { serve } from './browser/serve.ts'
import { buildExtension } from './build/build-extension.ts'
import { pagesIn, readPage } from './survey/files.ts'
import { type Finding, isBad, judge, type Visited } from './survey/judge.ts'
import { visit } from './survey/page.ts'
import { summary } from './survey/print.ts'
import type { Resting } from './survey/resting.ts'
import { messageOf } from './terminal/message-of.ts'
import { runScript } from './terminal/plight.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const DEFAULT = '../shared/pages'

/** Scripts are off and nothing is fetched from elsewhere: what is measured is the page and us. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'"
/** Every so many pages the survey says how far it is. */
const STRIDE = 25
/** How often at most a page that looks changed is opened again without the extension. */
const AGAIN = 4

/** Opens each saved page of a folder with and without the extension, in both browsers, and tells what was different. */
async function main(): Promise<void> {
  const folder = resolve(process.env.INIT_CWD ?? '.', process.argv[2] ?? join(ROOT, DEFAULT))
  if (process.argv[2] === undefined && !statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    return console.log(
      `There are no saved pages beside the project (${DEFAULT}): nothing was surveyed. Name a folder: npm run survey -- FOLDER`,
    )
  const files = pagesIn(folder)
  const machine = thisMachine()
  const paths = new Map<BrowserKind, string>()
  for (const kind of BROWSERS) {
    paths.set(kind, (await findOrInstallBrowser(kind, machine)).path)
    await buildExtension(kind, machine)
  }
  // Most of the time each browser waits for a page to come to rest.
  const both = await Promise.all([...paths].map(([kind, path]) => surveyIn(kind, path, folder, files)))
  const findings = both.flat()
  const output = join(ROOT, '.output/survey')
  mkdirSync(output, { recursive: true })
  writeFileSync(join(output, 'survey.json'), `${JSON.stringify(findings, null, 2)}\n`)
  console.log(summary(findings, BROWSERS))
  console.log('All findings: .output/survey/survey.json')
  if (isBad(findings)) process.exitCode = 1
}

async function surveyIn(kind: BrowserKind, path: string, folder: string, files: readonly string[]): Promise<Finding[]> {
  const asked: string[] = []
  const served = await serve((address, response) => {
    const file = files.find((name) => `/${name}` === address)
    if (file === undefined) {
      if (address !== '/favicon.ico') asked.push(address)
      response.writeHead(404).end()
      return
    }
    const { content, headers } = readPage(folder, file)
    response.writeHead(200, { ...headers, 'content-security-policy': POLICY }).end(content)
  })
  const visitAll = async (some: readonly string[], withExtension: boolean, restings?: Map<string, Visited>) => {
    const extension = withExtension ? { extension: builtExtension(kind) } : {}
    const { browser } = await launchBrowser(kind, { path, headless: true, ...extension })
    const visited = new Map<string, Visited>()
    for (const file of some) {
      const before = restings?.get(file)
      const resting = before && 'resting' in before ? before.resting : null
      asked.length = 0
      const seen = await visitOne(
        browser,
        `${served.origin}/${encodeURIComponent(file)}`,
        withExtension ? 'find' : resting,
      )
      visited.set(file, 'failed' in seen ? seen : { ...seen, requests: [...seen.requests, ...asked] })
      if (visited.size % STRIDE === 0)
        console.error(
          `${kind}, ${withExtension ? 'with' : 'without'} the extension: ${visited.size} of ${some.length} pages`,
        )
    }
    await browser.close()
    return visited
  }
  const ours = await visitAll(files, true)
  const bare = await visitAll(files, false, ours)
  const missing: Visited = { failed: 'It was not opened.' }
  const without = new Map(files.map((file) => [file, [bare.get(file) ?? missing]]))
  const judged = (file: string) => judge(kind, file, without.get(file) ?? [], ours.get(file) ?? missing)
  // A page that looks different may do so by itself: it is opened again without the extension, until it shows that or
  // is past belief.
  for (let time = 0; time < AGAIN; time++) {
    const suspects = files.filter((file) => judged(file).verdict === 'breached')
    if (suspects.length === 0) break
    for (const [file, visited] of await visitAll(suspects, false, ours)) without.get(file)?.push(visited)
  }
  await served.close()
  return files.map(judged)
}

async function visitOne(browser: Browser, address: string, resting: Resting | 'find' | null): Promise<Visited> {
  const page = await browser.newPage()
  try {
    return await visit(page, address, resting)
  } catch (error) {
    const said = messageOf(error)
    return { failed: /context was destroyed|detached/i.test(said) ? 'It went to another page by itself.' : said }
  } finally {
    // A page that does not answer may not even close; the browser takes it along in the end.
    await Promise.race([page.close(), pause(5000)])
  }
}

// Each visit has a limit of its own.
await runScript(main, 3 * 60 * 60_000)
