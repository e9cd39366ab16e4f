import { useEffect, useRef } from 'preact/hooks'
import type { Settings } from '../../data/settings.ts'
import { CardReader } from '../card/CardReader.tsx'
import type { CardPack } from '../card/contents.ts'
import { useWords } from '../words.ts'

/** Marks the text of an element as pages are marked; gives the way to take that back. */
export type Paint = (place: HTMLElement, how: Pick<Settings, 'marks' | 'underline'>) => () => void

export interface PreviewProps {
  pack: CardPack
  /** Whose name is marked, and whose card is shown. */
  subject: { id: string; name: string }
  settings: Pick<Settings, 'marks' | 'underline' | 'cardText' | 'figures'>
  paint: Paint
}

/** A passage marked as pages will be, and the beginning of a card as cards will be. */
export function Preview({ pack, subject, settings, paint }: PreviewProps) {
  const words = useWords()
  const place = useRef<HTMLDivElement>(null)
  const card = useRef<HTMLDivElement>(null)
  const { marks, underline, cardText, figures } = settings
  const first = words('lookPreview', subject.name)
  const second = words('lookPreviewSection', subject.name)

  // Text that changes is other text to the painter, which must begin anew.
  const text = first + second
  useEffect(() => {
    return place.current === null || text === '' ? undefined : paint(place.current, { marks, underline })
  }, [text, marks, underline, paint])

  useEffect(() => card.current?.style.setProperty('--text', String(cardText / 100)), [cardText])

  return (
    <div class="look-preview">
      <div class="look-passage" ref={place} lang={words('locale')}>
        <section>
          <p>{first}</p>
        </section>
        <section>
          <p>{second}</p>
        </section>
      </div>
      {marks === 'none' && <p class="form-note">{words('lookPreviewNone')}</p>}
      {/* A picture of a card: nothing in it can be reached or is read out. */}
      <div class="look-card" ref={card} aria-hidden="true" inert>
        <CardReader pack={pack} subject={subject.id} occasion={null} pictures={figures} onClose={() => {}} />
      </div>
    </div>
  )
}
