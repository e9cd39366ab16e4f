import { useReducer, useState } from 'preact/hooks'
import type { Choice } from '../../data/choices.ts'
import { useWords } from '../words.ts'
import { type Offer, useDoings } from './doings.ts'

type OfferOutcome = { kind: 'none' } | { kind: 'off'; offer: Offer } | { kind: 'back' } | { kind: 'refused' }

/** What can be switched off from here, each with its way back, and the way to all other choices. */
export function Offers({ subject, name }: { subject: string; name: string }) {
  const words = useWords()
  const { offers, change, openOptions } = useDoings()
  const [outcome, setOutcome] = useState<OfferOutcome>({ kind: 'none' })
  // What an organisation has set may not have been known yet when the card was drawn.
  const [, lookAgain] = useReducer((times: number) => times + 1, 0)
  const offered = change === undefined ? [] : (offers?.(subject, name) ?? [])
  if (offered.length === 0 && openOptions === undefined) return null

  const choose = (choice: Choice, done: OfferOutcome) =>
    void change?.(choice).then(
      () => setOutcome(done),
      () => setOutcome({ kind: 'refused' }),
    )
  const said = () => {
    switch (outcome.kind) {
      case 'none':
        return ''
      case 'off':
        return words(outcome.offer.kind === 'subject' ? 'cardIsHidden' : 'cardSiteIsOff', outcome.offer.name)
      case 'back':
        return words('cardUndone')
      case 'refused':
        return words('cardNotSaved')
    }
  }
  return (
    <details class="drawer" onToggle={lookAgain}>
      <summary class="drawer-handle">{words('cardChoices')}</summary>
      <div class="drawer-buttons">
        {offered.map((offer) => {
          // The button stays where it is and becomes its own way back: focus stays on it, and nothing moves.
          const isOff = outcome.kind === 'off' && outcome.offer.kind === offer.kind
          const act = isOff
            ? () => choose(offer.back, { kind: 'back' })
            : () => choose(offer.off, { kind: 'off', offer })
          return (
            <button type="button" key={offer.kind} class="copy" onClick={act}>
              {isOff ? words('cardUndo') : words(offer.kind === 'subject' ? 'cardHide' : 'cardSiteOff', offer.name)}
            </button>
          )
        })}
        {openOptions !== undefined && (
          <button type="button" class="copy" onClick={() => openOptions(subject)}>
            {words('cardOptions')}
          </button>
        )}
      </div>
      <p role="status">{said()}</p>
    </details>
  )
}
