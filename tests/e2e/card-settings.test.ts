import { expect } from 'vitest'
import { evaluateInRoot } from '../../scripts/browser/closed-root.ts'
import { test } from './fixture.ts'

test('a card is as the reader wants it: scheme, size of text, no pictures', async ({ open, setSetting }) => {
  await setSetting('theme', 'dark')
  await setSetting('cardText', 150)
  await setSetting('figures', false)
  const opened = await open('awkward-link.html')
  await opened.settledMarks()
  await opened.hover('MI5')
  await expect.poll(() => opened.card()).not.toBeNull()
  expect(Math.round((await opened.card())?.box.width ?? 0)).toBe(540)
  const [host] = await opened.page.$$('[popover="manual"]:popover-open')
  const look =
    host &&
    (await evaluateInRoot(host, (root) => {
      const card = root.querySelector('.card')
      return card && [getComputedStyle(card).backgroundColor, root.querySelectorAll('.figure').length]
    }))
  expect(look).toEqual(['rgb(31, 32, 38)', 0])
})

test('text twice as large leaves a card as much room as there is, and most of that to its facts', async ({
  open,
  setSetting,
}) => {
  await setSetting('cardText', 200)
  const opened = await open('<!doctype html><p style="margin: 900px 0">Here MI5 stands.</p>')
  await opened.settledMarks()
  for (const [width, height] of [
    [640, 360],
    [320, 480],
    [900, 640],
  ] as const) {
    await opened.page.setViewport({ width, height })
    await opened.hover('MI5')
    await expect.poll(async () => (await opened.card())?.box.height).toBeGreaterThanOrEqual(Math.min(400, height - 16))
    const [host] = await opened.page.$$('[popover="manual"]:popover-open')
    const seen =
      host &&
      (await evaluateInRoot(host, (root) => {
        const parts = [...root.querySelectorAll('.card, .card-scroller')]
        const scrolls = parts.find(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight)
        return {
          share: (scrolls?.clientHeight ?? 0) / (parts[0]?.clientHeight ?? 1),
          sticksOut: parts.some(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth),
        }
      }))
    expect(seen?.share).toBeGreaterThan(0.6)
    expect(seen?.sticksOut, `${width} × ${height}`).toBe(false)
    await opened.page.keyboard.press('Escape')
    await opened.leave()
    await expect.poll(() => opened.card()).toBeNull()
  }
})

test('a card waits for as long as the reader wants to rest, and out of the page', async ({ open, setSetting }) => {
  await setSetting('dwell', 1500)
  const opened = await open('awkward-link.html')
  await opened.settledMarks()
  const before = await opened.dom()
  await opened.hover('MI5')
  await opened.rest(900)
  expect(await opened.card()).toBeNull()
  expect(await opened.dom()).toBe(before)
  await expect.poll(() => opened.card()).not.toBeNull()
})
