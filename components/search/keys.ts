/** What a key asks of the field's list. */
export type Press = { type: 'go'; to: number } | { type: 'choose'; at: number } | { type: 'clear' } | { type: 'none' }

/** Where the keyboard is in the list, and what the field says. */
export interface Standing {
  /** Options in the list. */
  readonly count: number
  /** Index of the option that the keyboard stands on, -1 for none. */
  readonly active: number
  readonly query: string
  /** Whether Enter without an active option means the first. */
  readonly enterTakesFirst: boolean
}

/**
 * What a key means in the search field. Arrows go round; Home and End go to the ends of the list once the keyboard is
 * in it, and before that are the text's. Esc clears the text; in an empty field it is left to the browser, which closes
 * the popup.
 */
export function pressed(key: string, { count, active, query, enterTakesFirst }: Standing): Press {
  const inList = count > 0 && (active >= 0 || query === '')
  switch (key) {
    case 'ArrowDown':
      return count > 0 ? { type: 'go', to: (active + 1) % count } : { type: 'none' }
    case 'ArrowUp':
      return count > 0 ? { type: 'go', to: active <= 0 ? count - 1 : active - 1 } : { type: 'none' }
    case 'Home':
      return inList ? { type: 'go', to: 0 } : { type: 'none' }
    case 'End':
      return inList ? { type: 'go', to: count - 1 } : { type: 'none' }
    case 'Enter':
      if (active >= 0 && active < count) return { type: 'choose', at: active }
      return enterTakesFirst && count > 0 ? { type: 'choose', at: 0 } : { type: 'none' }
    case 'Escape':
      return query === '' ? { type: 'none' } : { type: 'clear' }
    default:
      return { type: 'none' }
  }
}
