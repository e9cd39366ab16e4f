import { describe, expect } from 'vitest'
import { test } from './fixture.ts'
import type { Opened } from './open-page.ts'

const article = '<!doctype html><title>t</title><p>Spoken by MI5.</p>'
const marked = { painted: ['MI5'], quiet: [] }
const none = { painted: [], quiet: [] }

/** The page is marked as it should be, its mention opens a card, and nothing complains. */
async function expectAlive(page: Opened): Promise<void> {
  await expect.poll(() => page.marks()).toEqual(marked)
  await page.leave()
  await page.hover('MI5')
  await expect.poll(() => page.card()).toMatchObject({ heading: 'MI5' })
  await page.leave()
  await expect.poll(() => page.card()).toBeNull()
  expect(page.complaints).toEqual([])
}

test.for([false, true])(
  'a page that comes back out of the cache goes on; with a card open when it left: %s',
  async (withCard, { open }) => {
    const page = await open(
      `${article}<script>addEventListener('pageshow', ({ persisted }) => { document.title = persisted ? 'kept' : 'new' })</script>`,
      {
        headers: { 'cache-control': 'max-age=60' },
        files: { '/elsewhere.html': '<!doctype html><p>The weather stays fine.</p>' },
      },
    )
    await page.settledMarks()
    if (withCard) {
      await page.hover('MI5')
      await expect.poll(() => page.card()).not.toBeNull()
    }
    await page.page.evaluate(() => location.assign('/elsewhere.html'))
    await expect.poll(() => page.page.url()).toContain('elsewhere')
    await page.page.evaluate(() => history.back())
    await expect.poll(() => page.page.title()).toBe('kept')
    expect(await page.page.evaluate(() => document.querySelector('[popover]'))).toBeNull()
    await expectAlive(page)
    await page.page.evaluate(() => document.querySelector('p')?.replaceChildren('Khuram Butt'))
    await expect.poll(() => page.marks()).toEqual({ painted: ['Khuram Butt'], quiet: [] })
  },
)

describe('a document that is written anew after it was read is read anew', () => {
  test.for([
    ['once', 'document.open(); document.write("<!doctype html><p>Spoken by MI5.</p>"); document.close()'],
    ['to, without an end', 'document.open(); document.write("<!doctype html><p>Spoken by MI5.</p>")'],
    [
      'after it mentioned nothing',
      'document.body.textContent = ""; setTimeout(() => { document.open(); document.write("<p>Spoken by MI5.</p>"); document.close() }, 500)',
    ],
    ['with a card open', 'document.open(); document.write("<!doctype html><p>Spoken by MI5.</p>"); document.close()'],
  ] as const)('%s', async ([when, script], { open }) => {
    const page = await open(article)
    await page.settledMarks()
    if (when === 'with a card open') {
      await page.hover('MI5')
      await expect.poll(() => page.card()).not.toBeNull()
    }
    await page.page.evaluate(script)
    await page.rest(800)
    await expectAlive(page)
  })
})

test('marks go while the whole page is edited (designMode), and come back after', async ({ open }) => {
  const page = await open(article)
  await page.settledMarks()
  await page.page.evaluate("document.designMode = 'on'")
  await expect.poll(() => page.marks()).toEqual(none)
  await page.page.evaluate("document.designMode = 'off'")
  await expectAlive(page)
})
