import { describe, expect, test } from 'vitest'
import { decide } from '../../../entrypoints/popover/decide.ts'
import type { Delays } from '../../../entrypoints/popover/delays.ts'
import { type Effect, type Happening, type Intent, idle, type Sample } from '../../../entrypoints/popover/intent.ts'

const delays: Delays = { dwell: 300, swap: 150, grace: 250, tremor: 6 }
const card = { left: 90, top: 120, right: 450, bottom: 400 }

/** The effects of happenings one after another, from idle on. */
function tell(...happenings: Happening[]): { intent: Intent; effects: readonly Effect[] } {
  let intent: Intent = idle
  const effects: Effect[] = []
  for (const happening of happenings) {
    const decision = decide(intent, happening, delays)
    intent = decision.intent
    effects.push(...decision.effects)
  }
  return { intent, effects }
}

function at(time: number, x: number, y: number, rest: Partial<Sample> = {}): Happening {
  return { type: 'pointer', time, point: { x, y }, pressed: false, spot: null, card: null, inCard: false, ...rest }
}

const rested = [at(0, 100, 100, { spot: 1 }), { type: 'timer', token: 1, time: 300 }] satisfies Happening[]

describe('a card opens', () => {
  test('a dwell after the pointer came to rest', () => {
    expect(tell(...rested).effects).toEqual([
      { type: 'wait', token: 1, due: 300 },
      { type: 'show', spot: 1, point: { x: 100, y: 100 } },
    ])
  })

  test('however much the hand trembles', () => {
    const { effects } = tell(at(0, 100, 100, { spot: 1 }), at(50, 104, 103, { spot: 1 }), at(200, 96, 98, { spot: 1 }))
    expect(effects).toEqual([{ type: 'wait', token: 1, due: 300 }])
  })

  test('not while the pointer still moves along the word', () => {
    const { intent, effects } = tell(
      at(0, 100, 100, { spot: 1 }),
      at(200, 110, 100, { spot: 1 }),
      at(400, 120, 100, { spot: 1 }),
      { type: 'timer', token: 1, time: 300 },
      { type: 'timer', token: 2, time: 500 },
    )
    expect(intent.kind).toBe('resting')
    expect(effects.at(-1)).toEqual({ type: 'wait', token: 3, due: 700 })
  })

  test('not after the pointer has left, though the timer comes late', () => {
    const { intent, effects } = tell(at(0, 100, 100, { spot: 1 }), at(90, 100, 160), {
      type: 'timer',
      token: 1,
      time: 400,
    })
    expect(intent.kind).toBe('idle')
    expect(effects.map(({ type }) => type)).toEqual(['wait'])
  })

  test('a dwell after the page came to rest under it', () => {
    const { effects } = tell(
      at(0, 100, 100, { spot: 1 }),
      { type: 'scroll', spot: 1, inCard: false, time: 200 },
      { type: 'timer', token: 1, time: 300 },
      { type: 'timer', token: 2, time: 500 },
    )
    expect(effects).toEqual([
      { type: 'wait', token: 1, due: 300 },
      { type: 'wait', token: 2, due: 500 },
      { type: 'show', spot: 1, point: { x: 100, y: 100 } },
    ])
  })

  test('not on a word that scrolling brought under a still pointer, nor on one that it brought back', () => {
    const scrolled = (spot: number | null): Happening => ({ type: 'scroll', spot, inCard: false, time: 100 })
    const { intent } = tell(at(0, 100, 100, { spot: 1 }), scrolled(2), scrolled(1))
    expect(intent.kind).toBe('idle')
  })

  test('again only after the pointer has left the word, once it was refused', () => {
    const { intent } = tell(
      ...rested,
      { type: 'escape', spot: null, time: 900 },
      at(950, 101, 100, { spot: 1 }),
      at(1500, 110, 100, { spot: 1 }),
    )
    expect(intent).toEqual({ kind: 'muted', token: 1, spot: 1 })
    expect(decide(intent, at(1600, 100, 160), delays).intent.kind).toBe('idle')
  })

  test('on another word at once, once one was refused and nothing is known of the way between them', () => {
    const { intent } = tell(...rested, { type: 'escape', spot: 1, time: 900 }, at(950, 300, 60, { spot: 2 }))
    expect(intent).toMatchObject({ kind: 'resting', spot: 2 })
  })
})

describe('an open card', () => {
  const leaving = [...rested, at(1000, 140, 112, { card })] satisfies Happening[]

  test('closes a grace after the pointer left word and card', () => {
    expect(tell(...leaving, { type: 'timer', token: 2, time: 1250 }).effects.slice(2)).toEqual([
      { type: 'wait', token: 2, due: 1250 },
      { type: 'hide' },
    ])
  })

  test('gives a new grace with each step towards it', () => {
    const { effects } = tell(...leaving, at(1200, 200, 115, { card }))
    expect(effects.at(-1)).toEqual({ type: 'wait', token: 3, due: 1450 })
  })

  test('gives no new grace for steps away from it', () => {
    expect(tell(...leaving, at(1200, 300, 50, { card })).effects.length).toBe(3)
  })

  test('turns to a sibling after the shorter wait', () => {
    const { effects } = tell(...rested, at(1000, 300, 60, { card, spot: 2 }), { type: 'timer', token: 2, time: 1150 })
    expect(effects.slice(2)).toEqual([
      { type: 'wait', token: 2, due: 1150 },
      { type: 'show', spot: 2, point: { x: 300, y: 60 } },
    ])
  })

  test('turns to a sibling on the way to it only after a grace', () => {
    const { effects } = tell(...rested, at(1000, 140, 112, { card, spot: 2 }))
    expect(effects.at(-1)).toEqual({ type: 'wait', token: 2, due: 1250 })
  })

  test('turns away from a card the reader asked for only after a dwell', () => {
    const { effects } = tell(
      { type: 'open', spot: 1, by: 'keyboard', point: null, time: 0 },
      at(1000, 300, 60, { card, spot: 2 }),
    )
    expect(effects.at(-1)).toEqual({ type: 'wait', token: 1, due: 1300 })
  })

  test('stays while a selection that began in it is dragged out of it', () => {
    const { intent, effects } = tell(
      ...rested,
      { type: 'press', inCard: true, spot: null, by: 'pointer', time: 1000 },
      at(1100, 600, 300, { card, pressed: true }),
      at(1200, 300, 60, { card, pressed: true, spot: 2 }),
      { type: 'release', time: 1300 },
    )
    expect(intent).toEqual({ kind: 'open', token: 1, spot: 1, keeper: 'reader', last: null })
    expect(effects.length).toBe(2)
  })
})
