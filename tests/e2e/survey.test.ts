import { expect } from 'vitest'
import { askWitness, look, standWitness } from '../../scripts/survey/look.ts'
import { findResting } from '../../scripts/survey/resting.ts'
import { test } from './fixture.ts'

const html = `<!doctype html><title>A page</title><style>
    .over { position: absolute; inset: 0 }
    @keyframes fade { to { opacity: 0.5 } }
    main { animation: fade linear; animation-timeline: scroll() }
  </style>
  <main tabindex="-1">They said so.</main><div id="host"><template shadowrootmode="open"><p>Within.</p></template></div>
  <div style="height: 3000px"></div>`

/**
 * What a page would see of an extension that does not keep its promises: one fault each, and the part of its look that
 * tells.
 */
const faults: readonly [part: string, fault: string][] = [
  ['dom', 'document.body.dataset.seen = 1'],
  ['dom', 'host.shadowRoot.firstChild.append("more")'],
  ['text', 'document.querySelector("main").firstChild.data = "They said it."'],
  ['boxes', 'document.adoptedStyleSheets[0].insertRule("main { margin: 1px }")'],
  ['title', 'document.title = "B page"'],
  ['address', 'history.replaceState(0, "", "#a")'],
  ['history', 'history.pushState(0, "", "#b")'],
  ['focus', 'document.querySelector("main").focus()'],
  ['selection', 'getSelection().selectAllChildren(document.querySelector("main"))'],
  ['scroll', 'scrollTo({ top: 100, behavior: "instant" })'],
  ['cookies', 'document.cookie = "a=1; max-age=5"'],
  ['storage', 'sessionStorage.setItem("a", "1")'],
  ['sheets', 'document.adoptedStyleSheets.push(new CSSStyleSheet())'],
  ['sheets', 'host.shadowRoot.adoptedStyleSheets.push(new CSSStyleSheet())'],
  ['highlights', 'CSS.highlights.set("other", new Highlight())'],
  ['globals', 'globalThis.contextCards = 1'],
]

test('a survey notices whatever is done to a page', async ({ open }) => {
  const { page } = await open(html)
  await page.evaluate('document.adoptedStyleSheets = [new CSSStyleSheet()]')
  expect(await page.evaluate(look)).toEqual(await page.evaluate(look))
  // All at once: in Firefox each word with the page takes long.
  const unnoticed = await page.evaluate(`{
    const look = ${look}
    const faults = ${JSON.stringify(faults)}
    let last = look()
    faults.filter(([part, fault]) => {
      eval(fault)
      const next = look()
      const isTheSame = next[part] === last[part]
      last = next
      return isTheSame
    })
  }`)
  expect(unnoticed).toEqual([])
})

test('a survey hears of changes that were taken back, and when marks came', async ({ open }) => {
  const { page } = await open('<p>They said so.</p>')
  await page.evaluateOnNewDocument(standWitness)
  await page.reload()
  expect(await page.evaluate(askWitness)).toMatchObject({ changes: [], marked: null })
  await page.evaluate(`document.body.lang = ''; document.body.removeAttribute('lang'); postMessage('here'); new Image().src = '/one.png'
    const host = document.createElement('div'); host.dataset.contextCards = ''; document.documentElement.append(host); host.remove()
    CSS.highlights.set('context-cards-dotted', new Highlight())`)
  const changes: string[] = []
  await expect
    .poll(async () => {
      const seen = await page.evaluate(askWitness)
      changes.push(...seen.changes)
      return changes.includes('message') && seen.resources.length > 0 && seen.marked
    })
    .toBeGreaterThan(0)
  expect(changes.sort()).toEqual(['attributes of BODY lang', 'attributes of BODY lang', 'card', 'card', 'message'])
})

test('a survey rests the pointer where a reader could, and nowhere else', async ({ open }) => {
  const page = await open(html.replace('They said so', 'MI5 said so, as MI5 does'))
  await page.settledMarks()
  expect(await page.page.evaluate(findResting)).toMatchObject({ mention: 'MI5' })
  await page.page.evaluate('host.className = "over"')
  expect(await page.page.evaluate(findResting)).toBeNull()
})
