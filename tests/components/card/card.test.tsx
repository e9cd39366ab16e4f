import { render } from 'preact'
import { act } from 'preact/test-utils'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { CardReader } from '../../../components/card/CardReader.tsx'
import type { CardPack } from '../../../components/card/contents.ts'
import { DoingsContext } from '../../../components/card/doings.ts'
import type { Occasion } from '../../../components/card/Why.tsx'
import type { Fact } from '../../../data/pack-schema.ts'
import { onScreen, type Screen } from '../../entrypoints/on-screen.tsx'

const fact = (id: string, rest: Partial<Fact> = {}): Fact => ({
  id,
  statement: `Statement ${id}.`,
  quotes: [],
  figures: [],
  ...rest,
})

const pack: CardPack = {
  source: {
    title: 'BBC interview with Andrew Parker',
    publication: 'BBC',
    reportedBy: 'theoldcontinent.eu',
    date: '2017-10-17',
    speaker: { name: 'Andrew Parker', role: 'head of MI5 at the time' },
  },
  categories: [
    { id: 'organisations', name: 'Organisations' },
    { id: 'people', name: 'People' },
  ],
  subjects: [
    {
      id: 'mi5',
      category: 'organisations',
      name: 'MI5',
      role: 'a service',
      facts: ['F1', 'F2', 'F3', 'F4', 'F5', 'F6'],
      related: ['parker', 'nobody'],
    },
    {
      id: 'parker',
      category: 'people',
      name: 'Andrew Parker',
      role: 'head of MI5 at the time',
      facts: ['F2'],
      related: [],
    },
  ],
  facts: [
    fact('F1', { figures: [{ value: 20, unit: 'attacks', qualifier: 'exactly', ofWhat: 'attacks' }] }),
    fact('F2', { figures: [{ value: 7, unit: 'attacks', qualifier: 'exactly', ofWhat: 'attacks', partOf: 20 }] }),
    fact('F3', {
      speaker: 'C',
      figures: [{ value: 3000, unit: 'people', qualifier: 'more than', ofWhat: 'people' }],
    }),
    fact('F4', {
      quotes: [
        { text: 'one', speaker: 'A' },
        { text: 'two', speaker: 'A' },
        { text: 'three', speaker: 'B' },
      ],
    }),
    fact('F5'),
    fact('F6'),
  ],
}

let screen: Screen
const onClose = vi.fn()

beforeEach(() => {
  screen = onScreen()
  onClose.mockClear()
})

function show(subject: string, occasion: Occasion | null = null) {
  screen.show(<CardReader pack={pack} subject={subject} occasion={occasion} onClose={onClose} />)
}

const texts = (selector: string) => screen.texts(selector)
const press = (name: string) => screen.click('button', name)

describe('a card', () => {
  test('is a dialog labelled by its heading, with what it is and its category', () => {
    show('mi5')
    const label = screen.document.querySelector('[role="dialog"]')?.getAttribute('aria-labelledby')
    expect(screen.document.querySelector('h2')?.id).toBe(label)
    expect([texts('h2'), texts('.card-role'), texts('.card-category')]).toEqual([
      ['MI5'],
      ['a service'],
      ['Organisations'],
    ])
  })

  test('keeps its label its own beside other cards of the page', () => {
    // Each in a tree of its own, for Preact counts its own ids anew in each.
    for (let card = 0; card < 4; card++) {
      const place = screen.document.body.appendChild(screen.document.createElement('div'))
      act(() => render(<CardReader pack={pack} subject="mi5" occasion={null} onClose={onClose} />, place))
    }
    const ids = [...screen.document.querySelectorAll('h2')].map(({ id }) => id)
    expect(new Set(ids).size).toBe(4)
  })

  test.each(['ltr', 'rtl'] as const)('runs as its words do (%s), its facts as they are written', (as) => {
    screen = onScreen(as)
    show('mi5')
    const directions = ['.card', '.fact-source', '.card-facts'].map((part) =>
      screen.document.querySelector(part)?.getAttribute('dir'),
    )
    expect(directions).toEqual([as, as, 'ltr'])
  })

  test('shows the figures of its leading facts with their qualifiers, a part with its whole', () => {
    show('mi5')
    expect(texts('.figure')).toEqual(['7 cardPartOf 20 attacks', 'more than 3,000 people'])
    // The words beside it say the same.
    expect(screen.document.querySelector('.unit-chart')?.getAttribute('aria-hidden')).toBe('true')
  })

  test('quotes with the speaker, named once for quotes in a row', () => {
    show('mi5')
    expect(texts('.quote')).toEqual(['“one”“two”A', '“three”B'])
  })

  test('says its facts in the language they are in', () => {
    show('mi5')
    for (const selector of ['h2', '.card-role', '.card-facts', '.card-category'])
      expect(screen.document.querySelector(selector)?.getAttribute('lang')).toBe('en')
  })

  test('names the source, the day, the age and who reported it', () => {
    show('mi5')
    expect(texts('.card-footer p')).toEqual(['cardSource BBC 17 October 2017', 'cardAsOf October 2017'])
    expect(texts('.card-origin > p')).toEqual(['cardReportedBy theoldcontinent.eu'])
  })

  test('says under each fact where and when it was said and, where no quote does, by whom or who reported it', () => {
    show('mi5')
    expect(texts('.fact-source')).toEqual([
      'cardFactReported BBC 17 Oct 2017 theoldcontinent.eu',
      'cardFactReported BBC 17 Oct 2017 theoldcontinent.eu',
      'cardFactSaidBy C BBC 17 Oct 2017',
      'cardFactSource BBC 17 Oct 2017',
    ])
  })

  test('tells its buttons to copy apart by the facts they copy', () => {
    const copy = async () => true
    screen.show(
      <DoingsContext.Provider value={{ copy }}>
        <CardReader pack={pack} subject="mi5" occasion={null} onClose={onClose} />
      </DoingsContext.Provider>,
    )
    const described = [...screen.document.querySelectorAll('.fact-source button')].map((button) => {
      const id = button.getAttribute('aria-describedby') ?? ''
      return screen.document.querySelector(`[id="${id}"]`)?.textContent
    })
    expect(described).toEqual(['Statement F1.', 'Statement F2.', 'Statement F3.', 'Statement F4.'])
  })

  test('draws no figures for a reader who wants none', () => {
    screen.show(<CardReader pack={pack} subject="mi5" occasion={null} pictures={false} onClose={onClose} />)
    expect(texts('.figure')).toEqual([])
    expect(texts('.fact-statement')).toHaveLength(4)
  })

  test('shows the rest on More, and takes it back on Less', () => {
    show('mi5')
    expect(texts('.fact-statement').length).toBe(4)
    press('cardMore 2')
    expect(texts('.fact-statement').length).toBe(6)
    press('cardLess')
    expect(texts('.fact-statement').length).toBe(4)
  })

  test('has no More where there is no more', () => {
    show('parker')
    expect(texts('button')).toEqual([''])
  })

  test('opens related subjects in its place, leaves out unknown ones, and leads back', () => {
    show('mi5')
    expect(texts('.related-subject')).toEqual(['Andrew Parker'])
    press('Andrew Parker')
    expect(texts('h2')).toEqual(['Andrew Parker'])
    press('cardBack MI5')
    expect(texts('h2')).toEqual(['MI5'])
    expect(texts('.card-back')).toEqual([])
  })

  test('brings the focus to its heading where it changes, for the button that was pressed is gone', () => {
    show('mi5')
    const heading = screen.find('h2', 'MI5')
    const focus = vi.spyOn(heading, 'focus')
    press('cardMore 2')
    expect(focus).not.toHaveBeenCalled()
    press('Andrew Parker')
    press('cardBack MI5')
    expect(focus).toHaveBeenCalledTimes(2)
    expect(screen.find('h2', 'MI5')).toBe(heading)
  })

  test('leaves the focus where it is as it opens', () => {
    const { HTMLElement } = screen.document.defaultView ?? globalThis
    const focus = vi.spyOn(HTMLElement.prototype, 'focus')
    show('mi5')
    expect(focus).not.toHaveBeenCalled()
    focus.mockRestore()
  })

  test('closes by its button', () => {
    show('mi5')
    press('cardClose')
    expect(onClose).toHaveBeenCalledOnce()
  })

  test('is nothing for a subject it does not know', () => {
    show('nobody')
    expect(screen.document.body.childNodes.length).toBe(0)
  })
})

describe('why this word lights up', () => {
  test.each<[Occasion, string]>([
    [{ surface: 'MI5', reason: { kind: 'name' } }, 'whyName MI5'],
    [{ surface: 'Parker', reason: { kind: 'near', words: 'head of MI5' } }, 'whyNear Parker head of MI5'],
    [{ surface: 'Parker', reason: { kind: 'page', words: 'spies' } }, 'whyPage Parker spies'],
    [{ surface: 'Parker', reason: { kind: 'named', words: 'Andrew Parker' } }, 'whyNamed Parker Andrew Parker'],
  ])('%j', (occasion, answer) => {
    show('mi5', occasion)
    expect(texts('.why-answer')).toEqual([answer])
  })

  test('is not told of a card that was reached from another', () => {
    show('mi5', { surface: 'MI5', reason: { kind: 'name' } })
    press('Andrew Parker')
    expect(texts('.why-answer')).toEqual([])
  })
})
