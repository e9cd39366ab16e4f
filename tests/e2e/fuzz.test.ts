import { expect } from 'vitest'
import { test } from './fixture.ts'

/** Sequences of changes a browser; a long run asks for more: SEQUENCES=5000 npm run test:e2e. */
const SEQUENCES = Number(process.env.SEQUENCES ?? 12)
const CHANGES = 12
/**
 * How long the page is left alone after each sequence, in ms, and how long all may take. Long runs go slowly: sync storage
 * takes 120 writes a minute, and each sequence needs two.
 */
const PAUSE = SEQUENCES > 40 ? 1100 : 400
const LIMIT = 30_000 + SEQUENCES * 3000

/**
 * Runs in the page: changes it at random, the same way for the same seed. Adds, moves, empties, hides and shows elements,
 * splits and joins text, and edits it in place.
 */
function changeAtRandom(seed: number, changes: number): void {
  let state = seed
  const random = (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
  const words = [
    'MI5',
    'Andrew Parker',
    'Parker',
    'London Bridge attack',
    'Khuram Butt',
    'Butt',
    'spies',
    'a phone',
    'M',
    'I5',
    '2019',
    ', ',
    ' ',
    '. ',
  ]
  const tags = ['p', 'div', 'b', 'i', 'span', 'section', 'h2', 'code', 'ul', 'li', 'em']
  const sentence = () =>
    Array.from({ length: 1 + random(4) }, () => words[random(words.length)] ?? '').join(random(2) ? ' ' : '')
  const elements = () => [...document.querySelectorAll('#root, #root *')]
  const anyOf = <Item>(items: Item[]): Item | undefined => items[random(items.length)]
  for (let change = 0; change < changes; change++) {
    const at = anyOf(elements())
    if (!(at instanceof HTMLElement)) continue
    const texts = [...at.childNodes].filter((node) => node instanceof Text)
    const text = anyOf(texts)
    switch (random(9)) {
      case 0:
      case 1: {
        const added = document.createElement(tags[random(tags.length)] ?? 'p')
        added.append(sentence())
        at.insertBefore(added, anyOf([...at.childNodes]) ?? null)
        break
      }
      case 2:
        at.append(sentence())
        break
      case 3:
        if (text) text.data = sentence()
        break
      case 4:
        if (text && text.length > 1) text.splitText(1 + random(text.length - 1))
        break
      case 5:
        at.normalize()
        break
      case 6: {
        const target = anyOf(elements())
        if (target && at.id !== 'root' && !at.contains(target)) target.append(at)
        break
      }
      case 7:
        if (at.id !== 'root') at.hidden = !at.hidden
        break
      case 8:
        if (at.id !== 'root' && elements().length > 25) at.remove()
        break
    }
  }
}

test(
  'after any changes the marks are those of a fresh read, and the page is its own',
  async ({ open, setSetting }) => {
    const page = await open('<div id="root"><p>Spoken by MI5.</p></div>')
    await page.settledMarks()
    const { hostname } = new URL(page.page.url())
    const html = () => page.page.evaluate(() => document.querySelector('#root')?.outerHTML)
    for (let sequence = 1; sequence <= SEQUENCES; sequence++) {
      await page.page.evaluate(changeAtRandom, sequence * 7919, CHANGES)
      const before = await html()
      await page.rest(PAUSE)
      const followed = await page.marks()
      // Switched off and on again, the extension reads the page from scratch.
      await setSetting(`site.${hostname}`, true)
      await expect.poll(() => page.marks()).toEqual({ painted: [], quiet: [] })
      await setSetting(`site.${hostname}`, null)
      await expect.poll(() => page.marks(), { message: `sequence ${sequence}: ${before}` }).toEqual(followed)
      expect(await html()).toBe(before)
    }
    expect(page.complaints).toEqual([])
  },
  LIMIT,
)
