import fc from 'fast-check'
import { test } from 'vitest'
import { decide } from '../../../entrypoints/popover/decide.ts'
import { delays } from '../../../entrypoints/popover/delays.ts'
import { type Happening, type Intent, idle, shownSpot } from '../../../entrypoints/popover/intent.ts'

/** What a reader, a page and a browser may do next; points lie on a small page with three words and a card. */
const spot = fc.constantFrom(1, 2, 3)
const under = fc.option(spot)
const point = fc.record({ x: fc.integer({ min: 0, max: 200 }), y: fc.integer({ min: 0, max: 200 }) })
const pause = fc.integer({ min: 0, max: 500 })
const deed = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({ deed: fc.constant('move' as const), point, under, inCard: fc.boolean(), pause }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ deed: fc.constant('press' as const), inCard: fc.boolean(), under, touch: fc.boolean() }),
  },
  { weight: 2, arbitrary: fc.record({ deed: fc.constant('release' as const) }) },
  { weight: 4, arbitrary: fc.record({ deed: fc.constant('ring' as const), which: fc.nat() }) },
  {
    weight: 1,
    arbitrary: fc.record({
      deed: fc.constant('open' as const),
      spot,
      by: fc.constantFrom('keyboard' as const, 'touch' as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ deed: fc.constant('lose' as const), spot }) },
  { weight: 1, arbitrary: fc.record({ deed: fc.constant('scroll' as const), under, inCard: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ deed: fc.constant('escape' as const), under }) },
  {
    weight: 1,
    arbitrary: fc.record({
      deed: fc.constantFrom('off' as const, 'dismiss' as const, 'elsewhere' as const, 'away' as const),
    }),
  },
)
type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never

/**
 * A page as it would be driven: what is shown, which words are there, whether a button is down, which timers were set.
 */
function play(deeds: readonly Deed[]) {
  let intent: Intent = idle
  let shown: number | null = null
  let focused = false
  let down = false
  let time = 0
  const gone = new Set<number>()
  const timers: { token: number; due: number }[] = []

  const happen = (happening: Happening) => {
    const before = intent
    const decision = decide(intent, happening, delays)
    intent = decision.intent
    for (const effect of decision.effects) {
      switch (effect.type) {
        case 'wait':
          if (effect.token <= before.token) throw new Error(`token ${effect.token} was used before`)
          timers.push(effect)
          break
        case 'show':
          if (gone.has(effect.spot)) throw new Error(`shows ${effect.spot}, which is gone`)
          if (down && happening.type !== 'open') throw new Error('opens under a pressed button')
          shown = effect.spot
          break
        case 'enter':
          if (shown === null) throw new Error('brings the focus into nothing')
          focused = true
          break
        case 'hide':
          if (shown === null) throw new Error('hides nothing')
          shown = null
          focused = false
          break
        case 'consume':
          if (shownSpot(before) === null) throw new Error('keeps a key from the page while nothing is shown')
      }
    }
    if (shown !== shownSpot(intent)) throw new Error(`shows ${shown} while ${JSON.stringify(intent)}`)
    if (shown !== null && gone.has(shown)) throw new Error(`leaves the card of ${shown} open with nothing under it`)
  }

  const see = (under: number | null) => {
    if (under !== null) gone.delete(under)
    return under
  }

  for (const made of deeds) {
    switch (made.deed) {
      case 'move': {
        const inCard = made.inCard && shown !== null
        time += made.pause
        const card = shown === null ? null : { left: 50, top: 120, right: 150, bottom: 200 }
        const spot = inCard ? null : see(made.under)
        happen({ type: 'pointer', time, point: made.point, pressed: down, spot, card, inCard })
        break
      }
      case 'press': {
        const inCard = made.inCard && shown !== null
        const spot = inCard ? null : see(made.under)
        happen({ type: 'press', time, inCard, spot, by: made.touch ? 'touch' : 'pointer' })
        down = !made.touch
        break
      }
      case 'release':
        down = false
        happen({ type: 'release', time })
        break
      case 'ring': {
        const timer = timers[timers.length === 0 ? 0 : made.which % timers.length]
        if (timer !== undefined) {
          time = Math.max(time, timer.due)
          happen({ type: 'timer', time, token: timer.token })
        }
        break
      }
      case 'open':
        see(made.spot)
        happen({ type: 'open', time, spot: made.spot, by: made.by, point: null })
        break
      case 'lose':
        gone.add(made.spot)
        happen({ type: 'gone', time, spot: made.spot })
        break
      case 'scroll':
        happen({
          type: 'scroll',
          time,
          spot: made.inCard ? null : see(made.under),
          inCard: made.inCard && shown !== null,
        })
        break
      case 'escape':
        happen({ type: 'escape', time, spot: made.under })
        break
      case 'off':
      case 'dismiss':
      case 'elsewhere':
      case 'away':
        happen({ type: made.deed, time })
        break
    }
  }
  return {
    happen,
    isShown: () => shown !== null,
    hasFocus: () => focused,
    intent: () => intent,
    lastTimer: () => timers.at(-1),
    time: () => time,
  }
}

const deeds = fc.array(deed, { maxLength: 60, size: 'max' })

test('no sequence shows a card that is not there, leaves one open with nothing under it, or opens one under a pressed button', () => {
  fc.assert(fc.property(deeds, (made) => void play(made)))
})

test('after any sequence the card can be closed by Escape, by its button, by turning elsewhere', () => {
  fc.assert(
    fc.property(deeds, fc.constantFrom('escape' as const, 'dismiss' as const, 'elsewhere' as const), (made, how) => {
      const page = play(made)
      page.happen(how === 'escape' ? { type: how, spot: null, time: page.time() } : { type: how, time: page.time() })
      return !page.isShown()
    }),
  )
})

test('after any sequence a card that the pointer keeps open closes once the pointer has gone and the grace is over', () => {
  fc.assert(
    fc.property(deeds, (made) => {
      const page = play([...made, { deed: 'release' }])
      const { happen, intent, lastTimer } = page
      const before = intent()
      if (shownSpot(before) === null) return true
      if ('keeper' in before && before.keeper === 'reader') return true
      happen({ type: 'off', time: page.time() })
      const timer = lastTimer()
      if (timer === undefined) return false
      happen({ type: 'timer', time: timer.due, token: timer.token })
      return !page.isShown()
    }),
  )
})

/** What a pointer does on its way over a page, past all words, and what a page does without it. */
const passing = fc.oneof(
  fc.record({
    deed: fc.constant('move' as const),
    point,
    under: fc.constant(null),
    inCard: fc.boolean(),
    pause,
  }),
  fc.record({ deed: fc.constant('ring' as const), which: fc.nat() }),
  fc.record({ deed: fc.constant('scroll' as const), under: fc.constant(null), inCard: fc.boolean() }),
  fc.record({ deed: fc.constantFrom('off' as const, 'away' as const, 'release' as const) }),
)

test('after any sequence a card asked for by key has the focus, and nothing but the reader takes it away', () => {
  fc.assert(
    fc.property(deeds, spot, fc.array(passing, { maxLength: 30 }), (made, wanted, passed) => {
      const page = play([...made, { deed: 'open', spot: wanted, by: 'keyboard' }, ...passed])
      return page.isShown() && page.hasFocus() && shownSpot(page.intent()) === wanted
    }),
  )
})

/** What happens on a page that scrolls, by itself or by wheel, under a pointer that does not move. */
const scroll = fc.record({ deed: fc.constant('scroll' as const), under, inCard: fc.boolean() })
const scrolling = fc.array(fc.oneof(scroll, fc.record({ deed: fc.constant('ring' as const), which: fc.nat() })), {
  maxLength: 30,
})

test('after any sequence scrolling opens no card but that of the word the pointer was moved to, and only while it stays there', () => {
  fc.assert(
    fc.property(deeds, spot, point, scroll, scrolling, (made, pointed, point, first, scrolled) => {
      const moved: Deed = { deed: 'move', point, under: pointed, inCard: false, pause: 0 }
      const before = play([...made, { deed: 'release' }, moved]).intent()
      const after = play([...made, { deed: 'release' }, moved, first, ...scrolled]).intent()
      const shown = shownSpot(after)
      const stays = !first.inCard && first.under === pointed
      return shown === null || shown === shownSpot(before) || (stays && shown === pointed)
    }),
  )
})
