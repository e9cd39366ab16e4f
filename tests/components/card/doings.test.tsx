import { act } from 'preact/test-utils'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { CopyButton } from '../../../components/card/CopyButton.tsx'
import { type Doings, DoingsContext, type Offer } from '../../../components/card/doings.ts'
import { Offers } from '../../../components/card/Offers.tsx'
import type { Choice } from '../../../data/choices.ts'
import { onScreen, type Screen } from '../../entrypoints/on-screen.tsx'

let screen: Screen

beforeEach(() => {
  screen = onScreen()
})

function show(doings: Doings) {
  screen.show(
    <DoingsContext.Provider value={doings}>
      <Offers subject="mi5" name="MI5" />
      <CopyButton label="Copy" name="Copy this fact" text={() => 'the fact'} />
    </DoingsContext.Provider>,
  )
}

const buttons = () => [...screen.document.body.querySelectorAll('button')]
const statuses = () =>
  [...screen.document.body.querySelectorAll('[role="status"]')].map(({ textContent }) => textContent)

async function press(name: string) {
  const button = buttons().find((each) => (each.getAttribute('aria-label') ?? each.textContent) === name)
  if (button === undefined) throw new Error(`no button "${name}"`)
  await act(async () => button.click())
}

const offers: Doings['offers'] = (subject, name) => [
  {
    kind: 'subject',
    name,
    off: { key: `subject.${subject}`, value: false },
    back: { key: `subject.${subject}`, value: undefined },
  },
]

test('what cannot be done is not offered', () => {
  show({})
  expect(screen.document.body.textContent).toBe('')
})

describe('switching off', () => {
  test('is offered as things stand once it is unfolded', async () => {
    let offered = offers
    show({ offers: (...asked) => offered?.(...asked) ?? [], change: async () => {}, openOptions: () => {} })
    offered = () => []
    const details = screen.document.body.querySelector('details')
    await act(async () => void details?.dispatchEvent(new (Object(details.ownerDocument.defaultView).Event)('toggle')))
    expect(buttons().map(({ textContent }) => textContent)).toEqual(['cardOptions'])
  })

  test('stores it, says so, and turns its button into the way back', async () => {
    const stored: Choice[] = []
    show({ offers, change: async (choice) => void stored.push(choice) })
    await press('cardHide MI5')
    expect(statuses()).toEqual(['cardIsHidden MI5'])
    await press('cardUndo')
    expect(statuses()).toEqual(['cardUndone'])
    expect(buttons().map(({ textContent }) => textContent)).toEqual(['cardHide MI5'])
    expect(stored).toEqual([
      { key: 'subject.mi5', value: false },
      { key: 'subject.mi5', value: undefined },
    ])
  })

  test('says that the browser did not save it, and can be tried again', async () => {
    show({ offers, change: () => Promise.reject(new Error('quota')) })
    await press('cardHide MI5')
    expect(statuses()).toEqual(['cardNotSaved'])
    expect(buttons().map(({ textContent }) => textContent)).toEqual(['cardHide MI5'])
  })

  test('stays off with its way back where that was not saved', async () => {
    let full = false
    show({ offers, change: () => (full ? Promise.reject(new Error('quota')) : Promise.resolve()) })
    await press('cardHide MI5')
    full = true
    await press('cardUndo')
    expect(statuses()).toEqual(['cardNotSaved'])
    expect(buttons().map(({ textContent }) => textContent)).toEqual(['cardUndo'])
  })

  test('of one thing leaves the way back of another', async () => {
    const site: Offer = {
      kind: 'site',
      name: 'example.org',
      off: { key: 'site.example.org', value: true },
      back: { key: 'site.example.org', value: undefined },
    }
    show({ offers: (...asked) => [...(offers?.(...asked) ?? []), site], change: async () => {} })
    await press('cardHide MI5')
    await press('cardSiteOff example.org')
    expect(buttons().map(({ textContent }) => textContent)).toEqual(['cardUndo', 'cardUndo'])
  })

  test('leads to the settings at the subject', async () => {
    const openOptions = vi.fn()
    show({ openOptions })
    await press('cardOptions')
    expect(openOptions).toHaveBeenCalledWith('mi5')
  })
})

describe('copying', () => {
  test('copies the text and says so', async () => {
    const copied: string[] = []
    show({ copy: async (text) => copied.push(text) > 0 })
    await press('Copy this fact')
    expect(copied).toEqual(['the fact'])
    expect(statuses()).toEqual(['cardCopied'])
  })

  test('is itself again after a while, but goes on saying what to do where the browser refuses', async () => {
    vi.useFakeTimers()
    const answers = [true, false]
    show({ copy: async () => answers.shift() ?? false })
    await press('Copy this fact')
    expect(buttons().map(({ textContent }) => textContent)).toEqual(['cardCopied'])
    act(() => void vi.advanceTimersByTime(5000))
    expect(buttons().map(({ textContent }) => textContent)).toEqual(['Copy'])
    expect(statuses()).toEqual([''])
    await press('Copy this fact')
    act(() => void vi.advanceTimersByTime(5000))
    expect(statuses()).toEqual(['cardNotCopied'])
    vi.useRealTimers()
  })

  test('is called by what it reads, also once it has copied', async () => {
    show({ copy: async () => true })
    const button = screen.document.body.querySelector('.copy')
    expect(button?.getAttribute('aria-label')).toContain(button?.textContent)
    await press('Copy this fact')
    expect(button?.textContent).toBe('cardCopied')
    expect(button?.getAttribute('aria-label')).toContain('cardCopied')
  })

  test('says what to do where the browser refuses', async () => {
    show({ copy: async () => false })
    await press('Copy this fact')
    expect(statuses()).toEqual(['cardNotCopied'])
  })
})
