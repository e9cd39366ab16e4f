import { act } from 'preact/test-utils'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { Popup } from '../../../entrypoints/popup/Popup'
import type { View } from '../../../entrypoints/popup/view'
import { onScreen, type Screen } from '../on-screen'
import { smallPack } from '../small-pack'

const list: View = { at: 'list', from: null }
const onSettings = vi.fn()
let screen: Screen

beforeEach(() => {
  screen = onScreen()
  onSettings.mockClear()
})

function open(first: View) {
  screen.show(<Popup pack={smallPack} first={first} onSettings={onSettings} />)
}

describe('the popup', () => {
  test('lists every subject under its category, in the pack’s order', () => {
    open(list)
    expect(screen.texts('h2, .subject-entry')).toEqual([
      'People',
      'Andrew Parker role of parker',
      'Khuram Butt role of butt',
      'Threat',
      'How risk is judged role of risk',
    ])
  })

  test('names each group by its category', () => {
    open(list)
    const labels = [...screen.document.querySelectorAll('section')].map((group) =>
      group.getAttribute('aria-labelledby'),
    )
    expect(labels.map((id) => screen.document.getElementById(id ?? '')?.textContent)).toEqual(['People', 'Threat'])
  })

  test('says where all of it comes from', () => {
    open(list)
    expect(screen.texts('header')).toEqual(['extensionNamecardSource BBC 17 October 2017'])
  })

  test('opens a card in place, and goes back', () => {
    open(list)
    screen.click('button', 'Khuram Butt')
    expect(screen.texts('[role="dialog"] h2')).toEqual(['Khuram Butt'])
    expect(screen.texts('section')).toEqual([])
    screen.click('button', 'popupBack')
    expect(screen.texts('[role="dialog"]')).toEqual([])
    expect(screen.texts('section')).toHaveLength(2)
  })

  test('goes back on Esc instead of closing', () => {
    open({ at: 'card', subject: 'parker' })
    const press = new (screen.document.defaultView ?? globalThis).Event('keydown', { cancelable: true })
    Object.assign(press, { key: 'Escape' })
    act(() => void screen.document.dispatchEvent(press))
    expect(screen.texts('section')).toHaveLength(2)
    expect(press.defaultPrevented).toBe(true)
  })

  test('opens at a card when asked for it', () => {
    open({ at: 'card', subject: 'parker' })
    expect(screen.texts('[role="dialog"] h2')).toEqual(['Andrew Parker'])
  })

  test('asks for the settings', () => {
    open(list)
    screen.click('button', 'popupSettings')
    expect(onSettings).toHaveBeenCalledOnce()
  })
})
