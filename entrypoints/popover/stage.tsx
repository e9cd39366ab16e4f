import { render } from 'preact'
import { CardReader } from '../../components/card/CardReader.tsx'
import { type Doings, DoingsContext } from '../../components/card/doings.ts'
import { type Words, WordsContext } from '../../components/words.ts'
import type { Items } from '../../data/items.ts'
import type { PackShown } from '../../data/pack.ts'
import { type Page, type Spot, topHost } from '../content-script/handover.ts'
import { scrollsCard, tabLeaves } from './card-keys.ts'
import { copyText } from './clipboard.ts'
import type { Box, Point } from './geometry.ts'
import { type Host, type LoweredHost, makeHost, parentFor, raiseHost, setProperty } from './host.ts'
import { rememberPlace } from './keep-focus.ts'
import { offersFor } from './offers.ts'
import { place } from './place.ts'
import { cluesAround, schemeOf } from './scheme.ts'
import { elementOf } from './word.ts'

/** Where cards are shown: one at a time, each in place of the one before. */
export interface Stage {
  /**
   * Makes the card of a spot ready while its dwell runs, out of the page: that is most of the work of the first card of
   * a page. Nothing while a card is shown.
   */
  prepare(spot: Spot): void
  /** Shows the card of a spot; false if there is none to show or the document allows none. */
  show(spot: Spot, point: Point | null): boolean
  /** Brings the focus into the card as soon as it can be seen. */
  enter(): void
  /** Takes the card away; a focus that is in it returns to where it was when the card was shown. */
  hide(): void
  /** Whether an event comes from the card; of one that stands in a shadow tree of the page, its target does not tell. */
  holds(event: Event): boolean
  /** What a key pressed in the card is for: to leave it, to scroll it (done), or nothing of ours. */
  useKey(key: string, shift: boolean): 'leave' | 'scroll' | null
  /**
   * True once the reader changed something in the card, which offers to take it back: it stays though its word is no
   * longer marked.
   */
  readonly offersBack: boolean
  /** The card's box in client px, null while none is shown. */
  box(): Box | null
}

export interface StageProps {
  pack: PackShown
  page: Page
  words: Words
  /** False once the extension was updated or removed under the page: then there are no words to show a card with. */
  isAlive: () => boolean
  /** What an organisation has set, as storage holds it; empty until that is known. */
  managed: () => Items
  /** The reader pressed Close. */
  onDismiss: () => void
  /** The word can no longer be seen, or the page took the card away. */
  onGone: (spot: Spot) => void
}

/** Makes a stage on which nothing is shown yet; it puts nothing on the page before `show`. */
export function createStage({ pack, page, words, isAlive, managed, onDismiss, onGone }: StageProps): Stage {
  let shown: { spot: Spot; host: Host; unplace: () => void; returnToPlace: () => void } | null = null
  let prepared: LoweredHost | null = null
  let isEntering = false
  let isPlaced = false
  let hasChanged = false
  const doings = doingsOn(
    pack,
    page,
    managed,
    () => shown?.host.root,
    () => {
      hasChanged = true
    },
  )
  const lose = () => shown !== null && onGone(shown.spot)

  const hide = () => {
    if (shown === null) return
    const { host, unplace, returnToPlace } = shown
    unplace()
    if (host.root.activeElement !== null) returnToPlace()
    shown = null
    isEntering = isPlaced = hasChanged = false
    render(null, host.panel)
    host.remove()
  }

  const focus = () => {
    isPlaced = true
    if (!isEntering || shown === null) return
    isEntering = false
    // The dialog and not a control in it: its name is announced, once, and no control is pressed by mistake.
    shown.host.panel.querySelector<HTMLElement>('[role="dialog"]')?.focus({ preventScroll: true })
  }

  const draw = (spot: Spot, { panel }: LoweredHost) =>
    render(
      <WordsContext.Provider value={words}>
        <DoingsContext.Provider value={doings}>
          <CardReader
            key={spot.id}
            pack={pack}
            subject={spot.subject}
            occasion={spot}
            pictures={page.settings().figures}
            onClose={onDismiss}
          />
        </DoingsContext.Provider>
      </WordsContext.Provider>,
      panel,
    )

  const show = (spot: Spot, point: Point | null) => {
    if (!isAlive() || !pack.subjects.some(({ id }) => id === spot.subject)) return false
    const parent = parentFor(elementOf(spot))
    if (shown !== null && shown.host.parent !== parent) hide()
    shown?.unplace()
    const host = shown?.host ?? raiseHost(parent, lose, prepared ?? undefined)
    prepared = null
    if (host === null) return false
    const returnToPlace = shown?.returnToPlace ?? rememberPlace()
    isPlaced = hasChanged = false
    const { theme, cardText } = page.settings()
    const scheme = theme === 'auto' ? schemeOf(cluesAround(elementOf(spot))) : theme
    host.panel.dataset.scheme = scheme ?? 'reader'
    setProperty(host.panel, '--text', String(cardText / 100))
    // The control that has the focus goes with the card it stands in.
    if (host.root.activeElement !== null) isEntering = true
    draw(spot, host)
    shown = {
      spot,
      host,
      returnToPlace,
      unplace: place(spot, host.panel, point, { onGone: () => onGone(spot), onPlaced: focus }),
    }
    return true
  }

  return {
    prepare(spot) {
      if (shown !== null || !isAlive()) return
      prepared ??= makeHost()
      if (prepared !== null) draw(spot, prepared)
    },
    show,
    hide,
    enter() {
      isEntering = true
      if (isPlaced) focus()
    },
    holds: (event) => shown !== null && event.composedPath().includes(shown.host.element),
    useKey(key, shift) {
      if (shown === null) return null
      const { root } = shown.host
      if (key === 'Tab') return tabLeaves(root, shift) ? 'leave' : null
      return scrollsCard(root, key, shift) ? 'scroll' : null
    },
    get offersBack() {
      return hasChanged
    },
    box: () => shown?.host.panel.getBoundingClientRect() ?? null,
  }
}

/** What the page lets a card do. `onChange` is called before something is changed, for the page answers at once. */
function doingsOn(
  { subjects }: PackShown,
  { settings, change, openOptions }: Page,
  managed: () => Items,
  root: () => ShadowRoot | undefined,
  onChange: () => void,
) {
  const doings: Doings = {
    async copy(text) {
      const within = root()
      return within !== undefined && (await copyText(text, within))
    },
    offers(subject, name) {
      const isMarked = subjects.some(({ id, marking }) => id === subject && marking.lights)
      return offersFor(subject, name, isMarked, topHost(), settings(), managed())
    },
    ...(change === undefined
      ? {}
      : {
          change: (choice) => {
            onChange()
            return change(choice)
          },
        }),
    ...(openOptions === undefined ? {} : { openOptions }),
  }
  return doings
}
