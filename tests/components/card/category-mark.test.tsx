import { expect, test } from 'vitest'
import { CategoryMark } from '../../../components/card/CategoryMark.tsx'
import pack from '../../../data/pack.json?cards'
import { onScreen } from '../../entrypoints/on-screen.tsx'

function shapeOf(category: string): string | null | undefined {
  const screen = onScreen()
  screen.show(<CategoryMark category={category} />)
  return screen.document.querySelector('path')?.getAttribute('d')
}

test('every category has a shape of its own, and one that is not known has another', () => {
  const ids = [...pack.categories.map(({ id }) => id), 'unknown']
  const shapes = ids.map(shapeOf)
  expect(shapes).not.toContain(undefined)
  expect(new Set(shapes).size).toBe(ids.length)
})
