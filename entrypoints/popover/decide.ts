import type { Delays } from './delays.ts'
import { distance, type Point } from './geometry.ts'
import { type Decision, type Effect, type Happening, type Intent, type Shown, shownSpot } from './intent.ts'
import { headsFor } from './triangle.ts'

type Of<T extends Happening['type']> = Extract<Happening, { type: T }>

/** What follows from an intent when something happens. Pure: the same always follows from the same. */
export function decide(intent: Intent, happening: Happening, delays: Delays): Decision {
  switch (happening.type) {
    case 'pointer':
      return movePointer(intent, happening, delays)
    case 'off':
      return leaveFrame(intent, happening.time, delays)
    case 'timer':
      return happening.token === intent.token ? finishWait(intent) : stay(intent)
    case 'open':
      return openOutright(intent, happening)
    case 'escape':
      return refuse(intent, [{ type: 'hide' }, { type: 'consume' }], happening.spot)
    case 'dismiss':
      return refuse(intent, [{ type: 'hide' }])
    case 'press':
      return press(intent, happening)
    case 'release':
      return intent.kind === 'held' ? become(toOpen(intent)) : stay(intent)
    case 'scroll':
      return scroll(intent, happening, delays)
    case 'gone':
      return lose(intent, happening, delays)
    case 'elsewhere':
      return isShown(intent) ? become(toIdle(intent), { type: 'hide' }) : become(toIdle(intent))
    case 'away':
      return lookAway(intent)
  }
}

function movePointer(intent: Intent, sample: Of<'pointer'>, delays: Delays): Decision {
  switch (intent.kind) {
    case 'idle':
      return seek(intent, sample, delays)
    case 'muted':
      if (sample.spot === null) return become(toIdle(intent))
      if (intent.spot !== null && intent.spot !== sample.spot) return seek(intent, sample, delays)
      return become({ ...intent, spot: sample.spot })
    case 'resting':
      return sample.spot === intent.spot && !sample.pressed && distance(intent.anchor, sample.point) <= delays.tremor
        ? stay(intent)
        : seek(intent, sample, delays)
    case 'held':
      return sample.pressed ? stay(intent) : follow(toOpen(intent), sample, delays)
    case 'swapping':
      return sample.pressed ? letGo(intent, sample.time, delays) : follow(intent, sample, delays)
    case 'open':
    case 'leaving':
      return sample.pressed ? stay(intent) : follow(intent, sample, delays)
  }
}

/** The pointer while no card is shown. */
function seek(intent: Intent, { spot, pressed, point, time }: Of<'pointer'>, { dwell }: Delays): Decision {
  if (spot === null) return become(toIdle(intent))
  // A drag or a selection goes over the word, or the word itself was pressed: the reader is about something else.
  if (pressed) return become({ kind: 'muted', token: intent.token, spot })
  return wait({ kind: 'resting', token: intent.token, spot, anchor: point }, time + dwell)
}

/** The pointer while a card is shown. */
function follow(intent: Exclude<Shown, { kind: 'held' }>, sample: Of<'pointer'>, delays: Delays): Decision {
  const { token, spot, keeper, last } = intent
  const { point, time, card } = sample
  if (sample.inCard || sample.spot === spot) return become({ kind: 'open', token, spot, keeper, last: point })

  const heading = last !== null && card !== null && headsFor(card, last, point)
  if (sample.spot !== null) {
    const next = sample.spot
    if (intent.kind === 'swapping' && intent.next === next && distance(intent.anchor, point) <= delays.tremor)
      return stay(intent)
    // On the way to the card other words are only crossed, and a card the reader asked for is not taken away lightly.
    const patience = heading ? delays.grace : keeper === 'reader' ? delays.dwell : delays.swap
    return wait({ kind: 'swapping', token, spot, keeper, last, next, anchor: point }, time + patience)
  }

  return intent.kind === 'leaving' && heading ? wait(intent, time + delays.grace) : letGo(intent, time, delays)
}

/** The pointer is on neither word nor card nor any other word. */
function letGo(intent: Exclude<Shown, { kind: 'held' }>, time: number, { grace }: Delays): Decision {
  const { token, spot, keeper, last } = intent
  if (keeper === 'reader') return become({ ...toOpen(intent), last: null })
  if (intent.kind === 'leaving') return stay(intent)
  return wait({ kind: 'leaving', token, spot, keeper, last }, time + grace)
}

function leaveFrame(intent: Intent, time: number, delays: Delays): Decision {
  if (!isShown(intent)) return become(toIdle(intent))
  return intent.kind === 'held' ? stay(intent) : letGo(intent, time, delays)
}

function finishWait(intent: Intent): Decision {
  switch (intent.kind) {
    case 'resting':
      return showPointedAt(intent, intent.spot)
    case 'swapping':
      return showPointedAt(intent, intent.next)
    case 'leaving':
      return become(toIdle(intent), { type: 'hide' })
    case 'idle':
    case 'muted':
    case 'open':
    case 'held':
      return stay(intent)
  }
}

/** Shows the card of the word that the pointer has rested on. */
function showPointedAt({ token, anchor }: { token: number; anchor: Point }, spot: number): Decision {
  return become({ kind: 'open', token, spot, keeper: 'pointer', last: anchor }, { type: 'show', spot, point: anchor })
}

function openOutright(intent: Intent, { spot, by, point }: Of<'open'>): Decision {
  const asked: Intent = { kind: 'open', token: intent.token, spot, keeper: 'reader', last: null }
  // Who asked by a key goes on by keys; a finger leaves the focus where it is, or a keyboard might slide in or out on
  // screen.
  const enter: readonly Effect[] = by === 'touch' ? [] : [{ type: 'enter' }]
  if (shownSpot(intent) !== spot) return become(asked, { type: 'show', spot, point }, ...enter)
  // A second tap on the word puts the card away, as a second tap on any button that opens something does.
  return by === 'touch' ? become(toIdle(intent), { type: 'hide' }) : become(asked, ...enter)
}

function refuse(intent: Intent, effects: readonly Effect[], spot: number | null = null): Decision {
  if (isShown(intent)) return become(toMuted(intent, spot), ...effects)
  return intent.kind === 'resting' ? become(toMuted(intent, spot)) : stay(intent)
}

function press(intent: Intent, { inCard, spot, by }: Of<'press'>): Decision {
  if (!isShown(intent)) return refuse(intent, [])
  if (inCard) return become({ kind: 'held', token: intent.token, spot: intent.spot, keeper: 'reader', last: null })
  if (by === 'pointer') return become(toMuted(intent), { type: 'hide' })
  // A tap on the word arrives as a wish to open it, too, and that decides.
  return spot === intent.spot ? stay(intent) : become(toIdle(intent), { type: 'hide' })
}

function scroll(intent: Intent, { spot, inCard, time }: Of<'scroll'>, delays: Delays): Decision {
  // The pointer was moved to this word and still is on it: it comes to rest once the page does.
  if (intent.kind === 'resting')
    return spot === intent.spot ? wait(intent, time + delays.dwell) : become(toIdle(intent))
  if (!isShown(intent) || intent.kind === 'held') return stay(intent)
  // Another word that came to lie under a still pointer was not pointed at: it does not begin a swap.
  return inCard || spot === intent.spot ? become(toOpen(intent)) : letGo(intent, time, delays)
}

function lose(intent: Intent, { spot, time }: Of<'gone'>, delays: Delays): Decision {
  if (intent.kind === 'swapping' && intent.next === spot && intent.spot !== spot) return letGo(intent, time, delays)
  if (intent.kind === 'idle' || intent.spot !== spot) return stay(intent)
  if (intent.kind === 'resting') return become(toIdle(intent))
  // What comes to lie under the pointer in place of the lost word was not pointed at.
  return isShown(intent) ? become(toMuted(intent), { type: 'hide' }) : become(toMuted(intent))
}

function lookAway(intent: Intent): Decision {
  switch (intent.kind) {
    case 'idle':
    case 'muted':
    case 'open':
    case 'held':
      return stay(intent)
    case 'resting':
      return become(toIdle(intent))
    case 'swapping':
    case 'leaving':
      return intent.keeper === 'reader'
        ? become({ ...toOpen(intent), last: null })
        : become(toIdle(intent), { type: 'hide' })
  }
}

function isShown(intent: Intent): intent is Shown {
  return shownSpot(intent) !== null
}

function toOpen({ token, spot, keeper, last }: Shown): Extract<Intent, { kind: 'open' }> {
  return { kind: 'open', token, spot, keeper, last }
}

function toIdle({ token }: Intent): Intent {
  return { kind: 'idle', token }
}

function toMuted({ token }: Intent, spot: number | null = null): Intent {
  return { kind: 'muted', token, spot }
}

function stay(intent: Intent): Decision {
  return { intent, effects: [] }
}

function become(intent: Intent, ...effects: readonly Effect[]): Decision {
  return { intent, effects }
}

/** Becomes an intent that waits; the token of the wait before is used up. */
function wait(intent: Intent, due: number): Decision {
  const token = intent.token + 1
  return { intent: { ...intent, token }, effects: [{ type: 'wait', token, due }] }
}
