import { describe, expect, test } from 'vitest'
import type { FrameReport } from '../../data/messages.ts'
import { viewOfReports } from '../../data/this-page.ts'

function report(subjects: Record<string, number>, more: Partial<FrameReport> = {}): FrameReport {
  const list = Object.entries(subjects).map(([id, count]) => ({ id, count }))
  const mentions = list.reduce((sum, { count }) => sum + count, 0)
  return { type: 'frame', top: true, host: 'a.example', off: false, subjects: list, mentions, focused: false, ...more }
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
