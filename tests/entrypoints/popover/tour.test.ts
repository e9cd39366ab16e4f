import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { steer, type Tour, type TourEffect, type TourEvent } from '../../../entrypoints/popover/tour.ts'

const off: Tour = { kind: 'off' }

/** Tours and effects of a frame, one after the other, from one state on. */
function play(first: Tour, ...events: TourEvent[]): { tour: Tour; effects: string[] } {
  let tour = first
  const effects = events.flatMap((event) => {
    const steered = steer(tour, event)
    tour = steered.tour
    return steered.effects.map((effect) => (effect.type === 'say' ? `say ${effect.word}` : effect.type))
  })
  return { tour, effects }
}

const word = (word: 'enter' | 'back' | 'end'): TourEvent => ({ type: 'relay', word })

describe('a tour in one frame', () => {
  test('rings, opens, rings again when the card is dismissed, and ends', () => {
    const { tour, effects } = play(
      off,
      { type: 'visit' },
      { type: 'enter' },
      { type: 'closed', dismissed: true },
      { type: 'escape' },
    )
    expect(effects).toEqual(['close', 'ring', 'open', 'ringAgain', 'unring', 'say end'])
    expect(tour).toEqual(off)
  })

  test('ends when a card closes because the reader turned to something else', () => {
    const { tour, effects } = play(off, { type: 'visit' }, { type: 'enter' }, { type: 'closed', dismissed: false })
    expect(tour).toEqual(off)
    expect(effects.slice(-2)).toEqual(['unring', 'say end'])
  })

  test.each(['press', 'type', 'elsewhere', 'escape'] as const)('ends by "%s"', (type) => {
    expect(play(off, { type: 'visit' }, { type }).tour).toEqual(off)
    expect(play(off, { type: 'leave' }, { type }).tour).toEqual(off)
  })

  test('draws its ring again after a card that the pointer opened meanwhile', () => {
    expect(play(off, { type: 'visit' }, { type: 'closed', dismissed: false })).toEqual({
      tour: { kind: 'ringing', lent: false },
      effects: ['close', 'ring', 'ringAgain'],
    })
  })

  test('outlives its mention, to go on from where that was', () => {
    expect(play(off, { type: 'visit' }, { type: 'lost' })).toEqual({
      tour: { kind: 'elsewhere', lent: false },
      effects: ['close', 'ring', 'unring'],
    })
  })
})

describe('a tour over two frames', () => {
  test('lends the focus to a card in the other, which gives it back', () => {
    const asking = play(off, { type: 'leave' }, { type: 'enter' }, { type: 'elsewhere' })
    expect(asking).toEqual({
      tour: { kind: 'elsewhere', lent: true },
      effects: ['close', 'unring', 'lend', 'say enter'],
    })
    const showing = play(off, { type: 'visit' }, word('enter'), { type: 'closed', dismissed: true })
    expect(showing.effects.slice(2)).toEqual(['open', 'ringAgain', 'say back'])
    expect(play(asking.tour, word('back'))).toEqual({ tour: { kind: 'elsewhere', lent: false }, effects: ['takeBack'] })
  })

  test('gives it back, too, when the next step is taken from within the card', () => {
    const showing = play(off, { type: 'visit' }, word('enter')).tour
    expect(play(showing, { type: 'leave' }).effects).toEqual(['close', 'say back', 'unring'])
    expect(play(showing, { type: 'visit' }).effects).toEqual(['close', 'say back', 'ring'])
  })
})

test('without a tour nothing is done, whatever happens, until a step is taken', () => {
  const events: TourEvent[] = [
    { type: 'enter' },
    { type: 'escape' },
    { type: 'press' },
    { type: 'type' },
    { type: 'elsewhere' },
    { type: 'closed', dismissed: true },
    { type: 'lost' },
    word('enter'),
    word('back'),
    word('end'),
  ]
  for (const event of events) expect(steer(off, event)).toEqual({ tour: off, effects: [] })
})

/**
 * Two frames as they would be driven. What a frame says reaches both after what happens meanwhile; the focus is on the
 * page in one of the frames (the reader's), or in a card.
 */
function createFrames() {
  const frames = [0, 1].map(() => ({ tour: off, ring: false, card: false, lent: false }))
  const words: ('enter' | 'back' | 'end')[] = []
  const reader = 0
  let focus: 'page' | number = 'page'

  const happen = (index: number, event: TourEvent): TourEffect[] => {
    const frame = frames[index]
    if (frame === undefined) return []
    const steered = steer(frame.tour, event)
    frame.tour = steered.tour
    for (const effect of steered.effects) {
      switch (effect.type) {
        case 'ring':
        case 'ringAgain':
          frame.ring = true
          break
        case 'unring':
          frame.ring = false
          break
        case 'open':
          if (!frame.ring) throw new Error('opens the card of a mention that is not ringed')
          frame.card = true
          focus = index
          break
        case 'close':
          close(index, true)
          break
        case 'say':
          words.push(effect.word)
          break
        case 'lend':
          if (frame.lent) throw new Error('lends the focus twice')
          frame.lent = true
          break
        case 'takeBack':
          if (!frame.lent) throw new Error('takes back what was not lent')
          frame.lent = false
          focus = 'page'
      }
    }
    // A tour that ends while its focus is lent gets none back: the reader has taken it elsewhere.
    if (frame.tour.kind === 'off') frame.lent = false
    return [...steered.effects]
  }
  const close = (index: number, dismissed: boolean) => {
    const frame = frames[index]
    if (!frame?.card) return
    frame.card = false
    // A card that was asked for here knows itself where the focus was.
    if (focus === index && (index === reader || !dismissed)) focus = 'page'
    happen(index, { type: 'closed', dismissed })
  }
  const deliver = () => {
    for (let next = words.shift(); next !== undefined; next = words.shift())
      for (const index of [0, 1]) happen(index, { type: 'relay', word: next })
  }
  const step = (to: number) => {
    happen(1 - to, { type: 'leave' })
    happen(to, { type: 'visit' })
  }
  /** The ringed mention goes from its page; while its card is open that closes first. */
  const loseRinged = () => {
    for (const index of [0, 1]) {
      close(index, true)
      happen(index, { type: 'lost' })
    }
  }
  return { frames, happen, close, deliver, step, loseRinged, reader, focus: () => focus }
}

const deed = fc.oneof(
  fc.record({ deed: fc.constant('step' as const), to: fc.constantFrom(0, 1) }),
  fc.record({ deed: fc.constantFrom('enter' as const, 'escape' as const, 'press' as const, 'lost' as const) }),
)

test('no sequence of steps and keys leaves two rings, a card without a tour, or the focus lost', () => {
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 40 }), (deeds) => {
      const page = createFrames()
      const { frames, happen, close, deliver, reader } = page
      for (const made of deeds) {
        const inCard = page.focus()
        if (made.deed === 'step') page.step(made.to)
        else if (made.deed === 'lost') page.loseRinged()
        else if (inCard !== 'page') close(inCard, made.deed !== 'press')
        else happen(reader, { type: made.deed })
        deliver()
        expect(frames.filter(({ ring }) => ring).length).toBeLessThanOrEqual(1)
        expect(frames.filter(({ tour, ring }) => tour.kind === 'off' && ring)).toEqual([])
        expect(frames.filter(({ card }) => card).length).toBe(page.focus() === 'page' ? 0 : 1)
        expect(frames.map(({ tour }) => tour.kind === 'off')[0]).toBe(frames.map(({ tour }) => tour.kind === 'off')[1])
      }
    }),
  )
})
