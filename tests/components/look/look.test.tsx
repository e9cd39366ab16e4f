import { act } from 'preact/test-utils'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Look } from '../../../components/look/Look.tsx'
import { SLIDER_RESTS } from '../../../components/look/Slider.tsx'
import { defaultSettings, MARKS, parseSettings, type Settings, THEMES, UNDERLINES } from '../../../data/settings.ts'
import { onScreen, type Screen } from '../../entrypoints/on-screen.tsx'
import { smallPack } from '../../entrypoints/small-pack.ts'

const onSet = vi.fn()
/** Says what is painted where, and what is taken back. */
const painted: string[] = []
let screen: Screen

beforeEach(() => {
  vi.useFakeTimers()
  screen = onScreen()
  onSet.mockClear()
  painted.length = 0
})
afterEach(() => {
  vi.useRealTimers()
})

function open(changed: Partial<Settings> = {}, locked: string[] = []) {
  screen.show(
    <Look
      settings={{ ...defaultSettings, ...changed }}
      pack={smallPack}
      sample={{ id: 'parker', name: 'Andrew Parker' }}
      paint={paint}
      locked={new Set(locked)}
      onSet={onSet}
    />,
  )
}

function paint(place: HTMLElement, { marks, underline }: Pick<Settings, 'marks' | 'underline'>) {
  const how = `${marks} ${underline}`
  painted.push(`${how} on ${place.querySelectorAll('section').length} sections`)
  return () => void painted.push(`${how} taken back`)
}

describe('how it looks', () => {
  test('offers every value that a setting has, the chosen one checked', () => {
    open({ underline: 'wavy' })
    const offered = [...screen.document.querySelectorAll('input[type="radio"]')]
    expect(offered.map((input) => input.getAttribute('value'))).toEqual([...MARKS, ...UNDERLINES, ...THEMES])
    const checked = [...screen.document.querySelectorAll('input[type="radio"][checked]')]
    expect(checked.map((input) => input.getAttribute('value'))).toEqual(['first', 'wavy', 'auto'])
  })

  test('hands on what is picked', () => {
    open({ marks: 'every' })
    screen.happen('input[value="dashed"]', 'change')
    screen.happen('input[value="first"]', 'change')
    expect(onSet.mock.calls).toEqual([[{ key: 'underline', value: 'dashed' }], [{ key: 'marks', value: 'first' }]])
  })

  test('hands on a slider once it rests, not on its way', () => {
    open()
    for (const valueAsNumber of [500, 800, 1500]) screen.happen('input[type="range"]', 'input', { valueAsNumber })
    expect(screen.texts('output')).toEqual(['lookDwellLong 1.5', '100%'])
    expect(onSet).not.toHaveBeenCalled()
    act(() => void vi.advanceTimersByTime(SLIDER_RESTS))
    expect(onSet.mock.calls).toEqual([[{ key: 'dwell', value: 1500 }]])
  })

  test('hands on nothing while an arrow key is held, which moves a slider 30 times a second after a wait', () => {
    open()
    // Systems wait for a third of a second and more before they repeat a key.
    const waits = [350, ...Array.from({ length: 15 }, () => 33)]
    waits.forEach((wait, step) => {
      screen.happen('input[type="range"]', 'input', { valueAsNumber: 400 + 100 * step })
      act(() => void vi.advanceTimersByTime(wait))
    })
    expect(onSet).not.toHaveBeenCalled()
  })

  test('hands on a slider when the page is left before it rests', () => {
    open()
    screen.happen('input[type="range"]', 'input', { valueAsNumber: 900 })
    const { Event } = screen.document.defaultView ?? globalThis
    act(() => void screen.document.dispatchEvent(new Event('visibilitychange')))
    expect(onSet.mock.calls).toEqual([[{ key: 'dwell', value: 900 }]])
    act(() => void vi.advanceTimersByTime(SLIDER_RESTS))
    expect(onSet).toHaveBeenCalledOnce()
  })

  test.each(['dwell', 'cardText'] as const)('lets %s slide from the least to the most that it may be', (key) => {
    open()
    const slider = screen.document.querySelectorAll('input[type="range"]')[key === 'dwell' ? 0 : 1]
    const [least, most] = [Number(slider?.getAttribute('min')), Number(slider?.getAttribute('max'))]
    const read = [least - 1, least, most, most + 1].map((value) => parseSettings({ [key]: value })[key])
    expect(read).toEqual([defaultSettings[key], least, most, defaultSettings[key]])
  })

  test.each([
    [0, 'lookDwellAtOnce'],
    [200, 'lookDwellQuick 0.2'],
    [300, 'lookDwellUsual 0.3'],
    [500, 'lookDwellUsual 0.5'],
    [600, 'lookDwellCalm 0.6'],
    [1000, 'lookDwellCalm 1'],
    [1100, 'lookDwellLong 1.1'],
    [2000, 'lookDwellLong 2'],
  ])('says a dwell of %i ms in words', (dwell, said) => {
    open({ dwell })
    expect(screen.texts('output')[0]).toBe(said)
    // Words that begin with a number take the direction of their letters, whatever that of the page.
    expect(screen.find('output', said).getAttribute('dir')).toBe('auto')
    expect(screen.document.querySelector('input[type="range"]')?.getAttribute('aria-valuetext')).toBe(said)
  })

  test('locks what an administrator has set, and says so', () => {
    open({}, ['marks', 'dwell', 'badge'])
    expect(screen.texts('.form-note')).toEqual(['optionsLocked', 'optionsLocked', 'optionsLocked'])
    expect(screen.document.querySelectorAll('[disabled]')).toHaveLength(3)
  })
})

describe('the preview', () => {
  test('is painted as pages are, anew with each other choice', () => {
    open()
    open({ underline: 'wavy' })
    open({ underline: 'wavy', marks: 'every' })
    expect(painted).toEqual([
      'first dotted on 2 sections',
      'first dotted taken back',
      'first wavy on 2 sections',
      'first wavy taken back',
      'every wavy on 2 sections',
    ])
  })

  test('is not painted again for what it does not show', () => {
    open()
    open({ dwell: 900, badge: false })
    expect(painted).toEqual(['first dotted on 2 sections'])
  })

  test('names the subject in two sections, twice in the first', () => {
    open()
    expect(screen.texts('.look-passage section')).toEqual([
      'lookPreview Andrew Parker',
      'lookPreviewSection Andrew Parker',
    ])
  })

  test('says how cards open where nothing is marked', () => {
    open({ marks: 'none' })
    expect(screen.texts('.look-preview > .form-note')).toEqual(['lookPreviewNone'])
  })

  test('shows the beginning of a card, in the size of choice, that nobody can get lost in', () => {
    open({ cardText: 150 })
    const card = screen.document.querySelector<HTMLElement>('.look-card')
    expect(screen.texts('.look-card h2')).toEqual(['Andrew Parker'])
    expect(card?.getAttribute('style')).toMatch(/--text:\s*1\.5/)
    expect([card?.hasAttribute('inert'), card?.getAttribute('aria-hidden')]).toEqual([true, 'true'])
  })
})
