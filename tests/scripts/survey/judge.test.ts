import { describe, expect, test } from 'vitest'
import { isBad, judge, type Visited } from '../../../scripts/survey/judge.ts'
import type { Look } from '../../../scripts/survey/look.ts'
import type { Visit } from '../../../scripts/survey/page.ts'

const look: Look = { dom: '1', text: '2', boxes: '3', focus: 'BODY' }
const otherDom = { ...look, dom: '9' }
const otherBoxes = { ...look, boxes: '9' }

const seen = (visit: Partial<Visit> = {}): Visited => ({
  before: look,
  under: null,
  after: look,
  marks: { painted: 0, quiet: 0 },
  resting: null,
  card: null,
  changes: [],
  errors: [],
  requests: [],
  time: 800,
  marked: null,
  ...visit,
})
const resting = { x: 1, y: 2, path: [3], mention: 'MI5' }
const marked = { marks: { painted: 2, quiet: 3 }, resting, card: 'MI5', under: look, marked: 250 }
const rested = seen({ under: look })
const unstable = seen({ after: otherBoxes })
const verdict = (bare: Visited | Visited[], ours: Visited) => judge('firefox', 'a.html', [bare].flat(), ours)

describe('a page is unchanged', () => {
  test('that is the same with marks, under a card and after it', () => {
    expect(verdict(seen({ under: look, time: 700 }), seen({ ...marked, time: 900 }))).toEqual({
      file: 'a.html',
      browser: 'firefox',
      verdict: 'unchanged',
      why: [],
      marks: 5,
      painted: 2,
      mention: 'MI5',
      card: 'MI5',
      requests: [],
      time: 900,
      timeWithout: 700,
      marked: 250,
    })
  })

  test('that asks for, complains of and changes the same things', () => {
    const own = seen({ errors: ['no such thing'], requests: ['/late.png'], changes: ['childList of P'] })
    expect(verdict(own, own)).toMatchObject({ verdict: 'unchanged', why: [] })
  })

  test('that shows something else under the pointer, with a card or without', () => {
    const hovered = { under: otherBoxes, after: otherBoxes }
    expect(verdict(seen(hovered), seen({ ...marked, ...hovered }))).toMatchObject({ verdict: 'unchanged', why: [] })
  })

  test('on which nothing painted can be pointed at, and that is said', () => {
    expect(verdict(seen(), seen({ marks: { painted: 2, quiet: 0 } }))).toMatchObject({
      verdict: 'unchanged',
      why: ['no painted mention can be pointed at'],
    })
  })
})

describe('a page is breached', () => {
  test.for([
    ['whose DOM differs with marks', seen({ ...marked, before: otherDom }), 'dom differs with marks'],
    ['whose boxes differ under a card', seen({ ...marked, under: otherBoxes }), 'boxes differs under a card'],
    ['whose boxes differ after a card', seen({ ...marked, after: otherBoxes }), 'boxes differs after a card'],
    ['whose focus is elsewhere', seen({ ...marked, after: { ...look, focus: 'P' } }), 'focus differs after a card'],
    ['whose text differs', seen({ before: { ...look, text: '9' } }), 'text differs with marks'],
    ['that has more than it had', seen({ before: { ...look, cookies: 'a=1' } }), 'cookies differs with marks'],
    ['with a new error', seen({ errors: ['no such thing'] }), 'no such thing'],
    ['with a new request', seen({ requests: ['/card.js'] }), 'request: /card.js'],
    ['that saw changes, though they were taken back', seen({ changes: ['card', 'card'] }), 'seen by the page: card'],
    ['with a mark without a card', seen({ ...marked, card: null }), 'no card opened on "MI5"'],
  ] as const)('%s', ([, ours, why]) => {
    expect(verdict(rested, ours)).toMatchObject({ verdict: 'breached', why: [why] })
  })

  test('that makes a request, though its look is unstable', () => {
    expect(verdict(unstable, seen({ before: otherBoxes, requests: ['/card.js'] }))).toMatchObject({
      verdict: 'breached',
      why: ['boxes differs with marks', 'boxes differs later', 'request: /card.js'],
    })
  })
})

describe('a page is unstable', () => {
  test('that changes by itself while it is open', () => {
    expect(verdict(unstable, seen({ before: otherBoxes })).verdict).toBe('unstable')
  })

  test('that is different the next time it is opened without the extension', () => {
    const another = seen({ before: otherDom, after: otherDom })
    expect(verdict([seen(), another], another).verdict).toBe('unstable')
  })

  test('though it happened to look the same with the extension', () => {
    expect(verdict(unstable, unstable).verdict).toBe('unstable')
  })
})

describe('a page has failed', () => {
  test.for([
    ['without the extension', { failed: 'Timed out.' }, seen()],
    ['with it', seen(), { failed: 'Timed out.' }],
  ] as const)('that could not be opened %s', ([, bare, ours]) => {
    expect(verdict(bare, ours)).toMatchObject({ verdict: 'failed', why: ['Timed out.'] })
  })

  test('that was not opened at all', () => {
    expect(judge('chromium', 'a.html', [], seen()).verdict).toBe('failed')
  })
})

test('a survey passes with unchanged and unstable pages alone', () => {
  const [good, moving] = [verdict(seen(), seen()), verdict(unstable, seen())]
  const [breach, failed] = [verdict(seen(), seen({ before: otherDom })), verdict({ failed: '' }, seen())]
  expect(isBad([good, moving])).toBe(false)
  expect(isBad([good, breach])).toBe(true)
  expect(isBad([good, failed])).toBe(true)
})
