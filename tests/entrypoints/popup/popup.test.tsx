import { act } from 'preact/test-utils'
import { describe, expect, test, vi } from 'vitest'
import { REST } from '../../../components/said/use-announcement.ts'
import {
  activeText,
  event,
  field,
  headings,
  list,
  onSettings,
  open,
  options,
  press,
  screen,
  type,
} from './popup-on-screen.tsx'

describe('the popup without a query', () => {
  test('lists every subject under its category, in the pack’s order', () => {
    open(list)
    expect(headings()).toEqual(['People', 'Threat'])
    expect(options()).toEqual([
      'Andrew Parker role of parker',
      'Khuram Butt role of butt',
      'How risk is judged role of risk',
    ])
  })

  test('names each group by its heading, and the field commands the list', () => {
    open(list)
    const labels = [...screen.document.querySelectorAll('[role="group"]')].map((group) =>
      group.getAttribute('aria-labelledby'),
    )
    expect(labels.map((id) => screen.document.getElementById(id ?? '')?.textContent)).toEqual(['People', 'Threat'])
    expect(screen.document.getElementById(field().getAttribute('aria-controls') ?? '')?.getAttribute('role')).toBe(
      'listbox',
    )
  })

  test('says where all of it comes from', () => {
    open(list)
    expect(screen.texts('header')).toEqual(['extensionNamecardSource BBC 17 October 2017'])
  })

  test('asks for the settings', () => {
    open(list)
    screen.click('button', 'popupSettings')
    expect(onSettings).toHaveBeenCalledOnce()
  })

  test('does nothing on Enter before the keyboard is in the list', () => {
    open(list)
    expect(press('Enter').defaultPrevented).toBe(false)
    expect(screen.texts('[role="dialog"]')).toEqual([])
  })
})

describe('the keyboard', () => {
  test('walks round the list while the field keeps the focus', () => {
    open(list)
    expect(activeText()).toBeNull()
    press('ArrowDown')
    expect(activeText()).toBe('Andrew Parker role of parker')
    press('ArrowUp')
    expect(activeText()).toBe('How risk is judged role of risk')
    press('ArrowDown')
    press('End')
    expect(activeText()).toBe('How risk is judged role of risk')
    press('Home')
    expect(activeText()).toBe('Andrew Parker role of parker')
    expect(screen.texts('[aria-selected="true"]')).toEqual(['Andrew Parker role of parker'])
  })

  test('leaves Home and End to the text while it is not in the list', () => {
    open(list)
    type('parker')
    expect(press('Home').defaultPrevented).toBe(false)
    expect(activeText()).toBeNull()
  })

  test('leaves keys alone that belong to an input method or a shortcut', () => {
    open(list)
    press('ArrowDown', { isComposing: true })
    press('ArrowDown', { ctrlKey: true })
    expect(activeText()).toBeNull()
  })

  test('opens the card with Enter, and Back stands where it left', () => {
    open(list)
    press('ArrowDown')
    press('ArrowDown')
    press('Enter')
    expect(screen.texts('[role="dialog"] h2')).toEqual(['Khuram Butt'])
    screen.click('button', 'popupBack')
    expect(activeText()).toBe('Khuram Butt role of butt')
  })
})

describe('a query', () => {
  test('finds subjects and marks what matched', () => {
    open(list)
    type('parkr')
    expect(options()[0]).toMatch(/^Andrew Parker/)
    expect(screen.texts('.result-name mark')[0]).toBe('Parker')
    expect(headings()).toEqual([])
  })

  test('opens its first result with Enter, and stays for the way back', () => {
    open(list)
    type('butt')
    press('Enter')
    expect(screen.texts('[role="dialog"] h2')).toEqual(['Khuram Butt'])
    screen.click('button', 'popupBack')
    expect(field().getAttribute('value') ?? Reflect.get(field(), 'value')).toBe('butt')
    expect(activeText()).toMatch(/^Khuram Butt/)
  })

  test('begins at the top, wherever the keyboard was in the list before', () => {
    open(list)
    press('ArrowDown')
    press('ArrowDown')
    expect(activeText()).toMatch(/^Khuram Butt/)
    screen.document.documentElement.scrollTop = 500
    type('interviewed')
    expect(options().some((option) => option.startsWith('Khuram Butt'))).toBe(true)
    expect(activeText()).toBeNull()
    expect(screen.document.documentElement.scrollTop).toBe(0)
  })

  test('is cleared by Esc, and an empty field leaves Esc to the browser', () => {
    open(list)
    type('butt')
    expect(press('Escape').defaultPrevented).toBe(true)
    expect(options()).toHaveLength(3)
    expect(press('Escape').defaultPrevented).toBe(false)
  })

  test('is cleared by its button', () => {
    open(list)
    type('butt')
    screen.click('button', 'searchClear')
    expect(options()).toHaveLength(3)
  })

  test('that finds nothing says so and offers the nearest', () => {
    open(list)
    type('qwertz')
    expect(screen.texts('.finder-nothing')).toEqual(['searchNothing qwertz'])
    expect(headings()).toEqual(['searchNearest'])
    expect(options()).toHaveLength(3)
  })

  test('that says nothing yet leaves the list as it is', () => {
    open(list)
    type('how many ')
    expect(headings()).toEqual(['People', 'Threat'])
  })

  test('has its count read out once the typing rests, not on every key', () => {
    vi.useFakeTimers()
    open(list)
    const said: string[] = []
    for (const query of ['b', 'bu', 'but', 'butt']) {
      type(query)
      act(() => void vi.advanceTimersByTime(REST / 2))
      said.push(...screen.texts('[role="status"]'))
    }
    expect(said.join('')).toBe('')
    act(() => void vi.advanceTimersByTime(REST))
    expect(screen.texts('[role="status"]')).toEqual([`searchCount ${options().length}`])
    // Said anew, though it says the same: a live region tells of changes alone.
    type('khuram')
    expect(screen.texts('[role="status"]').join('')).toBe('')
    act(() => void vi.advanceTimersByTime(REST))
    expect(screen.texts('[role="status"]')).toEqual([`searchCount ${options().length}`])
    vi.useRealTimers()
  })
})

describe('a card', () => {
  test('goes back on Esc instead of closing', () => {
    open({ at: 'card', subject: 'parker', from: null })
    const pressed = event('keydown', { key: 'Escape' })
    act(() => void screen.document.dispatchEvent(pressed))
    expect(options()).toHaveLength(3)
    expect(pressed.defaultPrevented).toBe(true)
  })

  test('stays where Esc was for something in it', () => {
    open({ at: 'card', subject: 'parker', from: null })
    const pressed = event('keydown', { key: 'Escape' })
    pressed.preventDefault()
    act(() => void screen.document.dispatchEvent(pressed))
    expect(screen.texts('[role="dialog"] h2')).toEqual(['Andrew Parker'])
  })

  test('comes with the focus on the way back', () => {
    const { HTMLElement } = screen.document.defaultView ?? globalThis
    const focus = vi.spyOn(HTMLElement.prototype, 'focus')
    open({ at: 'card', subject: 'parker', from: null })
    expect(focus.mock.contexts).toEqual([screen.find('button', 'popupBack')])
    focus.mockRestore()
  })

  test('opens first when asked for it', () => {
    open({ at: 'card', subject: 'parker', from: null })
    expect(screen.texts('[role="dialog"] h2')).toEqual(['Andrew Parker'])
  })
})
