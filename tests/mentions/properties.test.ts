import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compile } from '../../mentions/compile.ts'
import { expand } from '../../mentions/expand.ts'
import { type Found, find } from '../../mentions/find.ts'
import { fold } from '../../mentions/fold.ts'
import { wordEnd } from '../../mentions/letters.ts'
import type { NameRule } from '../../mentions/rules.ts'
import { weigh } from '../../mentions/weigh.ts'
import { rulesOf } from './rules.ts'

/** Cases a property; a full run asks for more: RUNS=10000 npm run test:unit. */
const numRuns = Number(process.env.RUNS ?? 300)

const word = fc.constantFrom(
  'mi5',
  'MI5',
  'Parker',
  'Andrew',
  'attack',
  'a',
  'B',
  'Mi',
  '5',
  'Эндрю',
  '桥',
  'は',
  'über',
)
const gap = fc.constantFrom(' ', '  ', '\n', '-', '\u00a0', ', ', '.', '', '\u00ad', '\u2019', '\u200b', '_')
const form = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '))
const text = fc
  .array(fc.tuple(word, gap), { maxLength: 14 })
  .map((parts) => parts.map(([letters, after]) => letters + after).join(''))
const name: fc.Arbitrary<Pick<NameRule, 'subject' | 'forms' | 'case' | 'stands' | 'stage' | 'evidence'>> = fc.record({
  subject: fc.constantFrom('one', 'two', 'three'),
  forms: fc.array(form, { minLength: 1, maxLength: 3 }),
  case: fc.constantFrom(0, 1, 2),
  stands: fc.constantFrom(0, 1, 2, 3),
  stage: fc.constantFrom(1, 2),
  evidence: fc.array(
    fc.tuple(
      fc.constantFrom<(number | string)[]>(0, 1, 'one', 'two'),
      fc.constantFrom(-4, -2, 1, 2, 4),
      fc.constantFrom(0, 1, 2, 3),
    ),
    { maxLength: 3 },
  ),
})
const rules = fc.tuple(fc.array(name, { minLength: 1, maxLength: 6 }), form, form).map(([names, a, b]) =>
  rulesOf(names, [
    [2, a],
    [0, b],
  ]),
)

/** Finding as slowly and plainly as it can be said: every form at every place. */
function findPlainly(names: readonly NameRule[], original: string): string[] {
  const { text, startOf, endOf } = fold(original)
  const ends = new Set<number>([0])
  const starts = new Set<number>()
  for (let at = 0; at < text.length; ) {
    const end = wordEnd(text, at)
    if (end > at) starts.add(at)
    ends.add(Math.max(end, at + 1))
    at = Math.max(end, at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1))
  }
  return names.flatMap(({ subject, forms, case: rule = 0 }) =>
    forms.flatMap(expand).flatMap((wording) => {
      const wanted = fold(wording).text
      return [...starts].flatMap((start) => {
        const end = start + wanted.length
        const surface = text.slice(start, end)
        const same = surface.toLowerCase() === wanted.toLowerCase()
        const exact = surface === wanted
        const capitals = [...wanted].every(
          (letter, at) => letter === letter.toLowerCase() || letter === [...surface][at],
        )
        const fits = same && (rule === 2 || (rule === 1 ? exact : capitals))
        return fits && ends.has(end) ? [`${subject} ${startOf(start)}-${endOf(end)}`] : []
      })
    }),
  )
}

/** A name within a longer one of the same subject is left out: `subject start-end` each. */
function outermost(found: readonly string[]): string[] {
  const spans = found.map((one) => {
    const [subject = '', place = ''] = one.split(' ')
    const [start = 0, end = 0] = place.split('-').map(Number)
    return { one, subject, start, end }
  })
  return spans
    .filter((a) =>
      spans.every(
        (b) => a.subject !== b.subject || b.start > a.start || b.end < a.end || b.end - b.start === a.end - a.start,
      ),
    )
    .map(({ one }) => one)
}

/** Candidates that stand in an identifier are left out of the comparison: that rule has tests of its own. */
function isPlain(original: string): boolean {
  return !/[_.=@#$/\\{}"'-]/.test(fold(original).text)
}

describe('finding', () => {
  test('equals a slow and plain reference on any names and texts', () => {
    fc.assert(
      fc.property(rules, text, (rules, text) => {
        fc.pre(isPlain(text))
        const found = find(compile(rules), text)?.names ?? []
        const ours = found.map(({ name, start, end }) => `${name.subject} ${start}-${end}`)
        expect([...new Set(ours)].sort()).toEqual([...new Set(outermost(findPlainly(rules.names, text)))].sort())
      }),
      { numRuns },
    )
  })
})

describe('mentions', () => {
  test('are never empty, never cross, and say the words that stand in the text', () => {
    fc.assert(
      fc.property(rules, fc.array(text, { maxLength: 4 }), (rules, texts) => {
        const terms = compile(rules)
        const found = texts.map((text) => find(terms, text) ?? { names: [], cues: [] })
        weigh(found).forEach((mentions, index) => {
          let end = 0
          for (const mention of mentions) {
            expect(mention.start).toBeGreaterThanOrEqual(end)
            expect(mention.end).toBeGreaterThan(mention.start)
            const original = texts[index]?.slice(mention.start, mention.end) ?? ''
            expect(fold(original).text).toBe(mention.surface)
            end = mention.end
          }
        })
      }),
      { numRuns },
    )
  })

  test('do not depend on the order in which runs were read, nor on what was read before an edit', () => {
    fc.assert(
      fc.property(rules, fc.array(fc.tuple(text, text), { maxLength: 5 }), fc.nat(), (rules, pairs, seed) => {
        const terms = compile(rules)
        const nothing: Found = { names: [], cues: [] }
        const fresh = pairs.map(([, after]) => find(terms, after) ?? nothing)
        // Read in another order, each run first as it was before the edit.
        const kept: Found[] = pairs.map(([before]) => find(terms, before) ?? nothing)
        weigh(kept)
        const order = pairs.map((_, index) => index).sort((a, b) => ((a * 7 + seed) % 5) - ((b * 7 + seed) % 5))
        for (const index of order) {
          kept[index] = find(terms, pairs[index]?.[1] ?? '') ?? nothing
          weigh(kept)
        }
        expect(weigh(kept)).toEqual(weigh(fresh))
      }),
      { numRuns },
    )
  })
})
