import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import { test } from './fixture.ts'
import { focusInCard } from './focus-in-card.ts'
import { announced, ringed, takeStep } from './ring.ts'

const inDemo = (name: string) => readFileSync(new URL(`../../demo/${name}`, import.meta.url), 'utf8')

const where = `[document.activeElement.textContent, String(getSelection()), document.activeElement === link]`

test('by keyboard alone every card of the demo article can be read, ending where one began', {
  timeout: 90_000,
}, async ({ open, launched, extensionPage }) => {
  const style = `<style>${inDemo('article.css')}</style>`
  const opened = await open(inDemo('article.html').replace('<link rel="stylesheet" href="article.css">', style))
  const { page } = opened
  const top = page.mainFrame()
  const { painted, quiet } = await opened.settledMarks()
  await page.keyboard.press('Tab')
  await page.evaluate(() => {
    Object.assign(globalThis, { link: document.activeElement })
    const heading = document.querySelector('h1')
    if (heading !== null) getSelection()?.selectAllChildren(heading)
  })
  const began = await page.evaluate(where)
  const before = await opened.dom()

  const count = painted.length + quiet.length
  const read: string[] = []
  for (let place = 1; place <= count; place++) {
    await takeStep(launched, extensionPage)
    await expect
      .poll(async () => (await announced(top))?.politely)
      .toMatch(new RegExp(`, ${place} of ${count}, card available$`))
    await page.keyboard.press('Enter')
    await expect.poll(() => focusInCard(top)).toBe('dialog')
    const card = await opened.card()
    expect(card?.facts.length).toBeGreaterThan(0)
    read.push(card?.heading ?? '')
    await page.keyboard.press('Escape')
    await expect.poll(() => opened.card()).toBeNull()
    expect(await ringed(top)).not.toBe('')
  }
  expect(new Set(read)).toEqual(new Set(['MI5', 'Andrew Parker', 'London Bridge attack', 'Khuram Butt']))
  await page.keyboard.press('Escape')
  await expect.poll(() => opened.dom()).toBe(before)
  expect(await page.evaluate(where)).toEqual(began)
})
