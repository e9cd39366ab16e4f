import { expect, test } from 'vitest'
import type { Finding } from '../../../scripts/survey/judge.ts'
import { summary } from '../../../scripts/survey/print.ts'

const finding = (rest: Partial<Finding>): Finding => ({
  file: 'a.html',
  browser: 'chromium',
  verdict: 'unchanged',
  why: [],
  marks: 0,
  painted: 0,
  mention: null,
  card: null,
  requests: [],
  time: 100,
  timeWithout: 90,
  marked: null,
  ...rest,
})

test('a survey without mentions is told by its sums alone', () => {
  expect(summary([finding({})], ['chromium'])).toBe(
    'chromium: 1 pages, 1 unchanged, 0 unstable, 0 breached, 0 failed; 0 with mentions, 0 cards opened',
  )
})

test('pages with mentions stand in a table, and what is wrong below it in full', () => {
  const findings = [
    finding({ marks: 3, painted: 1, mention: 'MI5', card: 'MI5', marked: 40 }),
    finding({ file: 'b.html', verdict: 'breached', why: ['It asked for /x.'] }),
    finding({ browser: 'firefox', file: 'b.html', marks: 1, verdict: 'unstable', marked: 90 }),
  ]
  expect(summary(findings, ['chromium', 'firefox']).split('\n')).toEqual([
    '  browser   verdict    painted/marks  card  mention  page',
    '  chromium  unchanged  1/3            MI5   MI5      a.html',
    '  firefox   unstable   0/1            -     -        b.html',
    'breached in chromium: b.html',
    '    It asked for /x.',
    'chromium: 2 pages, 1 unchanged, 0 unstable, 1 breached, 0 failed; 1 with mentions, 1 cards opened; marks 40 ms after navigation (median), 40 ms (95 %), 40 ms (last)',
    'firefox: 1 pages, 0 unchanged, 1 unstable, 0 breached, 0 failed; 1 with mentions, 0 cards opened; marks 90 ms after navigation (median), 90 ms (95 %), 90 ms (last)',
  ])
})
