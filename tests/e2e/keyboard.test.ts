import { describe, expect } from 'vitest'
import { test } from './fixture.ts'
import { focusInCard } from './focus-in-card.ts'
import type { Opened } from './open-page.ts'

/** A page that writes down every key and focus event its own listeners see, and has something to come back to. */
const page = `<!doctype html>
<style>body { margin: 60px 40px 3000px }</style>
<p><a href="#one">one</a> <input id="field" value="some text"> <a href="#two">two</a></p>
<p>Here MI5 stands.</p>
<script>
  seen = []
  for (const type of ['keydown', 'keypress', 'keyup', 'focusin'])
    document.addEventListener(type, (event) => seen.push(type + ' ' + (event.key ?? event.target.id)), true)
</script>`

/**
 * Opens the card by pointer, then clicks beside its category so that the focus is in it as it is after opening by key.
 */
async function enter(opened: Opened, words = 'MI5') {
  await opened.settledMarks()
  await opened.hover(words)
  await expect.poll(() => opened.card()).not.toBeNull()
  const box = (await opened.card())?.box ?? { x: 0, y: 0, width: 0, height: 0 }
  await opened.page.mouse.click(box.x + 150, box.y + 14)
  await expect.poll(() => focusInCard(opened.page.mainFrame())).not.toBe('')
}

const select = `field.focus(); field.setSelectionRange(2, 6, 'backward')`
const selected = `[document.activeElement.id, field.selectionStart, field.selectionEnd, field.selectionDirection]`

describe('with the focus in the card', () => {
  test('Escape returns focus and selection to where they were', async ({ open }) => {
    const opened = await open(page)
    await opened.page.evaluate(select)
    await enter(opened)
    await opened.page.keyboard.press('Tab')
    await opened.page.keyboard.press('Tab')
    await opened.page.keyboard.press('Escape')
    await expect.poll(() => opened.card()).toBeNull()
    expect(await opened.page.evaluate(selected)).toEqual(['field', 2, 6, 'backward'])
  })

  test('Tab reaches every control and leaves to where the page goes on', async ({ open }) => {
    const opened = await open(page)
    await opened.page.evaluate(select)
    await enter(opened)
    const reached: string[] = []
    for (let presses = 0; presses < 40; presses++) {
      await opened.page.keyboard.press('Tab')
      const name = await focusInCard(opened.page.mainFrame())
      if (name === '') break
      reached.push(name)
    }
    // What a closed drawer holds is reached once it is open.
    for (const name of ['Close', 'Copy this fact', 'More', 'Live operations', 'Why this?', 'Cite', 'Hide or change'])
      expect(reached).toContainEqual(expect.stringContaining(name))
    // What scrolls is no stop: it has no name, and its text as one.
    expect(reached.filter((name) => name.length > 60)).toEqual([])
    expect(await opened.card()).toBeNull()
    expect(await opened.page.evaluate('document.activeElement.hash')).toBe('#two')
  })

  test('Shift and Tab from the card leave to where the page was before', async ({ open }) => {
    const opened = await open(page)
    await opened.page.evaluate(select)
    await enter(opened)
    await opened.page.keyboard.down('Shift')
    await opened.page.keyboard.press('Tab')
    await opened.page.keyboard.up('Shift')
    await expect.poll(() => opened.card()).toBeNull()
    expect(await opened.page.evaluate('document.activeElement.hash')).toBe('#one')
  })

  test('the page sees none of the keys, nor where the focus went', async ({ open }) => {
    const opened = await open(page)
    await opened.page.evaluate(select)
    await enter(opened)
    await opened.page.evaluate('seen.length = 0')
    for (const key of ['a', 'ArrowDown', '/', 'Tab', 'Escape'] as const) await opened.page.keyboard.press(key)
    await expect.poll(() => opened.card()).toBeNull()
    await opened.page.keyboard.press('b')
    // That the focus is back in its field is no secret; each browser tells it in its own time.
    const seen = await opened.page.evaluate("seen.filter((entry) => entry !== 'focusin field')")
    expect(seen).toEqual(['keydown b', 'keypress b', 'keyup b'])
  })

  test('arrow keys scroll the card and not the page', async ({ open }) => {
    const opened = await open(page)
    await enter(opened)
    const before = (await opened.card())?.box
    for (let presses = 0; presses < 5; presses++) await opened.page.keyboard.press('ArrowDown')
    await opened.rest(300)
    expect(await opened.page.evaluate('scrollY')).toBe(0)
    expect((await opened.card())?.box).toEqual(before)
  })
})
