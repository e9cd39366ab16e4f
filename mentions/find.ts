import type { Term, Terms } from './compile.ts'
import { fold } from './fold.ts'
import { EMPTY_HASH, hashUnit } from './hash.ts'
import { isIdentifier } from './identifier.ts'
import { wordEnd } from './letters.ts'
import { isBarred } from './neighbours.ts'
import type { EvidenceRule, NameRule } from './rules.ts'
import { sentenceStarts } from './sentences.ts'

/** Where something was found in a run: offsets in the run's own text (UTF-16 units), and in which sentence and word. */
export interface RunSpan {
  start: number
  end: number
  /** The words as they stand in the text, white space collapsed. */
  surface: string
  /** Number of the sentence in the run. */
  sentence: number
  /** Number of its first and of its last word in the run. */
  firstWord: number
  lastWord: number
}

/** A name found in a run, before anybody asked whom it means. */
export interface Candidate extends RunSpan {
  name: NameRule
  /** A word beside it makes it another name: "Scott Parker" names a rival, "Security Service Act" nobody. */
  barred: '' | 'rival' | 'other'
}

/**
 * What a run says for or against names: a cue (by its list's place in the rules) or a subject that stands (by its id).
 */
export interface Heard extends RunSpan {
  source: EvidenceRule[0]
}

/** All names and cues of a run. */
export interface Found {
  names: Candidate[]
  cues: Heard[]
}

interface Match {
  start: number
  end: number
  term: Term
}

/**
 * Finds all names and cues in a run's text, at each place the longest first; null where there are none. Overlapping
 * ones are all returned, except a name within a longer one of the same subject ("Parker" in "Andrew Parker"): it stands
 * or falls with the longer.
 */
export function find(terms: Terms, original: string): Found | null {
  const { text, startOf, endOf } = fold(original)
  const matches = scan(terms, text)
  if (matches.length === 0) return null
  const names: Candidate[] = []
  const cues: Heard[] = []
  const sentences = sentenceStarts(text)
  let counted = 0
  let firstWord = 0
  let sentence = 0
  for (const { start, end, term } of matches) {
    firstWord += spacesIn(text, counted, start)
    counted = start
    while ((sentences[sentence] ?? Number.POSITIVE_INFINITY) <= start) sentence++
    const { name } = term
    const place: RunSpan = {
      start: startOf(start),
      end: endOf(end),
      surface: text.slice(start, end),
      sentence,
      firstWord,
      lastWord: firstWord + spacesIn(text, start, end),
    }
    if (typeof name === 'number') cues.push({ ...place, source: name })
    else if (!isIdentifier(text, start, end)) {
      const around = names.findLast((other) => other.name.subject === name.subject)
      if (around && place.end <= around.end && place.surface.length < around.surface.length) continue
      const barred = isBarred(name, terms.plainWords, text, start, end)
      names.push({ ...place, name, barred })
    }
  }
  return { names, cues }
}

const BACKSLASH = 92

/** Length of an escape sequence at `at`, as text that shows data has them: the n of "\nMI5" is no part of the word. */
function escapeAt(text: string, at: number): number {
  return /^.(u\w{4}|[nrt])/.exec(text.slice(at, at + 6))?.[0].length ?? 1
}

/** Whole-word matches of all terms in folded text, in the order of the text, longest first at each place. */
function scan({ filter, lengthsOf, forms }: Terms, text: string): Match[] {
  const mask = filter.length * 32 - 1
  const matches: Match[] = []
  let at = 0
  while (at < text.length) {
    const start = at
    let hash = EMPTY_HASH
    let unit = text.charCodeAt(at)
    while (isAsciiWord(unit)) {
      hash = hashUnit(hash, unit)
      unit = text.charCodeAt(++at)
    }
    if (unit >= 128) for (const end = wordEnd(text, start); at < end; at++) hash = hashUnit(hash, text.charCodeAt(at))
    if (at === start) {
      at += unit === BACKSLASH ? escapeAt(text, at) : 1
      continue
    }
    const bit = hash & mask
    if (!((filter[bit >>> 5] ?? 0) & (1 << (bit & 31)))) continue
    for (const length of lengthsOf(text.slice(start, at).toLowerCase())) {
      const end = start + length
      if (end > text.length) continue
      const surface = text.slice(start, end)
      for (const term of forms.get(surface.toLowerCase()) ?? [])
        if (fitsCase(term, surface) && endsWord(text, start, end)) matches.push({ start, end, term })
    }
  }
  return matches
}

function isAsciiWord(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57)
}

/** True where the last word between `start` and `end` goes on no further; after a full stop no word can go on. */
function endsWord(text: string, start: number, end: number): boolean {
  let at = start
  while (at < end) at = Math.max(wordEnd(text, at), at + 1)
  return at === end
}

function fitsCase({ rule, form }: Term, surface: string): boolean {
  const isFree = (unit: string, at: number) => unit === surface[at] || (!rule && unit === unit.toLowerCase())
  return rule === 2 || form.split('').every(isFree)
}

function spacesIn(text: string, start: number, end: number): number {
  return text.slice(start, end).split(' ').length - 1
}
