import { parseHTML } from 'linkedom'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { type Run, rangesIn, runText } from '../../../entrypoints/content-script/run.ts'

beforeEach(() => {
  // Node has none; the engines' own does the same with what it is given.
  vi.stubGlobal(
    'StaticRange',
    class {
      constructor(given: StaticRangeInit) {
        Object.assign(this, given)
      }
    },
  )
})

const { document } = parseHTML('<!doctype html><p></p>')

/** A run of text nodes; `|` stands for something other than text. */
function runOf(...texts: string[]): Run {
  const pieces = texts.map((text) =>
    text === '|' ? { node: null, text } : { node: document.createTextNode(text), text: '' },
  )
  return { owner: document.documentElement, pieces }
}

describe('the text of a run', () => {
  test('is that of its nodes, and of what stands for other than text', () => {
    expect(runText(runOf('Khu', 'ram ', '|', 'Butt'))).toBe('Khuram |Butt')
  })

  test('has a gap, where it is asked for, wherever words of two nodes touch', () => {
    expect(runText(runOf('MI5', 'Parker ', 'spoke', ' here', '', 'today'), true)).toBe('MI5 Parker spoke here today')
  })
})

describe('a stretch of a run', () => {
  const placesIn = (run: Run, stretches: readonly [number, number][]) => {
    const rangeOf = rangesIn(run)
    return stretches.map(([start, end]) => {
      const range = rangeOf(start, end)
      return (
        range && [range.startContainer.textContent, range.startOffset, range.endContainer.textContent, range.endOffset]
      )
    })
  }

  test('is told by the nodes and offsets at which it begins and ends', () => {
    expect(
      placesIn(runOf('Of Khu', 'ram Bu', 'tt and MI5'), [
        [3, 14],
        [19, 22],
      ]),
    ).toEqual([
      ['Of Khu', 3, 'tt and MI5', 2],
      ['tt and MI5', 7, 'tt and MI5', 10],
    ])
  })

  test('ends in the node that holds its last letter, not at the beginning of the next', () => {
    expect(placesIn(runOf('MI5', ' spoke'), [[0, 3]])).toEqual([['MI5', 0, 'MI5', 3]])
  })

  test('is none where it begins or ends in what is no text, or behind the end', () => {
    expect(placesIn(runOf('|', 'MI5'), [[0, 2]])).toEqual([null])
    expect(placesIn(runOf('MI5', '|'), [[0, 4]])).toEqual([null])
    expect(placesIn(runOf('MI5'), [[2, 9]])).toEqual([null])
  })
})
