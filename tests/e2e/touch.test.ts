import { describe, expect } from 'vitest'
import { test } from './fixture.ts'
import type { Opened } from './open-page.ts'

const page = `<!doctype html>
<meta name="viewport" content="width=device-width">
<style>
  body { margin: 40px; height: 4000px }
  #broken { position: absolute; top: 20px; left: 420px; width: 60px; font: 20px/260px serif }
</style>
<p>Here MI5 stands.</p>
<p>A link: <a href="#followed" id="link">Andrew Parker of MI5</a>.</p>
<p>Half a link: <a href="#followed">London</a> Bridge attack.</p>
<p id="broken">Khuram Butt</p>
<script>
  prevented = []
  for (const type of ['touchstart', 'touchmove', 'touchend', 'pointerdown', 'contextmenu', 'click'])
    addEventListener(type, (event) => event.defaultPrevented && prevented.push(type))
</script>`

/** Longer than a long press is, and than anything takes to open. In ms. */
const LONG = 900

async function begin(open: (html: string) => Promise<Opened>) {
  const opened = await open(page)
  await opened.settledMarks()
  return { opened, touch: opened.page.touchscreen }
}

describe('a finger', () => {
  test('that taps a mention opens its card, and closes it by a tap elsewhere', async ({ open }) => {
    const { opened, touch } = await begin(open)
    const { x, y } = await opened.pointAt('MI5')
    await touch.tap(x, y)
    await expect.poll(() => opened.card()).toMatchObject({ heading: 'MI5' })
    const { box } = (await opened.card()) ?? { box: { x: 0, y: 0, width: 0, height: 0 } }
    await touch.tap(box.x + 150, box.y + 14)
    await opened.rest(300)
    expect(await opened.card()).not.toBeNull()
    await touch.tap(box.x + box.width + 200, box.y + box.height + 20)
    await expect.poll(() => opened.card()).toBeNull()
    expect(await opened.page.evaluate('prevented')).toEqual([])
  })

  test('that taps one part of a broken name opens the card beside that part', async ({ open }) => {
    const { opened, touch } = await begin(open)
    const { x, y } = await opened.pointAt('Butt')
    await touch.tap(x, y)
    await expect.poll(() => opened.card()).toMatchObject({ heading: 'Khuram Butt' })
    const box = (await opened.card())?.box ?? { x: 0, y: 0, width: 0, height: 0 }
    const down = Math.max(0, box.y - y, y - box.y - box.height)
    expect(down).toBeLessThan(60)
  })

  test('that taps a mention in a link follows the link', async ({ open }) => {
    const { opened, touch } = await begin(open)
    const { x, y } = await opened.pointAt('Andrew Parker')
    await touch.tap(x, y)
    await expect.poll(() => opened.page.evaluate('location.hash')).toBe('#followed')
    await opened.rest(LONG)
    expect(await opened.card()).toBeNull()
  })

  test('that taps the part of a mention that is in no link opens its card', async ({ open }) => {
    const { opened, touch } = await begin(open)
    const { x, y } = await opened.pointAt('attack')
    await touch.tap(x, y)
    await expect.poll(() => opened.card()).toMatchObject({ heading: 'London Bridge attack' })
    expect(await opened.page.evaluate('location.hash')).toBe('')
  })

  test('that scrolls or stays long opens nothing, and both stay with the browser', async ({ open }) => {
    const { opened, touch } = await begin(open)
    const { x, y } = await opened.pointAt('MI5')
    const scrolling = await touch.touchStart(x, y)
    for (let by = 5; by <= 40; by += 5) await scrolling.move(x, y - by)
    await scrolling.end()
    await opened.rest(LONG)
    expect(await opened.card()).toBeNull()
    await opened.page.evaluate('scrollTo(0, 0)')
    const staying = await touch.touchStart(x, y)
    await opened.rest(LONG)
    expect(await opened.card()).toBeNull()
    await staying.end()
    expect(await opened.page.evaluate('prevented')).toEqual([])
  })
})
