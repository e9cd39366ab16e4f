/** Where every word's hash starts. */
export const EMPTY_HASH = 5381

/**
 * Takes one more UTF-16 unit into a word's hash. Letters that differ in case alone hash alike, and so that this holds
 * for every script, all units beyond ASCII hash alike too.
 */
export function hashUnit(hash: number, unit: number): number {
  return (Math.imul(hash, 33) ^ (unit < 128 ? unit | 32 : 128)) | 0
}

/** Hash of a whole folded word, a 32-bit integer. */
export function hashWord(word: string): number {
  let hash = EMPTY_HASH
  for (let at = 0; at < word.length; at++) hash = hashUnit(hash, word.charCodeAt(at))
  return hash
}
