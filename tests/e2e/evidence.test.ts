import { expect } from 'vitest'
import { test } from './fixture.ts'

const footballer = `
  <h1>Rovers win again</h1>
  <p id="story">Andrew Parker scored twice in the second half. The striker said the squad had worked for it.</p>
  <p>Andrew Parker will captain the side on Saturday.</p>`

test('a page about the other Andrew Parker stays dark until a paragraph names the head of MI5', async ({ open }) => {
  const page = await open(footballer)
  await page.rest(800)
  expect(await page.marks()).toEqual({ painted: [], quiet: [] })

  await page.page.evaluate(() => {
    const paragraph = document.createElement('p')
    paragraph.textContent =
      'Andrew Parker, then head of MI5, was at the match with two colleagues from counter-terrorism.'
    document.body.append(paragraph)
  })
  await expect.poll(() => page.marks()).toEqual({ painted: ['Andrew Parker', 'MI5'], quiet: [] })
})

test('the attack of 2019 stays dark and the one of 2017 lights up on a page that speaks of both', async ({ open }) => {
  const page = await open(`
    <p>The London Bridge attack of 29 November 2019 was carried out by Usman Khan at Fishmongers' Hall.</p>
    <p>In the 2017 London Bridge attack three men drove a van at people.</p>`)
  const { painted, quiet } = await page.settledMarks()
  expect([...painted, ...quiet]).toEqual(['London Bridge attack'])
})

test('a mention goes dark again when the words that spoke for it go', async ({ open }) => {
  const page = await open('<p>Andrew Parker spoke.</p><p id="why">He led MI5.</p>')
  expect((await page.settledMarks()).painted).toEqual(['Andrew Parker', 'MI5'])
  await page.page.evaluate(() => document.querySelector('#why')?.remove())
  await expect.poll(() => page.marks()).toEqual({ painted: [], quiet: [] })
})
