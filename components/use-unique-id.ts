import { useState } from 'preact/hooks'

let last = 0

/**
 * An id that nothing else on the page has. Preact's own useId (11.2) counts anew from the third `render` of a page on: what comes
 * later gets the ids of what is there already, and its label switches something else.
 */
export function useUniqueId(): string {
  const [id] = useState(() => `id-${++last}`)
  return id
}
