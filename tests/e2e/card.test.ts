import { describe, expect } from 'vitest'
import { test } from './fixture.ts'
import type { Opened } from './open-page.ts'

/** Longer than the dwell: had a card been asked for, it would be open. */
const LONG = 1000

const tall = (html: string) => `<!doctype html><style>body { margin: 200px 40px 3000px }</style>${html}`

async function openCard(page: Opened, words = 'MI5') {
  await page.settledMarks()
  await page.hover(words)
  await expect.poll(() => page.card()).not.toBeNull()
}

describe('resting on a name opens its card', () => {
  test.for([
    ['MI5', 'MI5'],
    ['Andrew Parker', 'Andrew Parker'],
    ['London Bridge attack', 'London Bridge attack'],
    ['Khuram Butt', 'Khuram Butt'],
  ] as const)('%s', async ([words, heading], { open }) => {
    const page = await open(tall('<p>Andrew Parker, MI5, the London Bridge attack and Khuram Butt.</p>'))
    await page.settledMarks()
    await page.hover(words)
    await expect.poll(() => page.card()).toMatchObject({ heading: expect.stringContaining(heading) })
    const card = await page.card()
    expect(card?.facts.length).toBeGreaterThan(0)
    expect(card?.text).toContain('BBC interview, 17 October 2017')
  })

  test('a quiet mention answers like a painted one', async ({ open }) => {
    const page = await open(tall('<p>MI5 first.</p><p>And MI5 second.</p>'))
    expect((await page.settledMarks()).quiet).toEqual(['MI5'])
    await page.hover('MI5', { nth: 1 })
    await expect.poll(() => page.card()).toMatchObject({ heading: 'MI5' })
  })

  test.for([
    ['a drop cap', 'p::first-letter { float: left; font-size: 60px }', '<p>MI5 was told.</p>'],
    ['the first letter of a quotation', 'p::first-letter { font-size: 60px }', '<p>“<b>MI5</b> was told.”</p>'],
  ] as const)('on %s that it begins with, but not beside that', async ([, style, html], { open }) => {
    const page = await open(tall(`<style>p { margin: 60px } ${style}</style>${html}`))
    await page.settledMarks()
    const letter = await page.pointAt('M')
    await page.page.mouse.move(30, letter.y, { steps: 3 })
    await page.rest(800)
    expect(await page.card()).toBeNull()
    await page.page.mouse.move(letter.x, letter.y, { steps: 3 })
    await expect.poll(() => page.card()).toMatchObject({ heading: 'MI5' })
  })

  test('the card is honest about time', async ({ open }) => {
    const page = await open(tall('<p>Andrew Parker, head of MI5</p>'))
    await openCard(page, 'Andrew Parker')
    expect((await page.card())?.role).toContain('at the time')
  })

  test('a few facts lead, and one button shows the rest', async ({ open }) => {
    const page = await open(tall('<p>MI5</p>'))
    await openCard(page)
    const before = await page.card()
    await page.press('More')
    await expect.poll(async () => (await page.card())?.facts.length).toBeGreaterThan(before?.facts.length ?? 0)
  })
})

describe('a card does not open', () => {
  test('for a pointer in flight', async ({ open }) => {
    const page = await open(tall('<p>Right here on its way MI5 stands.</p>'))
    await page.settledMarks()
    const { x, y } = await page.pointAt('MI5')
    await page.page.mouse.move(x - 120, y)
    await page.page.mouse.move(x + 300, y + 40, { steps: 20 })
    await page.rest(LONG)
    expect(await page.card()).toBeNull()
  })

  test('beside a mention', async ({ open }) => {
    const page = await open(tall('<p>Here MI5 stands.</p>'))
    await page.settledMarks()
    const { x, y } = await page.pointAt('MI5')
    await page.page.mouse.move(x + 60, y, { steps: 3 })
    await page.rest(LONG)
    expect(await page.card()).toBeNull()
  })

  test('while a button is held, as when text is selected', async ({ open }) => {
    const page = await open(tall('<p>Here MI5 stands.</p>'))
    await page.settledMarks()
    const { x, y } = await page.pointAt('MI5')
    await page.page.mouse.move(x - 30, y)
    await page.page.mouse.down()
    await page.page.mouse.move(x, y, { steps: 5 })
    await page.rest(LONG)
    expect(await page.card()).toBeNull()
    await page.page.mouse.up()
  })

  test('for events that the page makes up', async ({ open }) => {
    const page = await open(tall('<p>Here MI5 stands.</p>'))
    await page.settledMarks()
    const { x, y } = await page.pointAt('MI5')
    await page.page.evaluate(
      (clientX, clientY) => {
        for (const type of ['pointerover', 'pointermove', 'mousemove', 'pointermove', 'click']) {
          const event = new PointerEvent(type, { clientX, clientY, bubbles: true, pointerType: 'mouse' })
          document.querySelector('p')?.dispatchEvent(event)
        }
      },
      x,
      y,
    )
    await page.rest(LONG)
    expect(await page.card()).toBeNull()
  })
})

describe('an open card', () => {
  test('can be entered and stays', async ({ open }) => {
    const page = await open(tall('<p>MI5</p>'))
    await openCard(page)
    const box = (await page.card())?.box
    await page.page.mouse.move((box?.x ?? 0) + 40, (box?.y ?? 0) + 30, { steps: 8 })
    await page.rest(LONG)
    expect(await page.card()).toMatchObject({ heading: 'MI5' })
  })

  test('closes on leaving', async ({ open }) => {
    const page = await open(tall('<p>MI5</p>'))
    await openCard(page)
    await page.leave()
    await expect.poll(() => page.card()).toBeNull()
  })

  test('closes on Escape, which the page does not get to see', async ({ open }) => {
    const page = await open(
      tall('<p>MI5</p><script>keys = []; addEventListener("keydown", (event) => keys.push(event.key))</script>'),
    )
    await openCard(page)
    await page.page.keyboard.press('Escape')
    await expect.poll(() => page.card()).toBeNull()
    await page.page.keyboard.press('Escape')
    expect(await page.page.evaluate('keys')).toEqual(['Escape'])
  })

  test('closed by Escape refuses no other word, though the page draws late and nobody sees the way to it', async ({
    open,
  }) => {
    const { page, ...opened } = await open(tall('<p>MI5 <span style="margin-left: 500px">Khuram Butt</span></p>'))
    await opened.settledMarks()
    const other = await opened.pointAt('Khuram Butt')
    await opened.hover('MI5')
    await expect.poll(() => opened.card()).toMatchObject({ heading: 'MI5' })
    await page.evaluate(() => {
      setTimeout(() => {
        for (const end = performance.now() + 300; performance.now() < end; );
      })
    })
    const { keyboard, mouse } = page
    await Promise.all([keyboard.press('Escape'), mouse.move(500, 500), mouse.move(other.x, other.y)])
    await expect.poll(() => opened.card()).toMatchObject({ heading: 'Khuram Butt' })
  })

  test('closes on a click elsewhere', async ({ open }) => {
    const page = await open(tall('<p>MI5</p>'))
    await openCard(page)
    await page.page.mouse.click(900, 20)
    await expect.poll(() => page.card()).toBeNull()
  })

  test('closes when its word is scrolled away', async ({ open }) => {
    const page = await open(tall('<p>MI5</p>'))
    await openCard(page)
    await page.page.mouse.wheel({ deltaY: 2000 })
    await expect.poll(() => page.card()).toBeNull()
  })

  test('closes when its word is removed', async ({ open }) => {
    const page = await open(tall('<p>MI5</p>'))
    await openCard(page)
    await page.page.evaluate('document.querySelector("p").remove()')
    await expect.poll(() => page.card()).toBeNull()
  })

  test('gives way to the card of the next word', async ({ open }) => {
    const page = await open(tall('<p>MI5 <span style="margin-left: 500px">Khuram Butt</span></p>'))
    await openCard(page)
    await page.hover('Khuram Butt')
    await expect.poll(() => page.card()).toMatchObject({ heading: 'Khuram Butt' })
  })

  test('is not inert over a modal dialog', async ({ open }) => {
    const page = await open(
      tall('<dialog><p>Spoken by MI5.</p></dialog><script>document.querySelector("dialog").showModal()</script>'),
    )
    await openCard(page)
    const before = await page.card()
    await page.press('More')
    await expect.poll(async () => (await page.card())?.facts.length).toBeGreaterThan(before?.facts.length ?? 0)
  })
})

describe('a card is placed', () => {
  test.for(['top: 0; left: 0', 'top: 0; right: 0', 'bottom: 0; left: 0', 'bottom: 0; right: 0', 'top: 50%; left: 50%'])(
    'whole in the window for a word at %s',
    async (place, { open }) => {
      const page = await open(`<!doctype html><p style="position: fixed; margin: 0; ${place}">MI5</p>`)
      await page.page.setViewport({ width: 800, height: 700 })
      await openCard(page)
      const { x, y, width, height } = (await page.card())?.box ?? { x: -1, y: -1, width: 0, height: 0 }
      expect(x).toBeGreaterThanOrEqual(0)
      expect(y).toBeGreaterThanOrEqual(0)
      expect(x + width).toBeLessThanOrEqual(800)
      expect(y + height).toBeLessThanOrEqual(700)
    },
  )

  test('beside the line under the pointer when a name is broken over two', async ({ open }) => {
    const page = await open(
      '<!doctype html><p style="position: absolute; top: 20px; left: 20px; width: 60px; font: 20px/300px serif">Khuram Butt</p>',
    )
    await page.settledMarks()
    const { x, y } = await page.pointAt('Butt')
    await page.hover('Butt')
    await expect.poll(() => page.card()).not.toBeNull()
    const box = (await page.card())?.box ?? { x: 0, y: 0, width: 0, height: 0 }
    const across = Math.max(0, box.x - x, x - box.x - box.width)
    const down = Math.max(0, box.y - y, y - box.y - box.height)
    expect(across + down).toBeLessThan(80)
  })
})
