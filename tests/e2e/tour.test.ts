import type { Frame } from 'puppeteer-core'
import { describe, expect } from 'vitest'
import { test } from './fixture.ts'
import { focusInCard } from './focus-in-card.ts'
import { announced, ringed, takeStep } from './ring.ts'

/**
 * Something before, in a shadow tree, in a frame and after it; keys and focus events that the page's own listeners see
 * are written down.
 */
const page = `<!doctype html>
<style>body { margin: 20px 40px 600px } iframe { width: 500px; height: 300px }</style>
<p id="first">MI5 stands here. <a id="link" href="#one">one</a> <input id="field" value="some text"> <a href="#two">two</a></p>
<div id="host"></div>
<iframe srcdoc="<p>Khuram Butt is in a frame. <a href='#'>more</a></p>"></iframe>
<p id="last">And Andrew Parker, the head of MI5, comes last.</p>
<script>
  host.attachShadow({ mode: 'open' }).append(Object.assign(document.createElement('p'), { textContent: 'Inside: MI5 again.' }))
  seen = []
  for (const type of ['keydown', 'keypress', 'keyup', 'focusin', 'focusout'])
    document.addEventListener(type, (event) => seen.push(type + ' ' + (event.key ?? event.target.id)), true)
</script>`

const select = `link.focus(); getSelection().setBaseAndExtent(last.firstChild, 10, last.firstChild, 4)`
const selected = `[document.activeElement.id, getSelection().anchorNode === last.firstChild, getSelection().anchorOffset, getSelection().focusOffset]`

const said = async (frame: Frame) => (await announced(frame))?.politely

test('a tour goes in reading order through the page, a shadow tree and a frame, and says where it is', async ({
  open,
  launched,
  extensionPage,
}) => {
  const opened = await open(page)
  const top = opened.page.mainFrame()
  const inner = await opened.frameIn('iframe')
  await Promise.all([opened.settledMarks(inner), opened.settledMarks()])
  const before = await opened.dom()
  const stops = [
    [top, 'MI5', 'MI5, 1 of 5, card available'],
    [top, 'MI5', 'MI5, 2 of 5, card available'],
    [inner, 'Khuram Butt', 'Khuram Butt, 3 of 5, card available'],
    [top, 'Andrew Parker', 'Andrew Parker, 4 of 5, card available'],
    [top, 'MI5', 'MI5, 5 of 5, card available'],
    [top, 'MI5', 'MI5, 1 of 5, card available'],
  ] as const
  for (const [frame, words, sentence] of stops) {
    await takeStep(launched, extensionPage)
    await expect.poll(() => said(frame)).toBe(sentence)
    expect(await ringed(frame)).toBe(words)
    expect(await said(frame === top ? inner : top)).toBeUndefined()
    expect(await ringed(frame === top ? inner : top)).toBe('')
  }
  await takeStep(launched, extensionPage, -1)
  await expect.poll(() => said(top)).toBe('MI5, 5 of 5, card available')
  await opened.page.keyboard.press('Escape')
  await expect.poll(() => said(top)).toBeUndefined()
  expect(await ringed(top)).toBe('')
  expect(await opened.dom()).toBe(before)
})

describe('with a ring', () => {
  for (const where of ['in the page', 'in a frame']) {
    test(`${where}, Enter opens the card, and Escape gives focus and selection back, then ends the tour`, async ({
      open,
      launched,
      extensionPage,
    }) => {
      const opened = await open(page)
      const top = opened.page.mainFrame()
      const inner = await opened.frameIn('iframe')
      const frame = where === 'in the page' ? top : inner
      await Promise.all([opened.settledMarks(inner), opened.settledMarks()])
      await opened.page.evaluate(select)
      const before = await opened.dom()
      const stops = [top, top, inner].slice(0, where === 'in the page' ? 1 : 3)
      for (const [index, stop] of stops.entries()) {
        await takeStep(launched, extensionPage)
        await expect.poll(() => said(stop)).toMatch(`, ${index + 1} of 5, card available`)
      }
      expect(await opened.page.evaluate(selected)).toEqual(['link', true, 10, 4])
      await opened.page.evaluate('seen.length = 0')

      await opened.page.keyboard.press('Enter')
      await expect.poll(() => focusInCard(frame)).toBe('dialog')
      expect(await opened.page.evaluate('location.hash')).toBe('')
      await opened.page.keyboard.press('Tab')
      await expect.poll(() => focusInCard(frame)).not.toBe('dialog')
      expect(await focusInCard(frame)).not.toBe('')
      await opened.page.keyboard.press('Escape')
      await expect.poll(() => opened.card(frame)).toBeNull()
      await expect.poll(() => opened.page.evaluate(selected)).toEqual(['link', true, 10, 4])
      expect(await ringed(frame)).not.toBe('')
      expect(await opened.page.evaluate(`seen.filter((entry) => entry.startsWith('key'))`)).toEqual([])

      await opened.page.keyboard.press('Escape')
      await expect.poll(() => ringed(frame)).toBe('')
      await expect.poll(() => opened.dom()).toBe(before)
      await opened.page.keyboard.press('Escape')
      await expect
        .poll(() => opened.page.evaluate(`seen.filter((entry) => entry.startsWith('key'))`))
        .toEqual(['keydown Escape', 'keyup Escape'])
    })
  }
})

/** A page of two mentions and controls, which writes down the keys it sees and what comes of them. */
const controls = `<!doctype html>
<style>body { margin: 40px 40px 2000px }</style>
<p id="first">MI5 stands here.</p>
<form onsubmit="done.push('submit'); return false"><input id="field"> <button id="button" type="button" onclick="done.push('click')">Go</button></form>
<p id="second">Khuram Butt stands here.</p>
<p id="third">Andrew Parker stands here, the head of MI5.</p>
<p hidden><a href="#hidden">hidden</a></p><button disabled>Off</button><a id="after" href="#after">after</a>
<script>
  done = []
  document.addEventListener('keydown', ({ key }) => done.push(key))
</script>`

describe('Enter', () => {
  test('is that of a field, and typing in it ends the tour', async ({ open, launched, extensionPage }) => {
    const opened = await open(controls)
    const top = opened.page.mainFrame()
    await opened.settledMarks()
    await opened.page.focus('#field')
    await takeStep(launched, extensionPage)
    await expect.poll(() => ringed(top)).toBe('MI5')
    await opened.page.keyboard.press('Enter')
    await expect.poll(() => opened.page.evaluate('done')).toEqual(['Enter', 'submit'])
    expect(await ringed(top)).toBe('MI5')
    await opened.page.keyboard.type('x')
    await expect.poll(() => ringed(top)).toBe('')
    expect(await opened.page.evaluate('field.value')).toBe('x')
    expect(await announced(top)).toBeNull()
  })

  test('is that of a button only if the focus has come to it since the last step', async ({
    open,
    launched,
    extensionPage,
  }) => {
    const opened = await open(controls)
    const top = opened.page.mainFrame()
    await opened.settledMarks()
    await opened.page.focus('#field')
    await takeStep(launched, extensionPage)
    await expect.poll(() => ringed(top)).toBe('MI5')
    await opened.page.keyboard.press('Tab')
    await opened.page.keyboard.press('Enter')
    await expect.poll(() => opened.page.evaluate('done')).toEqual(['Tab', 'Enter', 'click'])
    await takeStep(launched, extensionPage)
    await expect.poll(() => ringed(top)).toBe('Khuram Butt')
    await opened.page.keyboard.press('Enter')
    await expect.poll(() => focusInCard(top)).toBe('dialog')
    await opened.page.keyboard.press('Escape')
    await expect.poll(() => opened.page.evaluate('document.activeElement.id')).toBe('button')
    expect(await opened.page.evaluate('done')).toEqual(['Tab', 'Enter', 'click'])
  })
})

test('Tab out of a card goes on by its word where nothing had the focus', async ({ open, launched, extensionPage }) => {
  const opened = await open(controls)
  const { page } = opened
  const top = page.mainFrame()
  await opened.settledMarks()
  for (const words of ['MI5', 'Khuram Butt']) {
    await takeStep(launched, extensionPage)
    await expect.poll(() => ringed(top)).toBe(words)
  }
  for (const [shift, reached] of [
    ['', 'after'],
    ['Shift', 'button'],
  ] as const) {
    await page.keyboard.press('Enter')
    await expect.poll(() => focusInCard(top)).toBe('dialog')
    if (shift !== '') await page.keyboard.down(shift)
    for (let presses = 0; presses < 40 && (await focusInCard(top)) !== ''; presses++) await page.keyboard.press('Tab')
    if (shift !== '') await page.keyboard.up(shift)
    expect(await opened.card()).toBeNull()
    expect(await page.evaluate('document.activeElement.id')).toBe(reached)
    await page.evaluate('document.activeElement.blur(), getSelection().removeAllRanges()')
  }
})

test('a shortcut of the page is left to it, a click ends the tour, and the next begins anew', async ({
  open,
  launched,
  extensionPage,
}) => {
  const opened = await open(controls)
  const top = opened.page.mainFrame()
  await opened.settledMarks()
  for (const words of ['MI5', 'Khuram Butt']) {
    await takeStep(launched, extensionPage)
    await expect.poll(() => ringed(top)).toBe(words)
  }
  await opened.page.keyboard.press('j')
  expect(await opened.page.evaluate('done')).toEqual(['j'])
  expect(await ringed(top)).toBe('Khuram Butt')
  await opened.page.mouse.click(600, 20)
  await expect.poll(() => ringed(top)).toBe('')
  await takeStep(launched, extensionPage)
  await expect.poll(() => ringed(top)).toBe('MI5')
})

test('mentions that are removed or hidden meanwhile are passed over, also where none are painted', async ({
  open,
  launched,
  extensionPage,
  setSetting,
}) => {
  await setSetting('marks', 'none')
  const opened = await open(controls)
  const top = opened.page.mainFrame()
  await expect.poll(async () => (await opened.marks()).quiet.length).toBe(4)
  await takeStep(launched, extensionPage)
  await expect.poll(() => said(top)).toBe('MI5, 1 of 4, card available')
  await opened.page.evaluate('second.style.visibility = "hidden"; first.remove()')
  await expect.poll(() => ringed(top)).toBe('')
  await takeStep(launched, extensionPage)
  await expect.poll(() => said(top)).toBe('Andrew Parker, 1 of 2, card available')
})

test('nothing is left of a tour through a frame where the site is switched off under it', async ({
  open,
  launched,
  extensionPage,
  setSetting,
  site,
}) => {
  const opened = await open(page)
  const inner = await opened.frameIn('iframe')
  await Promise.all([opened.settledMarks(inner), opened.settledMarks()])
  await opened.page.focus('#link')
  const before = [await opened.dom(), await inner.content()]
  await takeStep(launched, extensionPage, -1)
  await expect.poll(() => said(opened.page.mainFrame())).toBe('MI5, 5 of 5, card available')
  await takeStep(launched, extensionPage, -1)
  await expect.poll(() => said(opened.page.mainFrame())).toBe('Andrew Parker, 4 of 5, card available')
  await takeStep(launched, extensionPage, -1)
  await expect.poll(() => said(inner)).toBe('Khuram Butt, 3 of 5, card available')
  await setSetting(`site.${new URL(site.origin).hostname}`, true)
  await expect.poll(() => ringed(inner)).toBe('')
  await expect.poll(async () => [await opened.dom(), await inner.content()]).toEqual(before)
})

test('a card that the pointer opens takes the place of the drawn ring, which comes back', async ({
  open,
  launched,
  extensionPage,
}) => {
  const opened = await open(controls)
  const top = opened.page.mainFrame()
  await opened.settledMarks()
  await takeStep(launched, extensionPage)
  await expect.poll(async () => (await announced(top))?.boxes.length).toBe(1)
  await opened.hover('Khuram Butt')
  await expect.poll(() => opened.card()).toMatchObject({ heading: 'Khuram Butt' })
  expect((await opened.page.$$('[popover="manual"]')).length).toBe(1)
  expect(await ringed(top)).toBe('MI5')
  await opened.page.keyboard.press('Escape')
  await expect.poll(() => opened.card()).toBeNull()
  await expect.poll(async () => (await announced(top))?.boxes.length).toBe(1)
  await opened.page.keyboard.press('Escape')
  await expect.poll(() => announced(top)).toBeNull()
})
