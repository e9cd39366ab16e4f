import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { BrowserKind } from './browser-kinds.ts'
import { buildExtension } from './build-extension.ts'
import { columns } from './columns.ts'
import { findOrInstallBrowser } from './install-browser.ts'
import { builtExtension, launchBrowser } from './launch-browser.ts'
import { thisMachine } from './machine.ts'
import { Plight, runScript } from './plight.ts'
import { serve } from './serve.ts'
import { type Finding, isBad, judge, type Verdict, type Visited } from './survey-judge.ts'
import { visit } from './survey-page.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const DEFAULT = '../shared/pages'
const BROWSERS: readonly BrowserKind[] = ['chromium', 'firefox']

/** Scripts are off and nothing is fetched from elsewhere: what is measured is the page and us. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'"

/** Opens each saved page of a folder with and without the extension, in both browsers, and tells what was different. */
async function main(): Promise<void> {
  const folder = resolve(process.env.INIT_CWD ?? '.', process.argv[2] ?? join(ROOT, DEFAULT))
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    if (process.argv[2] !== undefined)
      throw new Plight(`There is no folder ${folder}: name one with saved pages (*.html).`)
    return console.log(
      `There are no saved pages beside the project (${DEFAULT}): nothing was surveyed. Name a folder: npm run survey -- FOLDER`,
    )
  }
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.html'))
    .sort()
  if (files.length === 0) throw new Plight(`${folder} holds no saved page (*.html).`)
  const findings: Finding[] = []
  for (const kind of BROWSERS) findings.push(...(await surveyIn(kind, folder, files)))
  const output = join(ROOT, '.output/survey')
  mkdirSync(output, { recursive: true })
  writeFileSync(join(output, 'survey.json'), `${JSON.stringify(findings, null, 2)}\n`)
  print(findings)
  if (isBad(findings)) process.exitCode = 1
}

async function surveyIn(kind: BrowserKind, folder: string, files: readonly string[]): Promise<Finding[]> {
  const machine = thisMachine()
  const { path } = await findOrInstallBrowser(kind, machine)
  await buildExtension(kind, machine)
  const bare = await visitAll(kind, path, folder, files, false)
  const ours = await visitAll(kind, path, folder, files, true)
  const missing: Visited = { failed: 'It was not opened.' }
  const judged = (file: string, ...more: Visited[]) =>
    judge(kind, file, [bare.get(file) ?? missing, ...more], ours.get(file) ?? missing)
  const suspects = files.filter((file) => isBad([judged(file)]))
  // A page that looks different may do so by itself: it is opened once more without the extension.
  const again = suspects.length > 0 ? await visitAll(kind, path, folder, suspects, false) : new Map<string, Visited>()
  return files.map((file) => judged(file, ...[again.get(file) ?? []].flat()))
}

async function visitAll(
  kind: BrowserKind,
  path: string,
  folder: string,
  files: readonly string[],
  withExtension: boolean,
): Promise<Map<string, Visited>> {
  const requests: string[] = []
  const served = await serve((address, response) => {
    const file = files.find((name) => `/${name}` === address)
    if (file === undefined) {
      if (address !== '/favicon.ico') requests.push(address)
      response.writeHead(404).end()
      return
    }
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': POLICY })
    response.end(readFileSync(join(folder, file)))
  })
  const { browser } = await launchBrowser(kind, {
    path,
    headless: true,
    ...(withExtension && { extension: builtExtension(kind) }),
  })
  const visited = new Map<string, Visited>()
  for (const file of files) {
    const page = await browser.newPage()
    requests.length = 0
    try {
      const result = await visit(page, `${served.origin}/${encodeURIComponent(file)}`, withExtension)
      visited.set(file, { visit: result, requests: [...requests] })
    } catch (error) {
      visited.set(file, { failed: error instanceof Error ? error.message : String(error) })
    }
    await page.close()
  }
  await browser.close()
  await served.close()
  return visited
}

function print(findings: readonly Finding[]): void {
  const rows = findings
    .filter(({ verdict, marks }) => verdict !== 'unchanged' || marks > 0)
    .map(({ file, browser, verdict, marks, painted, card, why }) => [
      browser,
      verdict,
      `${painted}/${marks}`,
      card ?? '',
      [file.slice(0, 48), ...why].join('; '),
    ])
  console.log(columns([['browser', 'verdict', 'painted/marks', 'card', 'page'], ...rows]))
  for (const kind of BROWSERS) {
    const own = findings.filter(({ browser }) => browser === kind)
    const count = (verdict: Verdict) => own.filter((one) => one.verdict === verdict).length
    console.log(
      `${kind}: ${own.length} pages, ${count('unchanged')} unchanged, ${count('unstable')} unstable, ${count('breached')} breached, ${count('failed')} failed; ` +
        `${own.filter(({ marks }) => marks > 0).length} with mentions, ${own.filter(({ card }) => card).length} cards opened`,
    )
  }
  console.log('All findings: .output/survey/survey.json')
}

await runScript(main, 30 * 60_000)
