import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold } from '../../mentions/fold.ts'

/** Cases a property; see properties.test.ts. */
const numRuns = Number(process.env.RUNS ?? 300)

/** Any UTF-16 units; the library's own `binary` strings take seconds to set up on a busy machine. */
const units = fc.array(fc.nat(0xffff), { maxLength: 12 }).map((codes) => String.fromCharCode(...codes))

describe('fold', () => {
  test.each([
    ['Andrew\u00a0Parker', 'Andrew Parker'],
    ['Andrew \n\t Parker', 'Andrew Parker'],
    ['Par\u00adker', 'Parker'],
    ['M\u200bI5', 'MI5'],
    ['\u202aMI5\u202c', 'MI5'],
    ['MI\u20115', 'MI-5'],
    ['MI\u20135', 'MI-5'],
    ['Fishmongers\u2019 Hall', "Fishmongers' Hall"],
    ['\uff2d\uff29\uff15', 'MI5'],
    ['a \u00ad b', 'a b'],
    ['MI5â€™s boss', "MI5's boss"],
    ['pâté', 'pâté'],
    ['plain text stays', 'plain text stays'],
  ])('reads %j as %j', (original, folded) => {
    expect(fold(original).text).toBe(folded)
  })

  test('finds the way back to the place a name stands at', () => {
    const original = 'The\u00a0\u00a0head, Andrew Par\u00adker, spoke'
    const { text, startOf, endOf } = fold(original)
    const start = text.indexOf('Andrew Parker')
    expect(original.slice(startOf(start), endOf(start + 'Andrew Parker'.length))).toBe('Andrew Par\u00adker')
  })

  test('leaves an invisible character at the end of a name outside it', () => {
    const { text, startOf, endOf } = fold('MI5\u00ad said')
    const start = text.indexOf('MI5')
    expect([startOf(start), endOf(start + 3)]).toEqual([0, 3])
  })

  test('maps every stretch that starts and ends with a letter back to one that folds to the same', () => {
    const pieces = fc.oneof(
      units,
      fc.constantFrom(
        ' ',
        '\u00a0',
        '\u00ad',
        '\u200b',
        '\n',
        '\u2019',
        '\u2011',
        '\uff2d',
        'MI5',
        '\ud800',
        '\ufeff',
        '😀',
        '\u{e0041}',
      ),
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), fc.nat(), fc.nat(), (parts, a, b) => {
        const original = parts.join('')
        const { text, startOf, endOf } = fold(original)
        const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((one, two) => one - two) as [
          number,
          number,
        ]
        fc.pre(start < end && text[start] !== ' ' && text[end - 1] !== ' ')
        const back = original.slice(startOf(start), endOf(end))
        expect(fold(back).text).toBe(text.slice(start, end))
      }),
      { numRuns },
    )
  })

  test('changes nothing when it folds what is folded already', () => {
    fc.assert(
      fc.property(units, (original) => {
        const { text } = fold(original)
        expect(fold(text).text).toBe(text)
      }),
      { numRuns },
    )
  })
})
