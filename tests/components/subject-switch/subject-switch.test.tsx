import { act } from 'preact/test-utils'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { SubjectSwitch, type SubjectSwitchProps } from '../../../components/subject-switch/SubjectSwitch.tsx'
import { onScreen, type Screen } from '../../entrypoints/on-screen.tsx'

const onSwitch = vi.fn()
let screen: Screen

beforeEach(() => {
  screen = onScreen()
  onSwitch.mockClear()
})

const mi5 = { id: 'mi5', name: 'MI5', marking: { lights: true } }

function open(changed: Partial<SubjectSwitchProps> = {}): Element | null {
  screen.show(<SubjectSwitch subject={mi5} on={true} locked={false} onSwitch={onSwitch} {...changed} />)
  return screen.document.querySelector('input')
}

describe('the switch of a subject', () => {
  test('is named by the subject', () => {
    const input = open()
    expect(screen.find('label', 'MI5').getAttribute('for')).toBe(input?.id)
    expect(input?.getAttribute('role')).toBe('switch')
  })

  test.each([
    [true, false],
    [false, true],
  ])('that is on: %j hands on %j', (on, wanted) => {
    const input = open({ on })
    expect(input?.hasAttribute('checked')).toBe(on)
    if (input === null) throw new Error('no switch')
    Object.assign(input, { checked: wanted })
    const { Event } = screen.document.defaultView ?? globalThis
    act(() => void input.dispatchEvent(new Event('change', { bubbles: true })))
    expect(onSwitch.mock.calls).toEqual([[wanted]])
  })

  test('can be neither seen as on or off nor used before that is known', () => {
    const input = open({ on: null })
    expect([input?.hasAttribute('disabled'), input?.getAttribute('class')]).toEqual([true, 'switch switch-unknown'])
  })

  test('is locked where an administrator has set it, and described as such', () => {
    const input = open({ locked: true })
    expect(input?.hasAttribute('disabled')).toBe(true)
    expect(screen.texts(`[id="${input?.getAttribute('aria-describedby')}"]`)).toEqual(['optionsLocked'])
  })

  test('is absent where nothing lights up, and a note says so', () => {
    expect(open({ subject: { ...mi5, marking: { lights: false } } })).toBeNull()
    expect(screen.texts('li')).toEqual(['MI5optionsNoMarks'])
  })
})
