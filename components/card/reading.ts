/** What a reader of a card has done in it so far. */
export interface Reading {
  /** Subjects by id that Back leads to, the nearest last. */
  readonly trail: readonly string[]
  /** The subject whose card is in front. */
  readonly subject: string
  /** Whether all facts are shown or only the leading ones. */
  readonly facts: 'leading' | 'all'
}

/** What a reader can do in a card. */
export type ReadingStep = { type: 'more' } | { type: 'less' } | { type: 'follow'; subject: string } | { type: 'back' }

/** The reading of a subject's card as it first appears. */
export function begin(subject: string): Reading {
  return { trail: [], subject, facts: 'leading' }
}

/**
 * The reading after a step. Following a subject that is already on the trail goes back to it, so that
 * no trail grows without end and Back always arrives at the first card.
 */
export function turn(reading: Reading, made: ReadingStep): Reading {
  switch (made.type) {
    case 'more':
      return { ...reading, facts: 'all' }
    case 'less':
      return { ...reading, facts: 'leading' }
    case 'follow': {
      if (made.subject === reading.subject) return reading
      const known = reading.trail.indexOf(made.subject)
      const trail = known < 0 ? [...reading.trail, reading.subject] : reading.trail.slice(0, known)
      return { trail, subject: made.subject, facts: 'leading' }
    }
    case 'back': {
      const before = reading.trail.at(-1)
      if (before === undefined) return reading
      return { trail: reading.trail.slice(0, -1), subject: before, facts: 'leading' }
    }
  }
}
