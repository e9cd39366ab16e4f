import { describe, expect, test } from 'vitest'
import { decide } from '../../../entrypoints/popover/decide.ts'
import type { Delays } from '../../../entrypoints/popover/delays.ts'
import type { Happening, Intent, Sample } from '../../../entrypoints/popover/intent.ts'

const delays: Delays = { dwell: 300, swap: 150, grace: 250, tremor: 6 }

/** Word 1 at 100, 100, its card below it; words 2 and 3 are elsewhere. */
const onWord = { x: 100, y: 100 }
const card = { left: 90, top: 120, right: 450, bottom: 400 }

const intents = {
  idle: { kind: 'idle', token: 4 },
  muted: { kind: 'muted', token: 4, spot: null },
  mutedOn1: { kind: 'muted', token: 4, spot: 1 },
  resting: { kind: 'resting', token: 4, spot: 1, anchor: onWord },
  open: { kind: 'open', token: 4, spot: 1, keeper: 'pointer', last: onWord },
  asked: { kind: 'open', token: 4, spot: 1, keeper: 'reader', last: null },
  swapping: {
    kind: 'swapping',
    token: 4,
    spot: 1,
    keeper: 'pointer',
    last: onWord,
    next: 2,
    anchor: { x: 300, y: 60 },
  },
  swappingAsked: {
    kind: 'swapping',
    token: 4,
    spot: 1,
    keeper: 'reader',
    last: null,
    next: 2,
    anchor: { x: 300, y: 60 },
  },
  leaving: { kind: 'leaving', token: 4, spot: 1, keeper: 'pointer', last: onWord },
  held: { kind: 'held', token: 4, spot: 1, keeper: 'reader', last: null },
} satisfies Record<string, Intent>

function pointer(sample: Partial<Sample>): Happening {
  return {
    type: 'pointer',
    time: 1000,
    point: { x: 700, y: 20 },
    pressed: false,
    spot: null,
    card,
    inCard: false,
    ...sample,
  }
}

const happenings = {
  'pointer on nothing': pointer({}),
  'pointer on 1': pointer({ point: onWord, spot: 1 }),
  'pointer on 2': pointer({ point: { x: 300, y: 60 }, spot: 2 }),
  'pointer on 3': pointer({ point: { x: 500, y: 60 }, spot: 3 }),
  'pointer in card': pointer({ point: { x: 200, y: 200 }, inCard: true }),
  'dragging over 1': pointer({ point: onWord, spot: 1, pressed: true }),
  'dragging over 2': pointer({ point: { x: 300, y: 60 }, spot: 2, pressed: true }),
  'pointer off the frame': { type: 'off', time: 1000 },
  timer: { type: 'timer', token: 4, time: 1000 },
  'late timer': { type: 'timer', token: 3, time: 1000 },
  'open 1 by key': { type: 'open', spot: 1, by: 'keyboard', point: null, time: 1000 },
  'open 1 by tap': { type: 'open', spot: 1, by: 'touch', point: onWord, time: 1000 },
  'open 2 by key': { type: 'open', spot: 2, by: 'keyboard', point: null, time: 1000 },
  escape: { type: 'escape', spot: null, time: 1000 },
  'escape on 1': { type: 'escape', spot: 1, time: 1000 },
  dismiss: { type: 'dismiss', time: 1000 },
  'press in card': { type: 'press', inCard: true, spot: null, by: 'pointer', time: 1000 },
  'press on 1': { type: 'press', inCard: false, spot: 1, by: 'pointer', time: 1000 },
  'press elsewhere': { type: 'press', inCard: false, spot: null, by: 'pointer', time: 1000 },
  'tap on 1': { type: 'press', inCard: false, spot: 1, by: 'touch', time: 1000 },
  'tap elsewhere': { type: 'press', inCard: false, spot: null, by: 'touch', time: 1000 },
  release: { type: 'release', time: 1000 },
  'scroll from under the pointer': { type: 'scroll', spot: null, inCard: false, time: 1000 },
  'scroll with 1 under the pointer': { type: 'scroll', spot: 1, inCard: false, time: 1000 },
  'scroll 2 under the pointer': { type: 'scroll', spot: 2, inCard: false, time: 1000 },
  '1 gone': { type: 'gone', spot: 1, time: 1000 },
  '2 gone': { type: 'gone', spot: 2, time: 1000 },
  elsewhere: { type: 'elsewhere', time: 1000 },
  away: { type: 'away', time: 1000 },
} satisfies Record<string, Happening>

/**
 * What follows: the intent, with the word it is about, and the effects after a slash. `open1` is kept open by the
 * pointer, `asked1` by the reader; `swap1>2` may turn from word 1 to word 2; a dot leaves everything as it is.
 */
const table = `
                                idle               muted              mutedOn1           resting            open                asked               swapping            swappingAsked       leaving             held
pointer on nothing              .                  idle               idle               idle               leave1/wait         .                   leave1/wait         asked1              .                   asked1
pointer on 1                    rest1/wait         muted1             .                  .                  .                   .                   open1               asked1              open1               asked1
pointer on 2                    rest2/wait         muted2             rest2/wait         rest2/wait         swap1>2/wait        askedSwap1>2/wait   .                   .                   swap1>2/wait        askedSwap1>2/wait
pointer on 3                    rest3/wait         muted3             rest3/wait         rest3/wait         swap1>3/wait        askedSwap1>3/wait   swap1>3/wait        askedSwap1>3/wait   swap1>3/wait        askedSwap1>3/wait
pointer in card                 .                  idle               idle               idle               .                   .                   open1               asked1              open1               asked1
dragging over 1                 muted1             muted1             .                  muted1             .                   .                   leave1/wait         asked1              .                   .
dragging over 2                 muted2             muted2             muted2             muted2             .                   .                   leave1/wait         asked1              .                   .
pointer off the frame           .                  idle               idle               idle               leave1/wait         .                   leave1/wait         asked1              .                   .
timer                           .                  .                  .                  open1/show         .                   .                   open2/show          open2/show          idle/hide           .
late timer                      .                  .                  .                  .                  .                   .                   .                   .                   .                   .
open 1 by key                   asked1/show/enter  asked1/show/enter  asked1/show/enter  asked1/show/enter  asked1/enter        asked1/enter        asked1/enter        asked1/enter        asked1/enter        asked1/enter
open 1 by tap                   asked1/show        asked1/show        asked1/show        asked1/show        idle/hide           idle/hide           idle/hide           idle/hide           idle/hide           idle/hide
open 2 by key                   asked2/show/enter  asked2/show/enter  asked2/show/enter  asked2/show/enter  asked2/show/enter   asked2/show/enter   asked2/show/enter   asked2/show/enter   asked2/show/enter   asked2/show/enter
escape                          .                  .                  .                  muted              muted/hide/consume  muted/hide/consume  muted/hide/consume  muted/hide/consume  muted/hide/consume  muted/hide/consume
escape on 1                     .                  .                  .                  muted1             muted1/hide/consume muted1/hide/consume muted1/hide/consume muted1/hide/consume muted1/hide/consume muted1/hide/consume
dismiss                         .                  .                  .                  muted              muted/hide          muted/hide          muted/hide          muted/hide          muted/hide          muted/hide
press in card                   .                  .                  .                  muted              held1               held1               held1               held1               held1               .
press on 1                      .                  .                  .                  muted              muted/hide          muted/hide          muted/hide          muted/hide          muted/hide          muted/hide
press elsewhere                 .                  .                  .                  muted              muted/hide          muted/hide          muted/hide          muted/hide          muted/hide          muted/hide
tap on 1                        .                  .                  .                  muted              .                   .                   .                   .                   .                   .
tap elsewhere                   .                  .                  .                  muted              idle/hide           idle/hide           idle/hide           idle/hide           idle/hide           idle/hide
release                         .                  .                  .                  .                  .                   .                   .                   .                   .                   asked1
scroll from under the pointer   .                  .                  .                  idle               leave1/wait         .                   leave1/wait         asked1              .                   .
scroll with 1 under the pointer .                  .                  .                  rest1/wait         .                   .                   open1               asked1              open1               .
scroll 2 under the pointer      .                  .                  .                  idle               leave1/wait         .                   leave1/wait         asked1              .                   .
1 gone                          .                  .                  muted              idle               muted/hide          muted/hide          muted/hide          muted/hide          muted/hide          muted/hide
2 gone                          .                  .                  .                  .                  .                   .                   leave1/wait         asked1              .                   .
elsewhere                       .                  idle               idle               idle               idle/hide           idle/hide           idle/hide           idle/hide           idle/hide           idle/hide
away                            .                  .                  .                  idle               .                   .                   idle/hide           asked1              idle/hide           .
`

const [header = '', ...rows] = table.trim().split('\n')
const columns = header.trim().split(/ +/)
const expected = rows.flatMap((row) => {
  const what = row.slice(0, 32).trim()
  return row
    .slice(32)
    .trim()
    .split(/ +/)
    .map((cell, index) => [columns[index], what, cell] as const)
})

describe('every intent knows what to do about everything that can happen', () => {
  test('and the table says it of each', () => {
    expect(expected.length).toBe(Object.keys(intents).length * Object.keys(happenings).length)
    expect(new Set(columns)).toEqual(new Set(Object.keys(intents)))
    expect(new Set(expected.map(([, what]) => what))).toEqual(new Set(Object.keys(happenings)))
  })

  test.each(expected)('%s, %s: %s', (name, what, cell) => {
    const intent = lookUp<Intent>(intents, name)
    expect(told(intent, lookUp<Happening>(happenings, what))).toBe(cell)
  })
})

function told(intent: Intent, happening: Happening): string {
  const { intent: after, effects } = decide(intent, happening, delays)
  const name = nameOf(after)
  if (effects.length === 0) return name === nameOf(intent) ? '.' : name
  return [name, ...effects.map(({ type }) => type)].join('/')
}

function nameOf(intent: Intent): string {
  switch (intent.kind) {
    case 'idle':
      return 'idle'
    case 'muted':
      return `muted${intent.spot ?? ''}`
    case 'resting':
      return `rest${intent.spot}`
    case 'open':
      return `${intent.keeper === 'reader' ? 'asked' : 'open'}${intent.spot}`
    case 'swapping':
      return `${intent.keeper === 'reader' ? 'askedSwap' : 'swap'}${intent.spot}>${intent.next}`
    case 'leaving':
      return `leave${intent.spot}`
    case 'held':
      return `held${intent.spot}`
  }
}

function lookUp<T>(from: Record<string, T>, key: string | undefined): T {
  const found = key === undefined ? undefined : from[key]
  if (found === undefined) throw new Error(`"${key}" is not in the table's lists`)
  return found
}
