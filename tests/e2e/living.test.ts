import { describe, expect } from 'vitest'
import { test } from './fixture.ts'

describe('a living page is followed', () => {
  test.for([
    [
      'a paragraph is added',
      'document.body.append(Object.assign(document.createElement("p"), { textContent: "MI5" }))',
    ],
    ['text is added to a paragraph', 'document.querySelector("p").append(" of MI5")'],
    ['text is changed in place', 'document.querySelector("p").firstChild.data = "Khuram Butt of MI5"'],
    ['the whole body is swapped', 'document.body.innerHTML = "<main><p>Khuram Butt, MI5</p></main>"'],
    ['a name is completed by a second node', 'document.querySelector("p").append(" M", "I5")'],
    [
      'a shadow root is attached late',
      'const e = document.createElement("div"); document.body.append(e); e.attachShadow({ mode: "open" }).innerHTML = "<p>MI5</p>"',
    ],
    [
      'a closed shadow root is attached to a custom element as it is put in',
      'const e = document.createElement("x-box"); document.body.append(e); e.attachShadow({ mode: "closed" }).innerHTML = "<p>MI5</p>"',
    ],
    [
      'custom elements that were read are defined, and attach closed shadow roots',
      'document.body.append(document.createElement("x-late")); setTimeout(() => customElements.define("x-late", class extends HTMLElement { connectedCallback() { this.attachShadow({ mode: "closed" }).innerHTML = "<p>MI5</p>" } }), 300)',
    ],
    [
      'a closed shadow root is attached late, and something is added around it',
      'const e = document.createElement("x-box"); document.body.append(e); setTimeout(() => { e.attachShadow({ mode: "closed" }).innerHTML = "<p>MI5</p>"; setTimeout(() => document.body.prepend(e), 300) }, 300)',
    ],
    [
      'the page moves on',
      'history.pushState(null, "", "#next"); document.querySelector("p").textContent = "Khuram Butt, MI5"',
    ],
  ] as const)('%s', async ([, script], { open }) => {
    const page = await open('<body><p>Khuram Butt</p></body>')
    expect(await page.settledMarks()).toEqual({ painted: ['Khuram Butt'], quiet: [] })
    await page.page.evaluate(script)
    await expect.poll(() => page.marks()).toEqual({ painted: ['Khuram Butt', 'MI5'], quiet: [] })
  })

  test.for([
    ['its element is removed', 'it.remove()'],
    ['its text is changed', 'it.textContent = "MI6"'],
    ['its text is cut short', 'it.firstChild.data = "M"'],
    ['a letter is put in', 'it.firstChild.insertData(1, "x")'],
    ['its block becomes an editor', 'it.contentEditable = "true"'],
  ] as const)('a mark goes when %s', async ([, script], { open }) => {
    const page = await open('<p>Khuram Butt</p><p id="it">MI5</p>')
    expect(await page.settledMarks()).toEqual({ painted: ['Khuram Butt', 'MI5'], quiet: [] })
    await page.page.evaluate(script)
    await expect.poll(() => page.marks()).toEqual({ painted: ['Khuram Butt'], quiet: [] })
  })

  test('a mark moves with text that is put before it', async ({ open }) => {
    const page = await open('<p>MI5</p>')
    await page.settledMarks()
    await page.page.evaluate('document.querySelector("p").firstChild.insertData(0, "This is ")')
    await expect.poll(() => page.marks()).toEqual({ painted: ['MI5'], quiet: [] })
  })
})

/** Runs in the page: the line that a mark has in its shadow root. */
const lineInRoot = () => {
  const inner = document.querySelector('x-box')?.shadowRoot?.querySelector('p')
  return inner ? getComputedStyle(inner, '::highlight(context-cards-dotted)').textDecorationLine : null
}

describe('an open shadow root', () => {
  const html = '<p>Khuram Butt</p><x-box><template shadowrootmode="open"><p>Spoken by MI5.</p></template></x-box>'

  test('is read', async ({ open }) => {
    const page = await open(html)
    expect(await page.settledMarks()).toEqual({ painted: ['Khuram Butt', 'MI5'], quiet: [] })
  })

  test('shows its marks', async ({ open }) => {
    const page = await open(html)
    await page.settledMarks()
    expect(await page.page.evaluate(lineInRoot)).toBe('underline')
  })

  test('answers the pointer', async ({ open }) => {
    const page = await open(html)
    await page.settledMarks()
    await page.hover('MI5')
    await expect.poll(() => page.card()).toMatchObject({ heading: 'MI5' })
  })

  test('is read again when its host moves', async ({ open }) => {
    const page = await open(html)
    await page.settledMarks()
    await page.page.evaluate('document.body.prepend(document.querySelector("x-box"))')
    await page.rest(500)
    await expect.poll(() => page.marks()).toEqual({ painted: ['Khuram Butt', 'MI5'], quiet: [] })
  })

  test('shows its marks again when the page changes its sheets', async ({ open }) => {
    const page = await open(html)
    await page.settledMarks()
    await page.page.evaluate('document.querySelector("x-box").shadowRoot.adoptedStyleSheets = [new CSSStyleSheet()]')
    await expect.poll(() => page.page.evaluate(lineInRoot)).toBe('underline')
  })

  test('is followed', async ({ open }) => {
    const page = await open(html)
    await page.settledMarks()
    await page.page.evaluate(
      'document.querySelector("x-box").shadowRoot.querySelector("p").textContent = "the London Bridge attack"',
    )
    await expect.poll(() => page.marks()).toEqual({ painted: ['Khuram Butt', 'London Bridge attack'], quiet: [] })
  })
})

test('marks come back when the page clears the registry they are in', async ({ open }) => {
  const page = await open('<p>Spoken by MI5.</p>')
  const marks = await page.settledMarks()
  await page.page.evaluate(() => CSS.highlights.clear())
  expect(await page.marks()).toEqual({ painted: [], quiet: [] })
  await expect.poll(() => page.marks(), { timeout: 3000 }).toEqual(marks)
})
