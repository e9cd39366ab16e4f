import { describe, expect } from 'vitest'
import { test } from './fixture.ts'
import { countMarks, pacemaker } from './huge-page.ts'

const marked = { painted: ['MI5'], quiet: [] }
const article = '<!doctype html><p>Spoken by MI5.</p>'

// What the tests themselves need of the page's world is left as it is.
test('a page that spoils its own prototypes spoils nothing of ours', async ({ open }) => {
  const page = await open(`${article}<script>
    const spoil = () => { throw new Error('spoilt') }
    for (const [prototype, names] of [
      [EventTarget.prototype, ['addEventListener', 'removeEventListener', 'dispatchEvent']],
      [Element.prototype, ['attachShadow', 'closest', 'matches', 'append', 'remove']],
      [Node.prototype, ['contains', 'compareDocumentPosition', 'insertBefore']],
      [HTMLElement.prototype, ['showPopover', 'hidePopover']],
      [Map.prototype, ['get', 'set', 'has']],
      [Set.prototype, ['has', 'add']],
      [Array.prototype, ['flatMap', 'toSorted']],
      [window, ['MutationObserver', 'requestIdleCallback', 'requestAnimationFrame', 'StaticRange', 'Highlight', 'ShadowRoot']],
    ]) for (const name of names) prototype[name] = spoil
    Object.freeze(Object.prototype)
    Object.freeze(Element.prototype)
  </script>`)
  await expect.poll(() => page.marks()).toEqual(marked)
  await page.hover('MI5')
  await expect.poll(() => page.card()).toMatchObject({ heading: 'MI5' })
  expect(page.complaints).toEqual([])
})

test('a page that clears the registry without rest is not fought, and marked once it stops', async ({ open }) => {
  const page = await open(
    `${pacemaker}${article}<script>clearing = setInterval(() => CSS.highlights.clear(), 1)</script>`,
  )
  await page.rest(2500)
  expect(await page.page.evaluate('longest')).toBeLessThan(1000)
  await page.page.evaluate('clearInterval(clearing)')
  await expect.poll(() => page.marks()).toEqual(marked)
  expect(page.complaints).toEqual([])
})

test('highlights of the page under our names do not keep our marks away', async ({ open }) => {
  const page = await open(
    `${article}<script>for (const name of ['dotted', 'quiet']) CSS.highlights.set('context-cards-' + name, new Highlight())</script>`,
  )
  await expect.poll(() => page.marks()).toEqual(marked)
  await page.page.evaluate(() => CSS.highlights.set('context-cards-dotted', new Highlight()))
  await expect.poll(() => page.marks()).toEqual(marked)
  await page.hover('MI5')
  await expect.poll(() => page.card()).toMatchObject({ heading: 'MI5' })
  expect(page.complaints).toEqual([])
})

test('a page that takes every card away at once is left without, and not fought', async ({ open }) => {
  const page = await open(`${article}<script>
    taken = 0
    new MutationObserver((records) => {
      for (const { addedNodes } of records)
        for (const node of addedNodes) if (node.popover) { taken++; node.remove() }
    }).observe(document, { childList: true, subtree: true })
  </script>`)
  await page.settledMarks()
  await page.hover('MI5')
  await expect.poll(() => page.page.evaluate('taken')).toBe(1)
  await page.rest(1500)
  expect(await page.page.evaluate('taken')).toBeLessThanOrEqual(2)
  expect(await page.card()).toBeNull()
  expect(page.complaints).toEqual([])
})

test('events that a page makes up open no card', async ({ open }) => {
  const page = await open(article)
  await page.settledMarks()
  const { x, y } = await page.pointAt('MI5')
  await page.page.evaluate(
    (x, y) => {
      const init = { bubbles: true, composed: true, clientX: x, clientY: y, pointerType: 'touch', key: 'Enter' }
      for (const type of ['pointerover', 'pointermove', 'pointerdown', 'pointerup', 'click'])
        document.querySelector('p')?.dispatchEvent(new PointerEvent(type, init))
      document.querySelector('p')?.dispatchEvent(new KeyboardEvent('keydown', init))
    },
    x,
    y,
  )
  await page.rest(1200)
  expect(await page.page.evaluate(() => document.querySelector('[popover]'))).toBeNull()
})

test('a document that is opened and written again and again is marked in the end', async ({ open }) => {
  const page = await open(`${article}<script>
    let times = 0
    const storm = setInterval(() => {
      document.open()
      document.write('<!doctype html><p>Spoken by MI5.</p>')
      document.close()
      if (++times === 40) clearInterval(storm)
    }, 20)
  </script>`)
  await page.rest(1500)
  await expect.poll(() => page.marks()).toEqual(marked)
  expect(page.complaints).toEqual([])
})

describe('text that is made to confuse is marked as it reads', () => {
  test.for([
    ['overrides of direction', '<p>\u202eSpoken by\u202c \u2067MI5\u2069.</p>'],
    ['lone surrogates', '<p id="it"></p><script>it.textContent = "\\ud800 MI5 \\udc00\\ud800"</script>'],
    ['NULs', '<p id="it"></p><script>it.textContent = "\\0\\0 MI5 \\0"</script>'],
    ['a million brackets', '<p id="it"></p><script>it.textContent = "([{“".repeat(250000) + " MI5 "</script>'],
    ['a name cut into letters', '<p id="it"></p><script>it.append(..."Spoken by MI5.")</script>'],
  ] as const)('%s', async ([, html], { open }) => {
    const page = await open(`<!doctype html><meta charset="utf-8">${html}`)
    await expect.poll(() => page.marks()).toEqual(marked)
    expect(page.complaints).toEqual([])
  })
})

test('what a page can learn without a mention is that our rules are there, as PRIVACY.md says', async ({ open }) => {
  const page = await open('<!doctype html><p>The weather stays fine.</p>')
  const line = () =>
    page.page.evaluate(
      () => getComputedStyle(document.documentElement, '::highlight(context-cards-dotted)').textDecorationLine,
    )
  await expect.poll(line).toBe('underline')
  expect(await page.page.evaluate(() => [...CSS.highlights.keys()])).toEqual([])
})

test('forms whose own properties are hidden by their fields are read, and so is all around them', async ({ open }) => {
  const names = [
    'matches',
    'parentElement',
    'closest',
    'localName',
    'nextSibling',
    'firstChild',
    'shadowRoot',
    'contains',
    'parentNode',
    'assignedSlot',
  ]
  const also = ['nodeName', 'ownerDocument', 'getRootNode', 'getBoundingClientRect', 'addEventListener']
  const fields = [...names.map((name) => [name]), [...names, ...also]].map((names) =>
    names.map((name) => `<input name="${name}">`).join(''),
  )
  const forms = fields.map((inputs) => `<form style="overflow: auto"><p>Khuram Butt</p>MI5 in a form.${inputs}</form>`)
  const page = await open(`<!doctype html><p>MI5 here.</p>${forms.join('')}<p>Andrew Parker of MI5.</p>`)
  await expect.poll(() => countMarks(page)).toBe(2 * forms.length + 3)
  await page.page.evaluate(() => {
    for (const form of document.querySelectorAll('form')) Element.prototype.append.call(form, 'Khuram Butt again.')
  })
  await expect.poll(() => countMarks(page)).toBe(3 * forms.length + 3)
  // What leads the placing library astray, what did so with ours, and all at once. In the list of words each form has two.
  for (const index of [names.indexOf('parentNode'), names.indexOf('assignedSlot'), names.length]) {
    await page.hover('Khuram Butt', { nth: 2 * index })
    await expect.poll(() => page.card()).toMatchObject({ heading: 'Khuram Butt' })
    await page.page.keyboard.press('Escape')
    await expect.poll(() => page.card()).toBeNull()
  }
  expect(page.complaints).toEqual([])
})

test('a page that empties our highlights has them filled again', async ({ open }) => {
  const page = await open(article)
  await expect.poll(() => page.marks()).toEqual(marked)
  await page.page.evaluate(() => {
    for (const highlight of CSS.highlights.values()) highlight.clear()
  })
  expect(await countMarks(page)).toBe(0)
  await expect.poll(() => page.marks()).toEqual(marked)
})

test('a card is not drawn with fonts of the page, nor are they asked for', async ({ open }) => {
  const page = await open(`${article}<script>
    for (const family of ['system-ui', 'sans-serif', 'serif', 'Segoe UI', 'Roboto', 'Cantarell', 'Ubuntu', 'Noto Sans', 'Arial', 'Georgia', 'ui-serif'])
      document.fonts.add(new FontFace(family, 'url(/font.woff2)'))
  </script>`)
  await expect.poll(() => page.marks()).toEqual(marked)
  await page.hover('MI5')
  await expect.poll(() => page.card()).toMatchObject({ heading: 'MI5' })
  await page.rest(300)
  expect(await page.page.evaluate(() => [...document.fonts].filter(({ status }) => status !== 'unloaded').length)).toBe(
    0,
  )
})

test('a page that lays something over a card loses the card', async ({ open }) => {
  const page = await open(
    `${article}<div popover="manual" style="position: fixed; inset: 0; pointer-events: none">Win a prize</div>`,
  )
  await expect.poll(() => page.marks()).toEqual(marked)
  await page.hover('MI5')
  await expect.poll(() => page.card()).toMatchObject({ heading: 'MI5' })
  await page.page.evaluate(() =>
    document.querySelector<HTMLElement>('[popover="manual"]:not([data-context-cards])')?.showPopover(),
  )
  await expect.poll(() => page.card()).toBeNull()
})

test('a tooltip of the page that opens under the resting pointer keeps no card away', async ({ open }) => {
  const page = await open(`<!doctype html>
    <p onpointermove="setTimeout(() => tip.showPopover(), 100)">Spoken by MI5.</p>
    <div id="tip" popover="manual" style="inset: auto 0 0 auto">A tooltip</div>`)
  await expect.poll(() => page.marks()).toEqual(marked)
  await page.hover('MI5')
  await expect.poll(() => page.card()).toMatchObject({ heading: 'MI5' })
})
