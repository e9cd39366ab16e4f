import { beforeEach, expect, test } from 'vitest'
import { FigureView } from '../../../components/card/FigureView.tsx'
import { onScreen, type Screen } from '../../entrypoints/on-screen.tsx'

let screen: Screen

beforeEach(() => {
  screen = onScreen()
})

const attacks = { value: 7, unit: 'attacks', qualifier: 'exactly', partOf: 20 } as const

/** Where the squares begin that a path draws, as [x, y]. */
const squares = (selector: string) =>
  [...(screen.document.querySelector(selector)?.getAttribute('d') ?? '').matchAll(/M([\d.]+) ([\d.]+)h/g)].map(
    ([, x, y]) => [Number(x), Number(y)],
  )

test('a part of a whole is drawn as squares, ten in a row: those of the part, then the rest', () => {
  screen.show(<FigureView figure={attacks} />)
  const [part, rest] = [squares('.unit-chart-part'), squares('.unit-chart-rest')]
  expect([part.length, rest.length]).toEqual([7, 13])
  expect(part.slice(0, 2)).toEqual([
    [0, 0],
    [9, 0],
  ])
  // The rest has a line around each, which takes half a px on every side.
  expect([rest[0], rest[2], rest[3]]).toEqual([
    [63.5, 0.5],
    [81.5, 0.5],
    [0.5, 9.5],
  ])
  expect(screen.document.querySelector('svg')?.getAttribute('viewBox')).toBe('0 0 88 16')
})

test('a whole of more squares than can be taken in is not drawn', () => {
  screen.show(<FigureView figure={{ ...attacks, partOf: 40 }} />)
  expect(screen.document.querySelectorAll('svg')).toHaveLength(1)
  screen.show(<FigureView figure={{ ...attacks, partOf: 41 }} />)
  expect(screen.document.querySelectorAll('svg')).toHaveLength(0)
})

test('a number is written as English has it, with its qualifier unless it is exact', () => {
  screen.show(<FigureView figure={{ value: 3000, unit: 'people', qualifier: 'more than' }} />)
  expect(screen.texts('.figure')).toEqual(['more than 3,000 people'])
  screen.show(<FigureView figure={{ value: 130, unit: 'people', qualifier: 'exactly' }} />)
  expect(screen.texts('.figure')).toEqual(['130 people'])
})
