/** Numbers from 0 up to 1 for a seed: they look random, and are the same on every run and machine. */
export function seededRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) | 0
    return (state >>> 8) / 2 ** 24
  }
}
