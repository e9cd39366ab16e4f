import { describe, expect, test } from 'vitest'
import { lightnessOf, schemeOf } from '../../../entrypoints/popover/scheme.ts'

const clear = 'rgba(0, 0, 0, 0)'
const white = 'rgb(255, 255, 255)'
const black = 'rgb(18, 18, 18)'

describe('the scheme of a page', () => {
  test.each([
    ['says nothing, and stands on nothing', 'normal', '', [clear], null],
    ['says nothing, on white: most pages never thought of it', 'normal', '', [clear, white], null],
    ['says nothing, on black', 'normal', '', [clear, black, white], 'dark'],
    ['declares light', 'light', '', [clear], 'light'],
    ['declares only dark', 'only dark', '', [clear], 'dark'],
    ['declares dark in its head', 'normal', 'dark', [clear], 'dark'],
    ['declares both: as the reader prefers', 'light dark', '', [clear], null],
    ['declares both and is switched to light', 'light dark', '', [white], 'light'],
    ['declares both and is switched to dark', 'dark light', '', [black], 'dark'],
    ['declares light, but the word stands in a black box', 'light', '', [black, white], 'dark'],
    ['stands on black paler than half', 'normal', '', ['rgba(0, 0, 0, 0.4)', white], null],
  ] as const)('%s', (_what, computed, meta, backgrounds, scheme) => {
    expect(schemeOf({ computed, meta, backgrounds })).toBe(scheme)
  })
})

describe('lightness of a computed colour', () => {
  test.each([
    ['rgb(255, 255, 255)', 1],
    ['rgb(0, 0, 0)', 0],
    ['rgba(255, 255, 255, 0.8)', 1],
    ['color(srgb 1 1 1)', 1],
    ['color(display-p3 0 0 0 / 0.9)', 0],
    ['oklch(0.21 0.03 264)', 0.21],
    ['lab(54.2 1 -3)', 0.542],
    ['rgba(0, 0, 0, 0)', null],
    ['oklab(0.2 0 0 / 0.3)', null],
    ['color(xyz-d65 0.1 0.1 0.1)', null],
  ] as const)('%s', (colour, lightness) => {
    if (lightness === null) expect(lightnessOf(colour)).toBeNull()
    else expect(lightnessOf(colour)).toBeCloseTo(lightness, 3)
  })
})
