import { expand } from './expand.ts'
import { fold } from './fold.ts'
import { hashWord } from './hash.ts'
import { wordEnd } from './letters.ts'
import type { CaseRule, NameRule, Rules, WordList } from './rules.ts'

/** One wording of a name, or of a cue (then `name` is the place of its list). */
export interface Term {
  /** Folded, in the case the pack gives. */
  readonly form: string
  readonly rule: CaseRule
  readonly name: NameRule | number
}

/** Compiled rules: finding costs the same for 30 names or for 50,000. */
export interface Terms {
  /** A bit is set for the hash of each first word: most words of a text are ruled out by it, without a look-up. */
  readonly filter: Uint32Array
  /** Lengths of the forms that start with a word (given in lower case), longest first. */
  lengthsOf(word: string): readonly number[]
  /** Whole form in lower case -> its terms. Holds those whose first word `lengthsOf` was asked for. */
  readonly forms: ReadonlyMap<string, readonly Term[]>
  readonly plainWords: WordList
}

/** Bits of the filter for each first word: the more, the fewer words pass it by chance. */
const FILTER_BITS_A_WORD = 16

/**
 * Compiles names and cues. Forms wait unexpanded until a text has one of their first words: most pages have few, and
 * every page pays for compiling.
 */
export function compile({ cues, names, plainWords = '' }: Omit<Rules, 'categories'>): Terms {
  const waiting = new Map<string, Term[]>()
  const lengths = new Map<string, number[]>()
  const forms = new Map<string, Term[]>()
  const add = (list: readonly string[], rule: CaseRule, name: Term['name']) => {
    for (const one of list) {
      const form = fold(one).text
      for (const word of firstWords(form)) push(waiting, word, { form, rule, name })
    }
  }
  cues.forEach(([rule, ...list], cue) => {
    add(list, rule, cue)
  })
  for (const name of names) add(name.forms, name.case ?? 0, name)

  const prepare = (word: string): readonly number[] => {
    const known: number[] = []
    for (const { form, rule, name } of waiting.get(word) ?? []) {
      for (const wording of expand(form)) {
        if (firstWord(wording) !== word) continue
        const lower = wording.toLowerCase()
        push(forms, lower, { form: wording, rule, name })
        if (!known.includes(lower.length)) known.push(lower.length)
      }
    }
    lengths.set(
      word,
      known.sort((a, b) => b - a),
    )
    return known
  }
  return { filter: filterOf(waiting), lengthsOf: (word) => lengths.get(word) ?? prepare(word), forms, plainWords }
}

function firstWord(wording: string): string {
  return wording.slice(0, wordEnd(wording, 0)).toLowerCase()
}

/** The words, in lower case, that a form's wordings can start with. */
function firstWords(form: string): Iterable<string> {
  if (!/[[(]/.test(form)) return [firstWord(form)]
  // Up to the first space outside brackets is enough, unless a wording leaves all of that out.
  const start = /^(?:\([^[\]()]*\)|\[[^[\]()]*\]|[^ [(])+(?= )/.exec(form)?.[0]
  const begun = expand(start ?? '')
  return new Set((begun.includes('') ? expand(form) : begun).map(firstWord))
}

function push<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}

function filterOf(words: ReadonlyMap<string, unknown>): Uint32Array {
  const bits = 2 ** Math.max(10, Math.ceil(Math.log2(words.size * FILTER_BITS_A_WORD)))
  const filter = new Uint32Array(bits / 32)
  for (const word of words.keys()) {
    const bit = hashWord(word) & (bits - 1)
    filter[bit >>> 5] = (filter[bit >>> 5] ?? 0) | (1 << (bit & 31))
  }
  return filter
}
