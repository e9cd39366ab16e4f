import { act } from 'preact/test-utils'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { REST } from '../../../components/said/use-announcement.ts'
import { Sites } from '../../../components/sites/Sites.tsx'
import { hostInLetters } from '../../../data/punycode.ts'
import { type Settings, SITE_MODES } from '../../../data/settings.ts'
import { readPattern } from '../../../data/sites.ts'
import { onScreen, type Screen } from '../../entrypoints/on-screen.tsx'

const [onMode, onAdd, onRemove] = [vi.fn(), vi.fn(), vi.fn()]
let screen: Screen

beforeEach(() => {
  screen = onScreen()
  for (const listener of [onMode, onAdd, onRemove]) listener.mockClear()
})
afterEach(() => {
  vi.useRealTimers()
})

function open(sites: Settings['sites'], locked: string[] = []) {
  screen.show(
    <Sites
      sites={sites}
      read={readPattern}
      inLetters={hostInLetters}
      locked={{ mode: false, patterns: new Set(locked) }}
      onMode={onMode}
      onAdd={onAdd}
      onRemove={onRemove}
    />,
  )
}

/** Types a site and presses Enter. */
function enter(typed: string) {
  screen.happen('input[type="text"]', 'input', { value: typed })
  screen.happen('form', 'submit')
}

test('the choice of where offers every way there is', () => {
  open({ mode: 'only', patterns: [] })
  const offered = [...screen.document.querySelectorAll('input[type="radio"]')]
  expect(offered.map((input) => input.getAttribute('value'))).toEqual([...SITE_MODES])
})

describe('the list of sites', () => {
  test('says no more of what was wrong once something else is typed', () => {
    open({ mode: 'except', patterns: [] })
    enter('a*b.org')
    expect(screen.texts('[role="alert"]')).toEqual(['sitesFaultStar'])
    screen.happen('input[type="text"]', 'input', { value: 'ab.org' })
    expect(screen.texts('[role="alert"]')).toEqual([''])
    expect(screen.document.querySelector('input[type="text"]')?.getAttribute('aria-invalid')).toBe('false')
  })

  test('takes what was typed in the form that addresses have', () => {
    open({ mode: 'except', patterns: [] })
    enter('https://Example.org/news')
    expect(onAdd.mock.calls).toEqual([['example.org']])
    expect(screen.texts('[role="alert"]')).toEqual([''])
  })

  test.each([
    ['', 'sitesFaultEmpty'],
    ['file:///letter', 'sitesFaultScheme'],
    ['a*b.org', 'sitesFaultStar'],
    ['my site', 'sitesFaultHost my site'],
    ['https://a.org/', 'sitesFaultListed a.org'],
  ])('explains at the field what is wrong with %j', (typed, said) => {
    open({ mode: 'except', patterns: ['a.org'] })
    enter(typed)
    expect(screen.texts('[role="alert"]')).toEqual([said])
    const field = screen.document.querySelector('input[type="text"]')
    expect(field?.getAttribute('aria-invalid')).toBe('true')
    const described = field?.getAttribute('aria-describedby')?.split(' ') ?? []
    expect(described).toContain(screen.find('[role="alert"]', said).id)
    expect(onAdd).not.toHaveBeenCalled()
  })

  test('writes a site in its own letters, with the form that addresses have beside them', () => {
    open({ mode: 'except', patterns: ['*.xn--bcher-kva.example'] })
    expect(screen.texts('li bdi')).toEqual(['*.bücher.example', '*.xn--bcher-kva.example'])
    enter('*.bücher.example')
    expect(screen.texts('[role="alert"]')).toEqual(['sitesFaultListed *.bücher.example'])
    screen.click('li button', 'sitesRemove *.bücher.example')
    expect(onRemove.mock.calls).toEqual([['*.xn--bcher-kva.example']])
  })

  test('says what an empty list means', () => {
    open({ mode: 'except', patterns: [] })
    expect(screen.texts('.sites-none')).toEqual(['sitesNone'])
    open({ mode: 'only', patterns: [] })
    expect(screen.texts('.sites-none')).toEqual(['sitesNoneOnly'])
  })

  test('removes a site, unless an administrator has set it', () => {
    open({ mode: 'except', patterns: ['a.org', 'b.org'] }, ['b.org'])
    expect(screen.texts('li')).toEqual(['a.org', 'b.orgoptionsLocked'])
    screen.click('li button', 'sitesRemove a.org')
    expect(onRemove.mock.calls).toEqual([['a.org']])
  })

  test.each([
    ['a.org', 'sitesRemove c.org'],
    ['c.org', 'sitesRemove d.org'],
    ['d.org', 'sitesRemove c.org'],
  ])('has the focus, once %s is removed, on the button that comes after it, else before it', (removed, focused) => {
    open({ mode: 'except', patterns: ['a.org', 'b.org', 'c.org', 'd.org'] }, ['b.org'])
    const focus = vi.spyOn(screen.find('li button', focused), 'focus')
    screen.click('li button', `sitesRemove ${removed}`)
    expect(focus).toHaveBeenCalledOnce()
  })

  test('has the focus in the field once the last site is removed', () => {
    open({ mode: 'except', patterns: ['a.org'] })
    const focus = vi.spyOn(screen.find('input[type="text"]', ''), 'focus')
    screen.click('li button', 'sitesRemove')
    expect(focus).toHaveBeenCalledOnce()
  })

  test('has read out what was added and removed, also what is added again, and nothing that was refused', () => {
    vi.useFakeTimers()
    const said: string[] = []
    const listen = () => {
      act(() => void vi.advanceTimersByTime(REST))
      said.push(...screen.texts('[role="status"]'))
    }
    open({ mode: 'except', patterns: ['a.org'] })
    enter('a.org')
    listen()
    enter('xn--bcher-kva.example')
    listen()
    screen.click('li button', 'sitesRemove a.org')
    listen()
    screen.click('li button', 'sitesRemove a.org')
    expect(screen.texts('[role="status"]')).toEqual([''])
    listen()
    expect(said).toEqual(['', 'sitesAdded bücher.example', 'sitesRemoved a.org', 'sitesRemoved a.org'])
  })

  test('hands on where to run', () => {
    open({ mode: 'except', patterns: [] })
    screen.happen('input[value="only"]', 'change')
    expect(onMode.mock.calls).toEqual([['only']])
  })
})
