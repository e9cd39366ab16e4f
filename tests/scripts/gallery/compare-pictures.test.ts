import { PNG } from 'pngjs'
import { describe, expect, test } from 'vitest'
import { comparePictures } from '../../../scripts/gallery/compare-pictures.ts'

type Paint = (x: number, y: number) => number

/** Two looks side by side, each of 60 × 80 px; `paint` gives the shade of a pixel, 0 to 255. */
function picture(paint: Paint, height = 80) {
  const image = new PNG({ width: 120, height })
  for (let y = 0; y < height; y++)
    for (let x = 0; x < 120; x++) image.data.set([paint(x, y), paint(x, y), paint(x, y), 255], (y * 120 + x) * 4)
  return { image, looks: ['light', 'dark'] }
}

const within = (from: number, at: number, to: number) => at >= from && at < to
/** A bar of text in each look. */
const bar =
  (top: number, ink = 0): Paint =>
  (x, y) =>
    within(10, x % 60, 50) && within(top, y, top + 6) ? ink : 255
const kept = picture(bar(30)).image

describe('two pictures', () => {
  test('are alike if they are the same', () => {
    expect(comparePictures(picture(bar(30)), kept)).toBeNull()
  })

  test('are alike if an edge is smoothed otherwise', () => {
    const smoothed: Paint = (x, y) => (y === 29 && within(10, x % 60, 50) ? 215 : bar(30)(x, y))
    expect(comparePictures(picture(smoothed), kept)).toBeNull()
  })

  test('differ if a line has moved by one px, and the place is told', () => {
    const moved: Paint = (x, y) => (x < 60 ? bar(30)(x, y) : bar(31)(x, y))
    expect(comparePictures(picture(moved), kept)?.sentence).toBe(
      '80 pixels differ (20 may), in dark from 10, 30 to 49, 36',
    )
  })

  test('differ if a text is paler', () => {
    expect(comparePictures(picture(bar(30, 60)), kept)?.sentence).toContain('in light from 10, 30')
  })

  test('differ if a thin slanting line is another', () => {
    const slanting =
      (by: number): Paint =>
      (x, y) =>
        x < 60 && x === y + by ? 0 : 255
    expect(comparePictures(picture(slanting(3)), picture(slanting(0)).image)?.sentence).toContain('in light')
  })

  test('differ if one is higher, though by nothing but ground', () => {
    expect(comparePictures(picture(bar(30), 81), kept)?.sentence).toContain('120 × 81 px instead of 120 × 80')
  })

  test('come with an image of both and of what differs', () => {
    expect(comparePictures(picture(bar(31)), kept)?.image).toMatchObject({ width: 120, height: 240 })
  })
})
