/**
 * A full stop after these ends no sentence: initials, and titles, months and the like, which have three letters at
 * most.
 */
const ABBREVIATION = /(?<![\p{L}\p{N}])(?:\p{Lu}\p{Ll}{0,2}|Prof|Sept)$/u
const STOP = /(?<![.!?…])[.!?…]+["'”’)\]]* +(?=["'“‘([]*[\p{Lu}\p{N}])|; +|[。！？]+[”」』]?/gu

/**
 * Offsets in folded text at which sentences, or parts of one after a semicolon, begin; ascending, without the first.
 */
export function sentenceStarts(text: string): number[] {
  const starts: number[] = []
  for (const stop of text.matchAll(STOP)) {
    if (stop[0][0] === '.' && ABBREVIATION.test(text.slice(Math.max(0, stop.index - 5), stop.index))) continue
    starts.push(stop.index + stop[0].length)
  }
  return starts
}
