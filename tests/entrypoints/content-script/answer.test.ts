import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { Ask, FrameReport } from '../../../data/messages.ts'
import { createAnswerer, type Marking } from '../../../entrypoints/content-script/answer.ts'
import type { Mark } from '../../../entrypoints/content-script/paint.ts'

const sent: FrameReport[] = []
const asked: Ask[] = []
let onMessage: (ask: Ask) => void
let onHide: ((event: { isTrusted: boolean }) => void) | undefined
let marking: Marking

const frame = { type: 'frame', top: true, host: 'news.example', focused: true } as const
const off = { ...frame, off: true, subjects: [], mentions: 0 }
const nothing = { ...frame, off: false, subjects: [], mentions: 0 }

/** A page that marks these subjects. */
function marked(...subjects: string[]): Marking {
  const marks = subjects.map(
    (subject, at): Mark => ({
      id: at,
      subject,
      surface: subject,
      reason: { kind: 'name' },
      look: 'quiet',
      // Nothing is asked of its place.
      range: Object.create(null),
    }),
  )
  return {
    painter: { marks, paint: function* () {}, register() {}, destroy() {} },
    tour: (ask) => void asked.push(ask),
  }
}

/** Puts this in a window: the page's own, or that of a frame in it. */
function stand(place: 'top' | 'frame') {
  vi.stubGlobal('top', place === 'top' ? globalThis.window : {})
  vi.stubGlobal('location', {
    href: place === 'top' ? 'https://news.example/a' : 'https://inner.example/',
    hostname: place === 'top' ? 'news.example' : 'inner.example',
    ancestorOrigins: place === 'top' ? [] : ['https://between.example', 'https://news.example'],
  })
}

beforeEach(() => {
  sent.length = asked.length = 0
  onHide = undefined
  marking = null
  vi.stubGlobal('window', globalThis)
  vi.stubGlobal('document', { hasFocus: () => true })
  vi.stubGlobal('addEventListener', (_type: string, listener: typeof onHide) => {
    onHide = listener
  })
  vi.stubGlobal('chrome', {
    runtime: {
      id: 'ours',
      sendMessage: async (report: FrameReport) => void sent.push(report),
      onMessage: {
        addListener(listener: typeof onMessage) {
          onMessage = listener
        },
      },
    },
  })
  stand('top')
})

describe('a frame that is asked', () => {
  test('says which subjects it has, in the order of their first mention, and how many mentions', () => {
    createAnswerer(() => marked('mi5', 'andrew-parker', 'mi5'))
    onMessage({ type: 'report' })
    const subjects = [
      { id: 'mi5', count: 2 },
      { id: 'andrew-parker', count: 1 },
    ]
    expect(sent).toEqual([{ ...frame, off: false, subjects, mentions: 3 }])
  })

  test('says that its site is off', () => {
    createAnswerer(() => null)
    onMessage({ type: 'report' })
    expect(sent).toEqual([off])
  })

  test('says nothing once the extension is gone', () => {
    createAnswerer(() => null)
    vi.stubGlobal('chrome', { runtime: {} })
    onMessage({ type: 'report' })
    expect(sent).toEqual([])
  })

  test('passes what a tour asks on to what marks the page', () => {
    createAnswerer(() => marked('mi5'))
    onMessage({ type: 'stops' })
    expect([asked, sent]).toEqual([[{ type: 'stops' }], []])
  })
})

describe('the host of the page', () => {
  test.each<[string[], string]>([
    [['https://between.example', 'https://news.example'], 'news.example'],
    [['https://between.example', 'null'], 'inner.example'],
  ])('is, in a frame within %j, %s', (ancestorOrigins, host) => {
    stand('frame')
    vi.stubGlobal('location', { ...location, ancestorOrigins })
    createAnswerer(() => null)
    onMessage({ type: 'report' })
    expect(sent).toMatchObject([{ top: false, host }])
  })
})

describe('a frame of its own accord', () => {
  test('says nothing where nothing is mentioned', () => {
    marking = marked()
    createAnswerer(() => marking)()
    expect(sent).toEqual([])
  })

  test('says what is new, and the same only once', () => {
    const tell = createAnswerer(() => marking)
    marking = marked('mi5')
    tell()
    tell()
    marking = marked()
    tell()
    expect(sent).toEqual([
      { ...frame, off: false, subjects: [{ id: 'mi5', count: 1 }], mentions: 1, unasked: true },
      { ...nothing, unasked: true },
    ])
  })

  test('says that its site is off, also where it has said nothing before', () => {
    createAnswerer(() => null)()
    expect(sent).toEqual([{ ...off, unasked: true }])
  })
})

describe('a frame that is taken away', () => {
  test('takes back what it had said', () => {
    stand('frame')
    createAnswerer(() => marked('mi5'))()
    onHide?.({ isTrusted: true })
    expect(sent.map(({ mentions }) => mentions)).toEqual([1, 0])
  })

  test('says nothing where it had said nothing, nor for an event that the page made up', () => {
    stand('frame')
    const tell = createAnswerer(() => marked('mi5'))
    onHide?.({ isTrusted: true })
    tell()
    onHide?.({ isTrusted: false })
    expect(sent).toHaveLength(1)
  })

  test('is no page: a page that is left takes its tab along', () => {
    createAnswerer(() => marked('mi5'))()
    expect(onHide).toBeUndefined()
  })
})
