import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import pack from '../../data/pack.json?cards'
import { contrast } from '../contrast.ts'

const read = (sheet: string) => readFileSync(new URL(`../../components/${sheet}`, import.meta.url), 'utf8')
const css = read('colours.css')
const [base = ''] = css.split('@media')
const pick = (side: '$1' | '$2') => base.replace(/light-dark\((#\w+), (#\w+)\)/g, side)
/**
 * Rules of the extension's own pages that draw around a control, or around what has the focus or is chosen, with all
 * they say.
 */
const controls = globSync('{components,entrypoints}/*/*.css', { exclude: ['**/{card,popover,gallery}/**'] })
  .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/([^{}]+)\{([^{}]*)\}/g)])
  .filter(([, selector = '']) => /button|field|switch(?![-\w])|input|focus|aria-selected/.test(selector))
/** The colours they are drawn with, by property. */
const around = new Set(
  controls.flatMap(([, , body = '']) =>
    [...body.matchAll(/(?:border|outline)(?:-color)?:[^;]*var\((--[\w-]+)\)/g)].map(([, property = '']) => property),
  ),
)
const schemes = Object.entries({ light: pick('$1'), dark: pick('$2') })

/** What a part of the sheet says of a property: for the surfaces at large, or for one category. */
function colour(part: string, property: string, category?: string): string {
  const within = category === undefined ? part : (part.split(`[data-category="${category}"]`)[1] ?? '')
  const found = new RegExp(`${property}: (#[0-9a-f]{6});`).exec(within)?.[1]
  if (found === undefined) throw new Error(`no ${property}${category === undefined ? '' : ` for ${category}`}`)
  return found
}

test('contrast is computed as WCAG has it', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
})

test('in forced colours nothing is told from its ground by the highlight, which need not stand out from it', () => {
  const told = globSync('{components,entrypoints}/**/*.css').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/([\w-]+):[^;]*\bHighlight\b/g)].map(([, property]) => [file, property]),
  )
  expect(told.filter(([, property]) => property !== 'background')).toEqual([])
})

describe.each(schemes)('in the %s scheme', (_name, part) => {
  test.each(['--ink', '--ink-soft', '--focus'])('%s has at least 7:1 on every surface', (property) => {
    for (const surface of ['--surface', '--surface-raised'])
      expect(contrast(colour(part, property), colour(part, surface))).toBeGreaterThanOrEqual(7)
  })

  test('what is drawn around controls has at least 3:1 on every surface', () => {
    expect(around).toContain('--focus')
    for (const property of around)
      for (const surface of ['--surface', '--surface-raised'])
        expect(contrast(colour(part, property), colour(part, surface)), property).toBeGreaterThanOrEqual(3)
  })

  test.each(pack.categories.map(({ id }) => id))(
    'the category %s has a colour with at least 7:1 on every surface',
    (id) => {
      for (const surface of ['--surface', '--surface-raised'])
        expect(contrast(colour(part, '--category', id), colour(part, surface))).toBeGreaterThanOrEqual(7)
    },
  )

  test('no two categories share a colour', () => {
    const colours = pack.categories.map(({ id }) => colour(part, '--category', id))
    expect(new Set(colours).size).toBe(colours.length)
  })
})

/** Rules of the card's sheets as selector and declarations; those within an at-rule with the rest. */
const rules = [
  ...['card/card.css', 'card/controls.css', 'card/facts.css']
    .map(read)
    .join('')
    .matchAll(/([^{}]+)\{([^{}]*)\}/g),
].map(([, selector = '', declarations = '']) => ({ selector: selector.trim(), declarations }))
const [, more = ''] = css.split('prefers-contrast: more')
const increased = Object.fromEntries(
  [...(more.split('@media')[0] ?? '').matchAll(/(--[\w-]+): var\((--[\w-]+)\)/g)].map(([, name = '', other]) => [
    name,
    other,
  ]),
)

/** What a custom property comes to, for readers who want more contrast if told so. */
function resolved(part: string, property: string, isIncreased: boolean): string {
  const other = isIncreased ? increased[property] : undefined
  return other === undefined ? colour(part, property) : resolved(part, other, true)
}

describe.each(schemes)('the shade where a card goes on in the %s scheme', (_name, part) => {
  test.each([false, true])('leaves at least 7:1 to the text under it (increased contrast: %s)', (isIncreased) => {
    const shaded = rules.flatMap(({ declarations }) => (declarations.includes('gradient') ? declarations : []))
    const shades = [...shaded.join('').matchAll(/gradient\(transparent, var\((--[\w-]+)\)/g)].map(
      ([, shade = '']) => shade,
    )
    expect(shades).toHaveLength(2)
    for (const shade of shades)
      expect(contrast(resolved(part, '--ink', isIncreased), resolved(part, shade, isIncreased))).toBeGreaterThanOrEqual(
        7,
      )
  })
})

describe.each(schemes)('the states of a control in the %s scheme', (_name, part) => {
  const used = (declarations: string, property: string, otherwise: string) =>
    new RegExp(`(?:^|\\s)${property}: [^;]*var\\((--[\\w-]+)\\)`).exec(declarations)?.[1] ?? otherwise
  const controls = rules.filter(({ selector }) => /copy|more|related-subject|close|back|handle/.test(selector))

  test.each([false, true])(
    'have text with at least 7:1 under the pointer and pressed (increased contrast: %s)',
    (isIncreased) => {
      const states = controls.filter(({ selector }) => /:(hover|active)/.test(selector))
      expect(states.map(({ selector }) => selector)).toEqual([
        expect.stringContaining('hover'),
        expect.stringContaining('active'),
        expect.stringContaining('hover'),
      ])
      for (const { declarations } of states) {
        const text = resolved(part, used(declarations, 'color', '--ink-soft'), isIncreased)
        const ground = resolved(part, used(declarations, 'background', '--surface'), isIncreased)
        expect(contrast(text, ground)).toBeGreaterThanOrEqual(7)
      }
    },
  )

  test.each([false, true])('have bounds with at least 3:1 on every ground (increased contrast: %s)', (isIncreased) => {
    const bounds = controls.flatMap(
      ({ declarations }) => /border: 1px solid var\((--[\w-]+)\)/.exec(declarations)?.[1] ?? [],
    )
    expect(bounds).toHaveLength(3)
    for (const bound of [...bounds, '--focus'])
      for (const ground of ['--surface', '--surface-raised', '--surface-pressed'])
        expect(
          contrast(resolved(part, bound, isIncreased), resolved(part, ground, isIncreased)),
        ).toBeGreaterThanOrEqual(3)
  })
})
