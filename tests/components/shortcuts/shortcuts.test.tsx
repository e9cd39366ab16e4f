import { act } from 'preact/test-utils'
import { beforeEach, describe, expect, test } from 'vitest'
import { Shortcuts } from '../../../components/shortcuts/Shortcuts.tsx'
import { onScreen, type Screen } from '../../entrypoints/on-screen.tsx'

let screen: Screen

beforeEach(() => {
  screen = onScreen()
})

const shortcuts = [
  { name: '_execute_action', keys: 'Alt+Shift+K' },
  { name: 'toggle-site', keys: '' },
  { name: 'of another version', keys: 'F1' },
]

/** Presses the button where the browser opens its settings, or does not. */
async function press(opens: boolean) {
  let asked = 0
  screen.show(<Shortcuts shortcuts={shortcuts} onChange={async () => ++asked > 0 && opens} />)
  await act(async () => screen.find('button', 'optionsShortcutChange').click())
  expect(asked).toBe(1)
}

describe('the shortcuts', () => {
  test('are named by what they do, with their keys; one without keys says so', () => {
    screen.show(<Shortcuts shortcuts={shortcuts} onChange={async () => true} />)
    expect(screen.texts('dt')).toEqual(['optionsShortcutPopup', 'commandToggleSite'])
    expect(screen.texts('dd')).toEqual(['Alt+Shift+K', 'optionsShortcutNone'])
    expect(screen.document.querySelector('kbd')?.innerHTML).toBe('Alt+<wbr>Shift+<wbr>K')
  })

  test('say nothing more once the browser has opened its settings', async () => {
    await press(true)
    expect(screen.texts('[role="status"]')).toEqual([''])
  })

  test('say where to look when the browser opens nothing', async () => {
    await press(false)
    expect(screen.texts('[role="status"]')).toEqual(['optionsShortcutRefused'])
  })
})
