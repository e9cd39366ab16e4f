import { act } from 'preact/test-utils'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Look } from '../../../components/look/Look'
import { markedSpans } from '../../../components/look/marked-spans'
import { SLIDER_RESTS } from '../../../components/look/Slider'
import { defaultSettings, type Settings } from '../../../data/settings'
import { onScreen, type Screen } from '../../entrypoints/on-screen'

const onSet = vi.fn()
let screen: Screen

beforeEach(() => {
  vi.useFakeTimers()
  screen = onScreen()
  onSet.mockClear()
})
afterEach(() => {
  vi.useRealTimers()
})

function open(changed: Partial<Settings> = {}, locked: string[] = []) {
  screen.show(<Look settings={{ ...defaultSettings, ...changed }} name="MI5" locked={new Set(locked)} onSet={onSet} />)
}

function happen(selector: string, type: string, values: object = {}) {
  const element = screen.document.querySelector(selector)
  if (element === null) throw new Error(`no ${selector}`)
  Object.assign(element, values)
  const { Event } = screen.document.defaultView ?? globalThis
  act(() => void element.dispatchEvent(new Event(type, { bubbles: true })))
}

describe('how it looks', () => {
  test('offers every style, the chosen one checked', () => {
    open({ underline: 'wavy' })
    const checked = [...screen.document.querySelectorAll('input[type="radio"][checked]')]
    expect(checked.map((input) => input.getAttribute('value'))).toEqual(['first', 'wavy', 'auto'])
  })

  test('hands on what is picked', () => {
    open({ marks: 'every' })
    happen('input[value="dashed"]', 'change')
    happen('input[value="first"]', 'change')
    expect(onSet.mock.calls).toEqual([[{ key: 'underline', value: 'dashed' }], [{ key: 'marks', value: 'first' }]])
  })

  test('hands on a slider once it rests, not on its way', () => {
    open()
    for (const valueAsNumber of [500, 800, 1500]) happen('input[type="range"]', 'input', { valueAsNumber })
    expect(screen.texts('output')).toEqual(['lookDwellLong 1.5', '100%'])
    expect(onSet).not.toHaveBeenCalled()
    act(() => void vi.advanceTimersByTime(SLIDER_RESTS))
    expect(onSet.mock.calls).toEqual([[{ key: 'dwell', value: 1500 }]])
  })

  test.each([
    [0, 'lookDwellAtOnce'],
    [200, 'lookDwellQuick 0.2'],
    [300, 'lookDwellUsual 0.3'],
    [1000, 'lookDwellCalm 1'],
    [2000, 'lookDwellLong 2'],
  ])('says a dwell of %i ms in words', (dwell, said) => {
    open({ dwell })
    expect(screen.texts('output')[0]).toBe(said)
  })

  test('locks what an administrator has set, and says so', () => {
    open({}, ['marks', 'dwell', 'badge'])
    expect(screen.texts('.look-note')).toEqual(['optionsLocked', 'optionsLocked', 'optionsLocked'])
    expect(screen.document.querySelectorAll('[disabled]')).toHaveLength(3)
  })
})

describe('the marks in the preview', () => {
  test.each([
    ['first', [[0, 3]]],
    [
      'every',
      [
        [0, 3],
        [10, 13],
      ],
    ],
    ['none', []],
  ] as const)('%s', (marks, spans) => {
    expect(markedSpans('MI5 asked MI5.', 'MI5', marks)).toEqual(spans)
  })
})
