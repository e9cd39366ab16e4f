/**
 * The number of typing slips between two words: a letter too many, too few, wrong, or two swapped (optimal string
 * alignment). Stops counting above `limit` and says `limit + 1`.
 */
export function distance(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) > limit) return limit + 1
  let before: number[] = []
  let above = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let i = 1; i <= one.length; i++) {
    const row = [i]
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1]
      let least = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + (same ? 0 : 1))
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1)
      row.push(least)
    }
    if (Math.min(...row) > limit) return limit + 1
    before = above
    above = row
  }
  return Math.min(above[other.length] ?? 0, limit + 1)
}

/** Letters of a word in which any one slip is taken for one, unless more are asked for. */
const LONG_ENOUGH = 5

/**
 * True where a word may be another one but for a slip. In a short word a wrong letter may well make another word:
 * "lice", "live". Only a letter too few or too many, or two swapped, will do; of three letters, only two swapped.
 */
export function isSafeSlip(typed: string, word: string, longEnough = LONG_ENOUGH): boolean {
  const letters = (text: string) => [...text].sort().join('')
  return (
    typed.length >= longEnough ||
    letters(typed) === letters(word) ||
    (typed.length > 3 && typed[0] === word[0] && typed.length !== word.length)
  )
}

/** True for a word that begins like another one, of four letters at least, and is that one but for one slip. */
export function isSlipOf(typed: string, word: string, longEnough = LONG_ENOUGH): boolean {
  const isNear = word.length > 3 && typed[0] === word[0] && distance(typed, word, 1) === 1
  return isNear && isSafeSlip(typed, word, longEnough)
}
