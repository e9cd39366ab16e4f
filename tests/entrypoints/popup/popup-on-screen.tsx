import { act } from 'preact/test-utils'
import { beforeEach, vi } from 'vitest'
import type { SiteView } from '../../../components/on-this-page/SiteSwitch.tsx'
import { createFinder } from '../../../data/search/find.ts'
import type { PageView } from '../../../data/this-page.ts'
import { Popup } from '../../../entrypoints/popup/Popup.tsx'
import type { PopupView } from '../../../entrypoints/popup/view.ts'
import { onScreen, type Screen } from '../on-screen.tsx'
import { smallPack } from '../small-pack.ts'

export const list: PopupView = { at: 'list', from: null }
export const onSettings = vi.fn()
export const onVisit = vi.fn()
export const onReload = vi.fn()
export const onChoose = vi.fn()
export const onRetry = vi.fn()
const find = createFinder(smallPack)
/** What the popup stands on: a new one for each test. */
export let screen: Screen

beforeEach(() => {
  screen = onScreen()
  for (const mock of [onSettings, onVisit, onReload, onChoose, onRetry]) mock.mockClear()
})

export const choice = { key: 'site.example.org', value: true }
export const free: SiteView = { on: true, decision: { by: 'reader', choice } }

export function open(
  first: PopupView,
  page: PageView = { state: 'none' },
  site: SiteView | null = free,
  isUnsaved = false,
) {
  const events = { onVisit, onReload, onSettings, onChoose, onRetry }
  screen.show(
    <Popup
      pack={smallPack}
      find={find}
      first={first}
      page={page}
      pictures={true}
      site={site}
      isUnsaved={isUnsaved}
      {...events}
    />,
  )
}

export const event = (type: string, more: object) =>
  Object.assign(new (screen.document.defaultView ?? globalThis).Event(type, { bubbles: true, cancelable: true }), more)

export const field = () => screen.find('input', 'searchField')

export function press(key: string, more: object = {}) {
  const pressed = event('keydown', { key, ...more })
  act(() => void field().dispatchEvent(pressed))
  return pressed
}

export function type(query: string) {
  const input = field()
  act(() => {
    Object.assign(input, { value: query })
    input.dispatchEvent(event('input', {}))
  })
}

export const options = () => screen.texts('[role="option"]')
export const headings = () => screen.texts('[role="group"] .option-heading')
export const activeText = () => {
  const active = screen.document.getElementById(field().getAttribute('aria-activedescendant') ?? 'none')
  return active === null ? null : (active.textContent ?? '').replace(/\s+/g, ' ').trim()
}
