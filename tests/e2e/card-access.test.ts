import { createRequire } from 'node:module'
import type { Page } from 'puppeteer-core'
import { describe, expect } from 'vitest'
import { test } from './gallery-fixture.ts'

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

/** Which rules a page breaks, each with the first place; contrast is held to 7:1. */
async function faults(page: Page): Promise<string[]> {
  await page.addScriptTag({ path: axe })
  // Of text above a gradient axe tells no contrast: without the shade where a card goes on.
  await page.addStyleTag({ content: '.card-scroller { background: none }' })
  return page.evaluate(async () => {
    const { axe }: { axe?: { run(options: unknown): Promise<Results> } } = Object(globalThis)
    if (axe === undefined) throw new Error('axe did not load')
    const rules = { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } }
    const { violations } = await axe.run({ rules, resultTypes: ['violations'] })
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
  })
}

interface Results {
  violations: { id: string; nodes: { html: string }[] }[]
}

// axe sees nothing within a closed root, so it looks at the same cards in the gallery.
describe('axe finds nothing to complain of', () => {
  test.for([
    ['light', 'ltr'],
    ['dark', 'ltr'],
    ['light', 'rtl'],
  ] as const)('in cards that are %s and %s', async ([scheme, direction], { launched, gallery }) => {
    const page = await launched.browser.newPage()
    await page.goto(`${gallery}/index.html?scheme=${scheme}&dir=${direction}`)
    expect(await page.$$eval('[role="dialog"]', ({ length }) => length)).toBeGreaterThan(10)
    expect(await faults(page)).toEqual([])
    await page.close()
  })

  test('and it would, if there were something', async ({ launched, gallery }) => {
    const page = await launched.browser.newPage()
    await page.goto(`${gallery}/index.html?scheme=light`)
    await page.evaluate(() => {
      document.querySelector('.card-close')?.removeAttribute('aria-label')
      document.querySelector('.card-close')?.removeAttribute('title')
      document.querySelector('.card-role')?.setAttribute('style', 'color: #666')
    })
    const found = await faults(page)
    expect(found.map((fault) => fault.split(':')[0])).toEqual(['button-name', 'color-contrast-enhanced'])
    await page.close()
  })
})
