import { createRef } from 'preact'
import { expect, test, vi } from 'vitest'
import type { ShortcutsProps } from '../../../components/shortcuts/Shortcuts.tsx'
import pack from '../../../data/pack.json?cards'
import { Welcome } from '../../../entrypoints/welcome/Welcome.tsx'
import messages from '../../../public/_locales/en/messages.json'
import { onScreen } from '../on-screen.tsx'
import { smallPack } from '../small-pack.ts'

function open(shortcuts: ShortcutsProps['shortcuts'] = [{ name: 'next-mention', keys: 'F8' }]) {
  const screen = onScreen()
  const passage = createRef<HTMLParagraphElement>()
  const on = { show: vi.fn(), shortcuts: vi.fn(async () => true), settings: vi.fn() }
  screen.show(
    <Welcome
      source={smallPack.source}
      passage={passage}
      shortcuts={shortcuts}
      isDesktop={shortcuts.length > 0}
      onShow={on.show}
      onShortcuts={on.shortcuts}
      onSettings={on.settings}
    />,
  )
  return { screen, passage, on }
}

test('the first-run page shows its text bare, for the marks to be painted on', () => {
  const { passage } = open()
  expect(passage.current?.textContent).toBe('welcomePassage')
  expect(passage.current?.childNodes).toHaveLength(1)
})

test('the first-run page names every subject that lights up', () => {
  const names = pack.subjects.flatMap(({ name, marking }) => (marking.lights ? [name] : []))
  expect(names).not.toEqual([])
  for (const name of names) expect(messages.welcomePassage.message).toContain(name)
})

test('each button of the first-run page does its own', () => {
  const { screen, on } = open()
  screen.click('button', 'welcomeShow')
  expect([on.show, on.shortcuts, on.settings].map(({ mock }) => mock.calls.length)).toEqual([1, 0, 0])
  screen.click('button', 'optionsShortcutChange')
  expect([on.show, on.shortcuts, on.settings].map(({ mock }) => mock.calls.length)).toEqual([1, 1, 0])
  screen.click('button', 'welcomeSettings')
  expect([on.show, on.shortcuts, on.settings].map(({ mock }) => mock.calls.length)).toEqual([1, 1, 1])
})

test('the first-run page asks for nothing', () => {
  expect(open().screen.texts('input, select, textarea, form, dialog')).toEqual([])
})

test('a browser without shortcuts, keyword and menu is shown the toolbar button alone', () => {
  const { screen } = open([])
  expect(screen.texts('.welcome-ways dt')).toEqual(['welcomeToolbar'])
  expect(screen.texts('h2')).not.toContain('welcomeKeys')
})
