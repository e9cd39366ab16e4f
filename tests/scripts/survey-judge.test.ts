import { describe, expect, test } from 'vitest'
import { isBad, judge, type Visited } from '../../scripts/survey-judge'
import type { Look, Visit } from '../../scripts/survey-page'

const look: Look = { dom: '1', text: '2', boxes: '3' }
const otherDom = { ...look, dom: '9' }
const otherBoxes = { ...look, boxes: '9' }

const seen = (visit: Partial<Visit> = {}, requests: string[] = []): Visited => ({
  visit: {
    before: look,
    again: look,
    after: null,
    marks: { painted: 0, quiet: 0 },
    card: null,
    errors: [],
    time: 800,
    ...visit,
  },
  requests,
})
const marked = { marks: { painted: 2, quiet: 3 }, card: 'MI5', after: look }
const unstable = seen({ again: otherBoxes })
const verdict = (bare: Visited | Visited[], ours: Visited) => judge('firefox', 'a.html', [bare].flat(), ours)

describe('a page is unchanged', () => {
  test('that is the same with marks and after a card', () => {
    expect(verdict(seen({ time: 700 }), seen({ ...marked, time: 900 }))).toEqual({
      file: 'a.html',
      browser: 'firefox',
      verdict: 'unchanged',
      why: [],
      marks: 5,
      painted: 2,
      card: 'MI5',
      requests: [],
      time: 900,
      timeWithout: 700,
    })
  })

  test('that asks for and complains of the same things', () => {
    const own = seen({ errors: ['no such thing'] }, ['/late.png'])
    expect(verdict(own, own)).toMatchObject({ verdict: 'unchanged', why: [] })
  })
})

describe('a page is breached', () => {
  test.for([
    ['whose DOM differs with marks', seen({ ...marked, before: otherDom }), 'dom differs with marks'],
    ['whose boxes differ after a card', seen({ ...marked, after: otherBoxes }), 'boxes differs after a card'],
    ['whose text differs', seen({ before: { ...look, text: '9' } }), 'text differs with marks'],
    ['with a new error', seen({ errors: ['no such thing'] }), 'no such thing'],
    ['with a new request', seen({}, ['/card.js']), 'request: /card.js'],
    ['with a mark without a card', seen({ ...marked, card: null, after: null }), 'no card opened on the first mention'],
  ] as const)('%s', ([, ours, why]) => {
    expect(verdict(seen(), ours)).toMatchObject({ verdict: 'breached', why: [why] })
  })

  test('that makes a request, though its look is unstable', () => {
    expect(verdict(unstable, seen({ before: otherBoxes }, ['/card.js']))).toMatchObject({
      verdict: 'breached',
      why: ['boxes differs with marks', 'request: /card.js'],
    })
  })
})

describe('a page is unstable', () => {
  test('that changes by itself while it is open', () => {
    expect(verdict(unstable, seen({ before: otherBoxes })).verdict).toBe('unstable')
  })

  test('that is different the next time it is opened without the extension', () => {
    const another = seen({ before: otherDom, again: otherDom })
    expect(verdict([seen(), another], seen({ before: otherDom })).verdict).toBe('unstable')
  })

  test('though it happened to look the same with the extension', () => {
    expect(verdict(unstable, seen()).verdict).toBe('unstable')
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
