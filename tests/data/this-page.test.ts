import { describe, expect, test } from 'vitest'
import type { FrameReport } from '../../data/messages'
import { nextVisit, type Visited, viewOfReports } from '../../data/this-page'

function report(subjects: Record<string, number>, more: Partial<FrameReport> = {}): FrameReport {
  const list = Object.entries(subjects).map(([id, count]) => ({ id, count }))
  const mentions = list.reduce((sum, { count }) => sum + count, 0)
  return { type: 'frame', top: true, host: 'a.example', off: false, subjects: list, mentions, current: -1, ...more }
}

const three = new Map([
  [7, report({ mi5: 1, butt: 2 }, { top: false })],
  [0, report({ parker: 1, mi5: 2 })],
  [3, report({}, { top: false })],
])

describe('a page', () => {
  test('is what its frames found together, the page itself first', () => {
    expect(viewOfReports(three, null)).toEqual({
      state: 'read',
      host: 'a.example',
      mentions: 6,
      visited: null,
      subjects: [
        { id: 'parker', count: 1 },
        { id: 'mi5', count: 3 },
        { id: 'butt', count: 2 },
      ],
    })
  })

  test('is off where the reader switched the site off', () => {
    expect(viewOfReports(new Map([[0, report({}, { off: true })]]), null)).toEqual({ state: 'off', host: 'a.example' })
  })
})

describe('visits of a subject', () => {
  test('go through all frames and begin again', () => {
    let last: Visited | null = null
    const stops = Array.from({ length: 4 }, () => {
      const next: ReturnType<typeof nextVisit> = nextVisit(three, last, 'mi5')
      last = next
      return next === null ? null : [next.frame, next.index]
    })
    expect(stops).toEqual([
      [0, 0],
      [0, 1],
      [7, 0],
      [0, 0],
    ])
  })

  test('begin with the first mention when another subject was visited last', () => {
    expect(nextVisit(three, { subject: 'mi5', position: 2 }, 'butt')).toEqual({
      subject: 'butt',
      position: 0,
      frame: 7,
      index: 0,
    })
  })

  test('lead nowhere where it is not mentioned, or no longer', () => {
    expect(nextVisit(three, null, 'nobody')).toBeNull()
    expect(nextVisit(new Map(), { subject: 'mi5', position: 1 }, 'mi5')).toBeNull()
  })

  test('stay in the page when it has lost mentions since', () => {
    const fewer = new Map([[0, report({ mi5: 1 })]])
    expect(nextVisit(fewer, { subject: 'mi5', position: 5 }, 'mi5')).toMatchObject({ frame: 0, index: 0 })
  })
})
