import { useState } from 'preact/hooks'

let last = 0

/**
 * An id that nothing else on the page has. Preact's own useId (11.2) starts counting again at the third `render` of a
 * page: elements that come later would get ids that are taken, and their labels would switch something else.
 */
export function useUniqueId(): string {
  const [id] = useState(() => `id-${++last}`)
  return id
}
