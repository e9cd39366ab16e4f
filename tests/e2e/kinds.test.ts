import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'puppeteer-core'
import { expect, inject } from 'vitest'
import { pointAt } from '../../scripts/browser/point-at.ts'
import { readCard } from '../../scripts/browser/read-card.ts'
import { readMarks } from '../../scripts/browser/read-marks.ts'
import { test } from './fixture.ts'

const kind = inject('browserKind')
const words = 'Spoken by MI5.'
const marked = { painted: ['MI5'], quiet: [] }
const nothing = { painted: [], quiet: [] }

/** A tab that is not opened by the tests' own way is marked as well, and its mention opens a card. */
async function expectRead(page: Page, what: string): Promise<void> {
  await expect.poll(() => readMarks(page.mainFrame()).catch(() => null), { message: what }).toEqual(marked)
  await page.bringToFront()
  const { x, y } = await pointAt(page.mainFrame(), 'MI5')
  await page.mouse.move(1, 1)
  await page.mouse.move(x, y, { steps: 3 })
  await expect
    .poll(() => readCard(page.mainFrame()).catch(() => null), { message: what })
    .toMatchObject({ heading: 'MI5' })
}

test('a frameset has its frames read, in quirks mode too', async ({ open }) => {
  const page = await open('<html><frameset cols="50%,50%"><frame src="/quirks.html"></frameset></html>', {
    files: { '/quirks.html': `<p>${words}</p>` },
  })
  const frame = await page.frameIn('frame')
  expect(await frame.evaluate(() => [document.compatMode, top?.document.compatMode])).toEqual([
    'BackCompat',
    'BackCompat',
  ])
  await expect.poll(() => page.marks(frame)).toEqual(marked)
  await page.hover('MI5', { frame })
  await expect.poll(() => page.card(frame)).toMatchObject({ heading: 'MI5' })
  expect(page.complaints).toEqual([])
})

/** One page with a line of text. */
function pdf(): string {
  const text = `BT /F1 18 Tf 20 50 Td (${words}) Tj ET`
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 100]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${text.length}>>stream\n${text}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ]
  let file = '%PDF-1.4\n'
  const places = objects.map((object, index) => {
    const place = file.length
    file += `${index + 1} 0 obj${object}endobj\n`
    return `${String(place).padStart(10, '0')} 00000 n \n`
  })
  return `${file}xref\n0 6\n0000000000 65535 f \n${places.join('')}trailer<</Root 1 0 R/Size 6>>\nstartxref\n${file.length}\n%%EOF`
}

const picture = Buffer.from('R0lGODlhAQABAIAAAP///wAAACH5BAEAAAAALAAAAAABAAEAAAICRAEAOw==', 'base64')

test('what a browser shows in viewers of its own is left alone', async ({ open, site }) => {
  for (const [type, body] of [
    ['application/json', JSON.stringify({ words })],
    ['application/pdf', pdf()],
    ['image/gif', picture],
    ['video/webm', ''],
    ['text/css', `/* ${words} */`],
  ] as const) {
    // A tab for each: Chromium's driver may lose one that leaves the viewer of a PDF.
    const page = await open('<!doctype html><p>Khuram Butt</p>')
    site.put('/shown', { body, headers: { 'content-type': type } })
    const shown = async (): Promise<string> => {
      // Browsers may not say that they are done with what cannot be played.
      await page.page.goto(`${site.origin}/shown`, { timeout: 1000 }).catch(() => undefined)
      return await page.page.evaluate(() => document.contentType)
    }
    await expect.poll(() => shown().catch(() => ''), { message: type }).toBe(type)
    await page.page.mouse.move(60, 60, { steps: 3 })
    await page.rest(500)
    expect(await page.marks(), type).toEqual(nothing)
    expect(page.complaints, type).toEqual([])
  }
})

test('XML with a style sheet is marked and opens no card; without one it is read where the browser makes a page of it', async ({
  open,
  site,
}) => {
  const xml = (sheet: string) => `<?xml version="1.0"?>${sheet}<news><item>${words}</item></news>`
  const headers = { 'content-type': 'text/xml' }
  const page = await open(xml('<?xml-stylesheet href="data:text/css,item{display:block}"?>'), { headers })
  await expect.poll(() => page.marks()).toEqual(marked)
  await page.hover('MI5')
  await page.rest(1000)
  expect(await page.page.evaluate(() => document.documentElement.childElementCount)).toBe(1)
  site.put('/bare', { body: xml(''), headers })
  await page.page.goto(`${site.origin}/bare`)
  if (kind === 'chromium') await expectRead(page.page, 'bare')
  else {
    await page.rest(1000)
    expect(await page.marks()).toEqual(nothing)
  }
  expect(page.complaints).toEqual([])
})

test('windows that a page opens and fills are read, whatever their address', async ({ open }) => {
  const page = await open('<!doctype html><p>The weather stays fine.</p>')
  for (const [name, script] of [
    ['about:blank', `open('about:blank').document.body.innerHTML = '<p>${words}</p>'`],
    ['blob:', `open(URL.createObjectURL(new Blob(['<!doctype html><p>${words}</p>'], { type: 'text/html' })))`],
  ] as const) {
    const opened = new Promise<Page | null>((resolve) => page.page.once('popup', resolve))
    await page.page.evaluate(script)
    const other = await opened
    if (other === null) throw new Error(`${name} opened no window.`)
    await expectRead(other, name)
    await other.close()
  }
  // Chromium runs no content script there, see docs/limits.md.
  await page.page.goto(`data:text/html,<p>${words}</p>`)
  if (kind === 'firefox') await expectRead(page.page, 'data:')
  else expect(await page.marks()).toEqual(nothing)
})

test('a local file is read where the reader lets the extension', async ({ open }) => {
  const folder = mkdtempSync(join(tmpdir(), 'context-cards-'))
  try {
    const page = await open('<!doctype html><p>The weather stays fine.</p>')
    for (const [name, body] of [
      ['local.html', `<!doctype html><p>${words}</p>`],
      ['local.txt', words],
    ] as const) {
      const file = join(folder, name)
      writeFileSync(file, body)
      await page.page.goto(pathToFileURL(file).href)
      await expectRead(page.page, name)
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
})

// Chromium's reading mode stands beside the page, in a page of the browser's own.
if (kind === 'firefox')
  test("Firefox's reader view is left alone", async ({ open }) => {
    const text = `<p>${'They had looked at it for years, said the agency, MI5, and would go on to look at it. '.repeat(6)}</p>`
    const page = await open(`<!doctype html><title>News</title><article><h1>News</h1>${text.repeat(6)}</article>`)
    await page.page
      .goto(`about:reader?url=${encodeURIComponent(page.address)}`, { timeout: 1000 })
      .catch(() => undefined)
    const shown = () => page.page.evaluate(() => location.protocol === 'about:' && document.body.textContent)
    await expect.poll(() => shown().catch(() => '')).toContain('the agency, MI5')
    await page.rest(500)
    expect(await page.marks()).toEqual(nothing)
    expect(page.complaints).toEqual([])
  })

/** Runs in the page: puts each text into two `font` elements, as Chromium does when it translates a page. */
const translate = () => {
  for (const paragraph of document.querySelectorAll('p'))
    for (const node of [...paragraph.childNodes]) {
      if (!(node instanceof Text)) continue
      const [outer, inner] = [document.createElement('font'), document.createElement('font')]
      outer.append(inner)
      inner.textContent = node.data.replace('Spoken by', 'Gesprochen von')
      node.replaceWith(outer)
    }
}

test('a page that is translated under its marks keeps them, and its cards', async ({ open }) => {
  const page = await open(`<!doctype html><html lang="en"><p>${words}</p><p>Spoken of <b>Khuram Butt</b>.</p>`)
  const both = { painted: ['MI5', 'Khuram Butt'], quiet: [] }
  await expect.poll(() => page.marks()).toEqual(both)
  await page.page.evaluate(translate)
  await page.rest(300)
  await expect.poll(() => page.marks()).toEqual(both)
  await page.hover('MI5')
  await expect.poll(() => page.card()).toMatchObject({ heading: 'MI5' })
  await page.leave()
  await expect.poll(() => page.card()).toBeNull()
  expect(await page.page.$$eval('font font', (fonts) => fonts.map(({ innerHTML }) => innerHTML))).toEqual([
    'Gesprochen von MI5.',
    'Spoken of ',
    '.',
  ])
  expect(page.complaints).toEqual([])
})

/**
 * A document drawn on a canvas: its words for screen readers in a layer of labels, its typing in a frame of its own.
 */
const drawn = `<!doctype html><p>Prose on Khuram Butt.</p>
<div style="position: relative" role="document">
  <canvas width="300" height="40"></canvas>
  <svg style="position: absolute; inset: 0" width="300" height="40"><g role="paragraph"><rect width="200" height="20" fill="transparent" aria-label="${words}"></rect></g></svg>
  <div style="position: absolute; opacity: 0" role="textbox" aria-multiline="true">${words}</div>
</div>
<iframe srcdoc="<body contenteditable role=textbox>${words}</body>"></iframe>
<script>document.querySelector('canvas').getContext('2d').fillText(${JSON.stringify(words)}, 10, 20)</script>`

test('a document that is drawn on a canvas is left alone, and prose beside it is marked', async ({ open }) => {
  const page = await open(drawn)
  expect(await page.settledMarks()).toEqual({ painted: ['Khuram Butt'], quiet: [] })
  const frame = await page.frameIn('iframe')
  await frame.locator('body').click()
  await page.page.keyboard.type('More of MI5. ')
  await page.page.mouse.move(60, 60, { steps: 3 })
  await page.rest(800)
  expect(await page.marks(frame)).toEqual(nothing)
  expect(await page.marks()).toEqual({ painted: ['Khuram Butt'], quiet: [] })
  expect(await page.card()).toBeNull()
  expect(page.complaints).toEqual([])
})
