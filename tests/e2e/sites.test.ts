import { expect } from 'vitest'
import { test } from './fixture.ts'

const article = '<p>Spoken by MI5.</p><iframe srcdoc="<p>MI5 in a frame.</p>"></iframe>'

test('a site that is switched off goes dark at once in all its frames, and lights up again', async ({
  open,
  setSetting,
}) => {
  const page = await open(article)
  expect((await page.settledMarks()).painted).toEqual(['MI5'])
  const frame = page.page.frames().at(-1)
  const inFrame = () => frame?.evaluate(() => CSS.highlights.size)
  await expect.poll(inFrame).toBeGreaterThan(0)

  const { hostname } = new URL(page.page.url())
  await setSetting(`site.${hostname}`, true)
  await expect.poll(() => page.marks(), { timeout: 1000 }).toEqual({ painted: [], quiet: [] })
  await expect.poll(inFrame, { timeout: 1000 }).toBe(0)

  await setSetting(`site.${hostname}`, null)
  await expect.poll(() => page.marks(), { timeout: 1000 }).toEqual({ painted: ['MI5'], quiet: [] })
  expect(page.complaints).toEqual([])
})

test('a site that is off when the page opens is not read', async ({ open, setSetting }) => {
  await setSetting('sites.mode', 'only')
  const page = await open(article)
  await page.rest(800)
  expect(await page.marks()).toEqual({ painted: [], quiet: [] })
})

test('a subject that is off stays dark while others of its category light up', async ({ open, setSetting }) => {
  await setSetting('subject.khuram-butt', false)
  const page = await open('<p>Andrew Parker of MI5 was asked about Khuram Butt.</p>')
  expect((await page.settledMarks()).painted).toEqual(['Andrew Parker', 'MI5'])
})

test('every mention can be painted, or none, in a style of choice', async ({ open, setSetting }) => {
  const page = await open('<p>MI5 asked MI5.</p>')
  expect(await page.settledMarks()).toEqual({ painted: ['MI5'], quiet: ['MI5'] })
  const names = () => page.page.evaluate(() => [...CSS.highlights.keys()].sort())
  await setSetting('underline', 'wavy')
  await expect.poll(names).toEqual(['context-cards-quiet', 'context-cards-wavy'])
  const sizes = () => page.page.evaluate(() => CSS.highlights.get('context-cards-wavy')?.size)
  await setSetting('marks', 'every')
  await expect.poll(sizes).toBe(2)
  await setSetting('marks', 'none')
  await expect.poll(sizes).toBe(0)
})
