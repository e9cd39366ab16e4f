import { render } from 'preact'
import { CardReader } from '../../components/card/CardReader'
import type { CardPack } from '../../components/card/contents'
import { type Words, WordsContext } from '../../components/words'
import type { Spot } from '../content-script/handover'
import type { Box, Point } from './geometry'
import { type Host, parentFor, raiseHost } from './host'
import { keepFocus } from './keep-focus'
import { place } from './place'
import { elementOf } from './word'

/** Where cards are shown: one at a time, each in place of the one before. */
export interface Stage {
  /** Shows the card of a spot; false if there is none to show or the document allows none. */
  show(spot: Spot, point: Point | null): boolean
  hide(): void
  /** The card's box in client px, null while none is shown. */
  box(): Box | null
}

export interface StageProps {
  pack: CardPack
  words: Words
  /** False once the extension was updated or removed under the page: then there are no words to show a card with. */
  isAlive: () => boolean
  /** The reader pressed Close. */
  onDismiss: () => void
  /** The word can no longer be seen, or the page took the card away. */
  onGone: (spot: Spot) => void
}

export function createStage({ pack, words, isAlive, onDismiss, onGone }: StageProps): Stage {
  let shown: { spot: Spot; host: Host; unplace: () => void; returnFocus: () => void } | null = null
  const lose = () => shown !== null && onGone(shown.spot)

  const hide = () => {
    if (shown === null) return
    const { host, unplace, returnFocus } = shown
    shown = null
    unplace()
    returnFocus()
    render(null, host.panel)
    host.remove()
  }

  const show = (spot: Spot, point: Point | null) => {
    if (!isAlive() || !pack.subjects.some(({ id }) => id === spot.subject)) return false
    const parent = parentFor(elementOf(spot))
    if (shown !== null && shown.host.parent !== parent) hide()
    shown?.unplace()
    const host = shown?.host ?? raiseHost(parent, lose)
    if (host === null) return false
    render(
      <WordsContext.Provider value={words}>
        <CardReader key={spot.id} pack={pack} subject={spot.subject} occasion={spot} onClose={onDismiss} />
      </WordsContext.Provider>,
      host.panel,
    )
    shown = {
      spot,
      host,
      unplace: place(spot, host.panel, point, () => onGone(spot)),
      returnFocus: shown?.returnFocus ?? keepFocus(host.panel),
    }
    return true
  }

  return { show, hide, box: () => shown?.host.panel.getBoundingClientRect() ?? null }
}
