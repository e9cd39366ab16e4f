/**
 * How many items at the beginning of a list pass a test, by binary search: after the first that fails all others must
 * fail.
 */
export function countFirst<One>(list: readonly One[], passes: (one: One) => boolean): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    const one = list[middle]
    if (one !== undefined && passes(one)) low = middle + 1
    else high = middle
  }
  return low
}
