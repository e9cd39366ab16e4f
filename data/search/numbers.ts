import { isSlipOf } from './distance.ts'
import type { Word } from './words.ts'

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'

const values: ReadonlyMap<string, number> = new Map([
  ...SMALL.split(' ').map((word, value): [string, number] => [word, value]),
  ...TENS.split(' ').map((word, index): [string, number] => [word, (index + 2) * 10]),
  ['dozen', 12],
])
const scales: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['hundreds', 100],
  ['thousand', 1000],
  ['thousands', 1000],
  ['million', 1_000_000],
])

/** The longest first: "seventeen" is no "seven" with something behind it. */
const PARTS = [...values.keys(), ...scales.keys(), 'and'].sort((one, other) => other.length - one.length).join('|')
const PART = new RegExp(PARTS, 'g')
const COMPOUND = new RegExp(`^(?:${PARTS}){2,}$`)

/** True for the beginning of a number in words: "thir". */
export function isBegunNumber(text: string): boolean {
  for (const word of [...values.keys(), ...scales.keys()]) if (word.startsWith(text)) return true
  return false
}

/** The number word that a word is but for one slip, or null: "thre", "hunderd"; never for a number in words itself. */
export function numberMeant(text: string): string | null {
  if (values.has(text) || scales.has(text)) return null
  return [...values.keys(), ...scales.keys()].find((word) => isSlipOf(text, word)) ?? null
}

/** A number being read from words: what is complete, and the part below the next scale. */
interface Count {
  whole: number
  part: number
}

/**
 * Joins the words of a number into one word of digits: "three thousand", "3k", "3,000" and "3 thousand" all become
 * "3000", "one hundred and thirty" becomes "130". The joined word spans what it was made of.
 */
export function joinNumbers(run: readonly Word[]): Word[] {
  const words = run.flatMap(partNumber)
  const joined: Word[] = []
  for (let at = 0; at < words.length; ) {
    const first = words[at]
    if (first === undefined) break
    const { end, value } = readNumber(words, at)
    const last = words[end - 1]
    if (value === null || last === undefined) {
      joined.push(first)
      at++
      continue
    }
    joined.push({ text: String(value), start: first.start, end: last.end })
    at = end
  }
  return joined
}

/** "thirtyfour" as two words. */
function partNumber(word: Word): Word[] {
  if (values.has(word.text) || !COMPOUND.test(word.text)) return [word]
  let at = word.start
  return [...word.text.matchAll(PART)].map(([text]) => {
    const start = at
    at += text.length
    return { text, start, end: at }
  })
}

function readNumber(words: readonly Word[], from: number): { end: number; value: number | null } {
  const count: Count = { whole: 0, part: 0 }
  let end = from
  /**
   * Size of the number that the last word added: the next one must be smaller, "twenty seven" but not "seven twenty".
   */
  let room = Number.POSITIVE_INFINITY
  for (let at = from; at < words.length; at++) {
    const text = words[at]?.text ?? ''
    const scale = scales.get(text)
    const value = values.get(text) ?? plain(text)
    if (scale !== undefined) {
      // "hundreds" after no number is some, no hundred.
      if (text.endsWith('s') && end === from) break
      const part = count.part === 0 ? 1 : count.part
      if (scale === 100) count.part = part * scale
      else {
        count.whole += part * scale
        count.part = 0
      }
      room = scale
    } else if (value !== null && value < room) {
      count.part += value
      room = value >= 20 && value < 100 && value % 10 === 0 && values.has(text) ? 10 : 0
    } else if (!(text === 'and' && room >= 100 && room !== Number.POSITIVE_INFINITY && startsNumber(words[at + 1]))) {
      break
    }
    end = at + 1
  }
  return end === from ? { end, value: null } : { end, value: count.whole + count.part }
}

function startsNumber(word: Word | undefined): boolean {
  return word !== undefined && (values.has(word.text) || plain(word.text) !== null)
}

/** The value of digits: "3000", "3,000", "3 000", "3k", "3rd"; null for all else. */
function plain(text: string): number | null {
  if (!/^\d/.test(text)) return null
  if (/^\d+(?:\.\d+)? ?k$/.test(text)) return Number.parseFloat(text) * 1000
  const digits = text.replace(/(?:st|nd|rd|th)$/, '').replace(/[^\d]/g, '')
  return /^\d[\d.,\s’']*(?:st|nd|rd|th)?$/.test(text) ? Number(digits) : null
}
