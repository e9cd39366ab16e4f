import { useReducer, useState } from 'preact/hooks'
import { useWords } from '../words.ts'
import { type Offer, useDoings } from './doings.ts'

/** What can be switched off from here, each with its way back, and the way to all other choices. */
export function Offers({ subject, name }: { subject: string; name: string }) {
  const words = useWords()
  const { offers, change, openOptions } = useDoings()
  /** What was switched off from here. */
  const [off, setOff] = useState<Partial<Record<Offer['kind'], boolean>>>({})
  const [said, setSaid] = useState('')
  // What an organisation has set may not have been known yet when the card was drawn.
  const [, lookAgain] = useReducer((times: number) => times + 1, 0)
  const offered = change === undefined ? [] : (offers?.(subject, name) ?? [])
  if (offered.length === 0 && openOptions === undefined) return null

  const turn = ({ kind, name, off, back }: Offer, isOff: boolean) =>
    void change?.(isOff ? back : off).then(
      () => {
        setOff((before) => ({ ...before, [kind]: !isOff }))
        setSaid(isOff ? words('cardUndone') : words(kind === 'subject' ? 'cardIsHidden' : 'cardSiteIsOff', name))
      },
      () => setSaid(words('cardNotSaved')),
    )
  return (
    <details class="drawer" onToggle={lookAgain}>
      <summary class="drawer-handle">{words('cardChoices')}</summary>
      <div class="drawer-buttons">
        {offered.map((offer) => {
          // The button stays where it is and becomes its own way back: focus stays on it, and nothing moves.
          const isOff = off[offer.kind] ?? false
          const label = words(offer.kind === 'subject' ? 'cardHide' : 'cardSiteOff', offer.name)
          const undo = words('cardUndo')
          return (
            <button
              type="button"
              key={offer.kind}
              class="copy"
              data-else={isOff ? label : undo}
              onClick={() => turn(offer, isOff)}
            >
              {isOff ? undo : label}
            </button>
          )
        })}
        {openOptions !== undefined && (
          <button type="button" class="copy" onClick={() => openOptions(subject)}>
            {words('cardOptions')}
          </button>
        )}
      </div>
      <p role="status">{said}</p>
    </details>
  )
}
