/** How many at the beginning of a list pass a test that none behind the first to fail passes; found by halving. */
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
