import { describe, expect } from 'vitest'
import { evaluateInRoot } from '../../scripts/browser/closed-root.ts'
import { test } from './fixture.ts'
import type { Opened } from './open-page.ts'

const html = '<!doctype html><style>body { margin: 60px }</style><p>Andrew Parker of MI5.</p>'

async function openChoices(opened: Opened) {
  await opened.settledMarks()
  await opened.hover('MI5')
  await expect.poll(() => opened.card()).not.toBeNull()
  for (const host of await opened.page.$$('[popover="manual"]:popover-open'))
    await evaluateInRoot(host, (root) => {
      for (const drawer of root.querySelectorAll('details')) drawer.open = true
    })
}

/** Where the buttons of what can be chosen begin and end, from side to side. */
async function boxes({ page }: Opened) {
  const [host] = await page.$$('[popover="manual"]:popover-open')
  return (
    host &&
    evaluateInRoot(host, (root) =>
      [...root.querySelectorAll('.drawer-buttons > .copy')].map((button) => {
        const { left, right } = button.getBoundingClientRect()
        return [left, right]
      }),
    )
  )
}

/** What is painted now. */
const painted = async (opened: Opened) => (await opened.marks()).painted

describe('what is switched off in the card can be taken back there', () => {
  test.for([
    ['Stop marking MI5', 'MI5 is no longer marked.', ['Andrew Parker']],
    ['Switch off on 127.0.0.1', 'Switched off on 127.0.0.1.', []],
  ] as const)('%s', async ([button, said, left], { open, setSetting }) => {
    // A setting of no effect, so that what this test stores is cleared after it.
    await setSetting('something else', 0)
    const opened = await open(html)
    await openChoices(opened)
    const before = await boxes(opened)
    await opened.press(button)
    await expect.poll(() => painted(opened)).toEqual(left)
    // The pointer is still where it was: a second click must not fall on the button beside it.
    expect(await boxes(opened)).toEqual(before)
    expect((await opened.card())?.text).toContain(said)
    await opened.press('Undo')
    await expect.poll(() => painted(opened)).toEqual(['Andrew Parker', 'MI5'])
    await opened.leave()
    await opened.page.keyboard.press('Escape')
    await expect.poll(() => opened.card()).toBeNull()
    await opened.hover('MI5')
    await expect.poll(() => opened.card()).toMatchObject({ heading: 'MI5' })
  })
})
