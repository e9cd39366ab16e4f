import type { Page } from 'puppeteer-core'
import { describe, expect } from 'vitest'
import { inBrowserWindow } from '../../scripts/browser/browser-window.ts'
import { evaluateInRoot } from '../../scripts/browser/closed-root.ts'
import type { Launched } from '../../scripts/browser/launch-browser.ts'
import { test as base } from './fixture.ts'
import type { Opened } from './open-page.ts'

/** With `zoom`: zooms the tab in front as its reader would; undone after the test, for it holds for the whole site. */
const test = base.extend('zoom', async ({ extensionPage }, { onCleanup }) => {
  const zoomTo = (factor: number) =>
    extensionPage.evaluate(async (factor) => {
      for (const { id } of await chrome.tabs.query({ active: true }))
        if (id !== undefined) await chrome.tabs.setZoom(id, factor)
    }, factor)
  onCleanup(() => zoomTo(0))
  return zoomTo
})

/** What a reader sees of a page, in client px. */
function visible(page: Page) {
  return page.evaluate(() => {
    const { offsetLeft, offsetTop, width, height, scale } = visualViewport ?? new VisualViewport()
    return { left: offsetLeft, top: offsetTop, right: offsetLeft + width, bottom: offsetTop + height, scale }
  })
}

/** Waits for a card that can be read and has none of itself out of sight. */
async function expectWhole(opened: Opened) {
  const { left, top, right, bottom } = await visible(opened.page)
  await expect
    .poll(async () => {
      const { x, y, width, height } = (await opened.card())?.box ?? { x: -1, y: -1, width: 0, height: 0 }
      // Half a px for what browsers round.
      const isInside = x >= left - 0.5 && y >= top - 0.5 && x + width <= right + 0.5 && y + height <= bottom + 0.5
      return isInside && width > 150 && height > 120 ? 'whole' : [x, y, width, height]
    })
    .toBe('whole')
}

/** Whether all of the card scrolls, and not one part between two that stand. */
async function scrollsAsOne({ page }: Opened): Promise<boolean | null> {
  const [host] = await page.$$('[popover="manual"]:popover-open')
  return host === undefined
    ? null
    : evaluateInRoot(host, (root) => {
        const { scrollHeight = 0, clientHeight = 0 } = root.querySelector('.card') ?? {}
        return scrollHeight > clientHeight
      })
}

describe('the card is whole in the window', () => {
  test.for([50, 200, 300, 500])('of a browser zoomed to %i per cent', async (percent, { open, zoom }) => {
    const opened = await open('awkward-link.html')
    await zoom(percent / 100)
    await expect.poll(() => opened.page.evaluate(() => innerWidth)).toBeCloseTo(100_000 / percent, -1)
    await opened.settledMarks()
    await opened.hover('MI5')
    await expectWhole(opened)
  })
})

/** Zooms the page in front as two fingers would. */
async function pinch({ page }: Opened, launched: Launched, scale: number) {
  if (launched.kind === 'firefox') {
    const script = encodeURIComponent(`content.windowUtils.setResolutionAndScaleTo(${scale})`)
    await inBrowserWindow(launched, `gBrowser.selectedBrowser.messageManager.loadFrameScript('data:,${script}', false)`)
    return
  }
  const session = await page.createCDPSession()
  await session.send('Emulation.setPageScaleFactor', { pageScaleFactor: scale })
}

test.for([2, 4])('pinched to %i times, the card stays whole in what is seen', async (scale, { open, launched }) => {
  const opened = await open('awkward-pinch.html')
  await opened.settledMarks()
  await opened.hover('MI5')
  await expectWhole(opened)
  await pinch(opened, launched, scale)
  await expect.poll(async () => (await visible(opened.page)).scale).toBe(scale)
  await expectWhole(opened)
  expect(await scrollsAsOne(opened)).toBe(scale === 4)
})
