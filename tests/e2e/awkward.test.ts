import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect } from 'vitest'
import { evaluateInRoot } from '../../scripts/browser/closed-root.ts'
import { test } from './fixture.ts'
import type { Opened } from './open-page.ts'

const pages = new URL('../pages/', import.meta.url)

interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** Rests on words and waits for the card to stand. */
async function openCard(opened: Opened, words = 'MI5'): Promise<Box> {
  await opened.settledMarks()
  await opened.hover(words)
  await expect.poll(() => opened.card()).not.toBeNull()
  return (await opened.card())?.box ?? { x: 0, y: 0, width: 0, height: 0 }
}

/** Whether the card is what lies on top at its own middle. */
function isOnTop(opened: Opened, { x, y, width, height }: Box): Promise<boolean> {
  return opened.page.evaluate(
    (x, y) => document.elementFromPoint(x, y)?.matches('[popover="manual"]') === true,
    x + width / 2,
    y + height / 2,
  )
}

/**
 * Everything that is computed for the card and some of what is in it, by part and property; custom properties show in
 * the others.
 */
async function looksOf({ page }: Opened): Promise<Record<string, Record<string, string>> | null> {
  for (const host of await page.$$('[popover="manual"]:popover-open')) {
    const looks = await evaluateInRoot(host, (root) => {
      const parts = ['card', 'card-close', 'card-name', 'fact-statement', 'card-more', 'drawer-handle', 'card-footer']
      const elements = parts.map((part) => [part, root.querySelector(`.${part}`)] as const)
      if (elements.some(([, element]) => element === null)) return null
      return Object.fromEntries(
        elements.map(([part, element]) => {
          const style = element && getComputedStyle(element)
          return [
            part,
            Object.fromEntries(
              [...(style ?? [])]
                .filter((name) => !name.startsWith('--'))
                .map((name) => [name, style?.getPropertyValue(name) ?? '']),
            ),
          ]
        }),
      )
    })
    if (looks !== null) return looks
  }
  return null
}

test('the index says of every page what to look at', () => {
  const index = readFileSync(new URL('awkward-index.html', pages), 'utf8')
  const all = readdirSync(pages).filter((name) => /^awkward-(?!index)/.test(name))
  expect(all.length).toBeGreaterThan(10)
  expect(all.filter((name) => !index.includes(`href="${name}"`))).toEqual([])
})

describe('the card stands whole, on top, in its own size', () => {
  test.for([
    'dialog',
    'popover',
    'transformed',
    'rtl',
    'vertical',
    'hostile',
    'keys',
    'link',
    'zoom',
    'sticky',
    'dark',
  ])('awkward-%s.html', async (name, { open }) => {
    const opened = await open(`awkward-${name}.html`)
    const box = await openCard(opened)
    expect(await isOnTop(opened, box)).toBe(true)
    expect(Math.round(box.width)).toBe(360)
    expect(box.x).toBeGreaterThanOrEqual(0)
    expect(box.y).toBeGreaterThanOrEqual(0)
    expect(box.x + box.width).toBeLessThanOrEqual(1000)
    expect(box.y + box.height).toBeLessThanOrEqual(800)
    expect(opened.complaints).toEqual([])
  })
})

test('a click in the card leaves the popover of the page open', async ({ open }) => {
  const opened = await open('awkward-popover.html')
  await openCard(opened)
  await opened.press('More')
  expect(await opened.page.evaluate('tip.matches(":popover-open")')).toBe(true)
})

test('over a modal dialog in a shadow tree that takes its text by a slot; the page sees no key of the card', async ({
  open,
}) => {
  const opened = await open(`<!doctype html><body style="margin: 40px">
    <x-dialog><template shadowrootmode="open"><dialog><button>OK</button><slot></slot></dialog></template><p>MI5</p></x-dialog>
    <script>
      root = document.querySelector('x-dialog').shadowRoot
      root.querySelector('dialog').showModal()
      keys = []
      addEventListener('keydown', ({ key }) => keys.push(key))
    </script>`)
  await opened.settledMarks()
  await opened.hover('MI5')
  const name = async () => {
    const host = await opened.page.$('x-dialog >>> [popover="manual"]')
    return (
      host && evaluateInRoot(host, (root) => root.querySelector('[role="dialog"] h2')?.getBoundingClientRect().toJSON())
    )
  }
  await expect.poll(name).toMatchObject({ height: 28 })
  const { x, y } = (await name()) ?? {}
  const top = `root.elementFromPoint(${x + 2}, ${y + 2}).matches('[popover="manual"]')`
  expect(await opened.page.evaluate(top)).toBe(true)
  await opened.page.mouse.click(x + 2, y + 2)
  await opened.page.keyboard.press('a')
  await opened.page.keyboard.press('Escape')
  await expect.poll(name).toBeNull()
  expect(await opened.page.evaluate('[keys, root.querySelector("dialog").open]')).toEqual([[], true])
})

test('over an element in fullscreen', async ({ open }) => {
  const opened = await open('awkward-fullscreen.html')
  await opened.page.click('button')
  await expect.poll(() => opened.page.evaluate('document.fullscreenElement?.id')).toBe('stage')
  const box = await openCard(opened)
  expect(await isOnTop(opened, box)).toBe(true)
})

test('on a page from right to left it is flush with the right end of its word', async ({ open }) => {
  const opened = await open('awkward-rtl.html')
  const { x } = await opened.pointAt('MI5')
  const box = await openCard(opened)
  expect(box.x + box.width).toBeGreaterThan(x)
  expect(box.x).toBeLessThan(x - 200)
})

test('beside vertical writing it covers no line before its word', async ({ open }) => {
  const opened = await open('awkward-vertical.html')
  const { x } = await opened.pointAt('MI5')
  const box = await openCard(opened)
  expect(box.x + box.width <= x || box.x >= x).toBe(true)
})

test('beside the part of a broken name that was pointed at', async ({ open }) => {
  const opened = await open('awkward-columns.html')
  const { x } = await opened.pointAt('Butt')
  const box = await openCard(opened, 'Butt')
  expect(box.x).toBeLessThanOrEqual(x)
  expect(box.x + box.width).toBeGreaterThanOrEqual(x)
})

test('in a frame too small for it, it takes the whole of it and scrolls', async ({ open }) => {
  const opened = await open('awkward-frame.html')
  const frame = await opened.frameIn('iframe')
  await opened.settledMarks(frame)
  await opened.hover('MI5', { frame })
  await expect.poll(() => opened.card(frame)).not.toBeNull()
  expect((await opened.card(frame))?.box).toMatchObject({ width: 260, height: 150 })
})

test('on a page with hostile styles it looks as on any other', async ({ open }) => {
  const usual = await open('awkward-link.html')
  await openCard(usual)
  const expected = await looksOf(usual)
  const opened = await open('awkward-hostile.html')
  await openCard(opened)
  expect(Object.keys(expected?.card ?? {}).length).toBeGreaterThan(300)
  expect(await looksOf(opened)).toEqual(expected)
})

test('on a dark page it is dark', async ({ open }) => {
  const opened = await open('awkward-dark.html')
  await openCard(opened)
  expect((await looksOf(opened))?.card).toMatchObject({ 'background-color': 'rgb(31, 32, 38)' })
})

test('a page that takes every key gets none that is pressed in the card', async ({ open }) => {
  const opened = await open('awkward-keys.html')
  const box = await openCard(opened)
  await opened.page.mouse.click(box.x + 150, box.y + 14)
  for (const key of ['j', 'Tab'] as const) await opened.page.keyboard.press(key)
  // Enter on Close closes the card when it goes down; the page must not get its coming up either, however late that is.
  await opened.page.keyboard.down('Enter')
  await expect.poll(() => opened.card()).toBeNull()
  await opened.page.mouse.move(2, 2)
  await opened.rest(600)
  // Held on, it repeats.
  await opened.page.keyboard.down('Enter')
  await opened.page.keyboard.up('Enter')
  expect(await opened.page.evaluate('document.body.dataset.keys')).toBe('')
  // Its keypress does not come, for the page took its keydown.
  await opened.page.keyboard.press('k')
  expect(await opened.page.evaluate('document.body.dataset.keys')).toBe('kk')
})

test('a selection on the page is there again after one in the card', async ({ open }) => {
  const opened = await open('awkward-selection.html')
  await opened.page.evaluate('getSelection().setBaseAndExtent(text.firstChild, 0, text.firstChild, 6)')
  const box = await openCard(opened)
  await opened.page.mouse.move(box.x + 20, box.y + 60, { steps: 3 })
  await opened.page.mouse.down()
  await opened.page.mouse.move(box.x + 200, box.y + 130, { steps: 5 })
  await opened.page.mouse.up()
  expect(await opened.card()).not.toBeNull()
  await opened.page.keyboard.press('Escape')
  await expect.poll(() => opened.card()).toBeNull()
  expect(await opened.page.evaluate('String(getSelection())')).toBe('Select')
})

test('a click on a name that is a link follows it', async ({ open }) => {
  const opened = await open('awkward-link.html')
  await openCard(opened)
  const { x, y } = await opened.pointAt('MI5')
  await opened.page.mouse.click(x, y)
  await expect.poll(() => opened.page.evaluate('location.hash')).toBe('#followed')
  await expect.poll(() => opened.card()).toBeNull()
})
