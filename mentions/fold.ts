import { countFirst } from './count-first.ts'

/** Text as it is matched, with the way back to the text it was made from. */
export interface Folded {
  text: string
  /** Offset in the original of the character at `offset` in the folded text. */
  startOf(offset: number): number
  /** Offset in the original just behind the last character before `offset` in the folded text. */
  endOf(offset: number): number
}

/**
 * Gaps other than one plain space and what nobody sees (`\p{DI}`: soft hyphen, joiners and zero-width characters, bidi
 * controls, fillers, variation selectors), then single characters with a plainer twin, and the curly quotes of text
 * that was read in the wrong encoding ("MI5â€™s").
 */
const FOLDABLE = /(?:[^\S ]|\p{DI}| (?=[\s\p{DI}]))[\s\p{DI}]*|[‘’‛ʼ′‐-–−！-～]|â€[™˜]/gu
const SEEN_GAP = /[^\S\ufeff]/

function twin(found: string): string {
  if (SEEN_GAP.test(found)) return ' '
  if (/[‐-–−]/.test(found)) return '-'
  return /[‘’‛ʼ′â]/.test(found) ? "'" : /[！-～]/.test(found) ? found.normalize('NFKC') : ''
}

/**
 * Folds what readers cannot tell apart: any white space (also non-breaking) to one space, invisible characters
 * (soft hyphens, joiners, bidi marks) to nothing, curly quotes, dashes in names and full-width letters to their
 * plain twins. Case stays.
 */
export function fold(original: string): Folded {
  // From folded offset `at[i]` on, the original is `by[i]` further.
  const at = [0]
  const by = [0]
  let shift = 0
  const text = original.replace(FOLDABLE, (found, offset: number) => {
    const plain = twin(found)
    if (plain.length < found.length) {
      at.push(offset - shift + plain.length)
      shift += found.length - plain.length
      by.push(shift)
    }
    return plain
  })
  const startOf = (offset: number) => offset + (by[countFirst(at, (start) => start <= offset) - 1] ?? 0)
  return { text, startOf, endOf: (offset) => offset && startOf(offset - 1) + 1 }
}
