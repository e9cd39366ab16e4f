import { describe, expect } from 'vitest'
import { test } from './fixture.ts'

describe('hidden text is not marked until it is shown', () => {
  test.for([
    ['hidden', '<p id="it" hidden>MI5</p>', 'it.hidden = false'],
    ['display: none', '<p id="it" style="display: none">MI5</p>', 'it.removeAttribute("style")'],
    ['a class', '<style>.off { display: none }</style><p id="it" class="off">MI5</p>', 'it.className = ""'],
    ['visibility', '<p id="it" style="visibility: hidden">MI5</p>', 'it.style.visibility = "visible"'],
    ['closed details', '<details id="it"><summary>More</summary><p>MI5</p></details>', 'it.open = true'],
    ['a closed dialog', '<dialog id="it"><p>MI5</p></dialog>', 'it.show()'],
    ['content-visibility', '<p id="it" style="content-visibility: hidden">MI5</p>', 'it.style.contentVisibility = ""'],
    [
      'content-visibility of an ancestor',
      '<div id="it" style="content-visibility: hidden"><p>MI5</p></div>',
      'it.style.contentVisibility = "auto"',
    ],
    ['hidden until it is found', '<div id="it" hidden="until-found">MI5</div>', 'it.hidden = false'],
    [
      'no slot',
      '<x-box><template shadowrootmode="open"><slot name="a"></slot></template><p id="it">MI5</p></x-box>',
      'it.slot = "a"',
    ],
    [
      'an animation to come, as in AMP',
      '<style>@keyframes show { from { visibility: hidden } }</style><p id="it" style="animation: show 0.1s steps(1, end) both paused">MI5</p>',
      'it.getAnimations()[0].play()',
    ],
    ['an ancestor', '<div id="it" hidden><section><p>MI5</p></section></div>', 'it.hidden = false'],
    ['a sheet', '<style id="it">p.x { display: none }</style><p class="x">MI5</p>', 'it.disabled = true; it.remove()'],
  ] as const)('%s', async ([, html, show], { open }) => {
    const page = await open(`<p>Known is Khuram Butt.</p>${html}`)
    expect(await page.settledMarks()).toEqual({ painted: ['Khuram Butt'], quiet: [] })
    await page.page.evaluate(show)
    await expect.poll(() => page.marks()).toEqual({ painted: ['Khuram Butt', 'MI5'], quiet: [] })
  })
})

test('text that is hidden later loses its mark', async ({ open }) => {
  const page = await open('<p>Known is Khuram Butt.</p><p id="it">MI5</p>')
  expect((await page.settledMarks()).painted).toEqual(['Khuram Butt', 'MI5'])
  await page.page.evaluate('it.hidden = true')
  await expect.poll(() => page.marks()).toEqual({ painted: ['Khuram Butt'], quiet: [] })
})

test('text that is inert keeps its mark, for it can be read', async ({ open }) => {
  const page = await open('<p>Known is Khuram Butt.</p><p id="it">MI5</p>')
  const both = { painted: ['Khuram Butt', 'MI5'], quiet: [] }
  expect(await page.settledMarks()).toEqual(both)
  await page.page.evaluate('it.inert = true; it.append(" and MI5")')
  await expect.poll(() => page.marks()).toEqual({ ...both, quiet: ['MI5'] })
})
