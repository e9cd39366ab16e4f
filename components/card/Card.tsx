import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Source } from '../../data/pack-schema.ts'
import { useUniqueId } from '../use-unique-id.ts'
import { useWords } from '../words.ts'
import { CategoryMark } from './CategoryMark.tsx'
import { Cite } from './Cite.tsx'
import type { CardSubject } from './contents.ts'
import { Offers } from './Offers.tsx'
import { Provenance } from './Provenance.tsx'
import { Related } from './Related.tsx'
import { RowView } from './RowView.tsx'
import type { Reading, ReadingStep } from './reading.ts'
import { LEADING, type Row } from './rows.ts'
import { type Occasion, Why } from './Why.tsx'

/** Room left above the button when the facts it revealed are scrolled into sight, px. */
const ABOVE_MORE = 10

export interface CardProps {
  subject: CardSubject
  categoryName: string
  /** All facts of the subject as rows, weightiest first. */
  rows: readonly Row[]
  related: readonly CardSubject[]
  source: Source
  /** Whether figures are drawn beside the facts that state them. */
  pictures: boolean
  reading: Reading
  /** The card Back leads to, or null where there is none. */
  before: CardSubject | null
  /** The mention it was opened from, or null where it was not opened from a page's text. */
  occasion: Occasion | null
  onTurn: (made: ReadingStep) => void
  onClose: () => void
}

/** A subject's card: who or what it is, what was said of it, by whom and when. */
export function Card(props: CardProps) {
  const { subject, categoryName, rows, related, source, pictures, reading, before, occasion, onTurn, onClose } = props
  const words = useWords()
  const heading = useRef<HTMLHeadingElement>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const label = useUniqueId()
  const more = useRef<HTMLButtonElement>(null)
  const rest = rows.slice(LEADING)
  const all = reading.facts === 'all' && rest.length > 0

  // The button that was pressed is gone with the card it stood in: without this, focus would fall back to the page.
  const first = useRef(true)
  useLayoutEffect(() => {
    if (!first.current) {
      heading.current?.focus({ preventScroll: true })
      // In a low window it is all of the card that scrolls, or what it stands in.
      for (let part: Element | null = scroller.current; part !== null; part = part.parentElement) part.scrollTop = 0
    }
    first.current = false
  }, [subject.id])

  // The facts that were asked for come into sight, and above them the button that hides them again.
  useLayoutEffect(() => {
    if (all && more.current !== null && scroller.current !== null)
      scroller.current.scrollTop = more.current.offsetTop - ABOVE_MORE
  }, [all])

  return (
    <div
      class="card"
      role="dialog"
      tabIndex={-1}
      aria-labelledby={label}
      lang={words('locale')}
      dir={words('direction') === 'rtl' ? 'rtl' : 'ltr'}
      data-category={subject.category}
    >
      <div class="card-bar">
        {before === null ? (
          <CategoryLine category={subject.category} name={categoryName} />
        ) : (
          <button type="button" class="card-back" onClick={() => onTurn({ type: 'back' })}>
            <svg class="card-back-arrow" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
              <path d="M8 1L3 6l5 5" />
            </svg>
            {words('cardBack', before.name)}
          </button>
        )}
        <button
          type="button"
          class="card-close"
          aria-label={words('cardClose')}
          title={words('cardClose')}
          onClick={onClose}
        >
          <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
            <path d="M1 1l10 10M11 1L1 11" />
          </svg>
        </button>
      </div>
      {/* Firefox stops at all that scrolls, which has no name: the controls in it are stops enough. */}
      <div class="card-scroller" ref={scroller} tabIndex={-1}>
        {before !== null && <CategoryLine category={subject.category} name={categoryName} />}
        <h2 class="card-name" id={label} ref={heading} tabIndex={-1} lang="en" dir="ltr">
          {subject.name}
        </h2>
        <p class="card-role" lang="en" dir="ltr">
          {subject.role}
        </p>
        <Facts rows={rows.slice(0, LEADING)} source={source} pictures={pictures} />
        {rest.length > 0 && (
          <button
            type="button"
            class="card-more"
            ref={more}
            aria-expanded={all}
            onClick={() => onTurn({ type: all ? 'less' : 'more' })}
          >
            {all ? words('cardLess') : words('cardMore', String(rest.length))}
          </button>
        )}
        {all && <Facts rows={rest} source={source} pictures={pictures} />}
        {related.length > 0 && (
          <Related subjects={related} onFollow={(id) => onTurn({ type: 'follow', subject: id })} />
        )}
        <div class="card-origin">
          {occasion !== null && <Why occasion={occasion} />}
          <Cite source={source} />
          <Offers key={subject.id} subject={subject.id} name={subject.name} />
          <p>{words('cardReportedBy', source.reportedBy)}</p>
        </div>
      </div>
      <Provenance source={source} />
    </div>
  )
}

function CategoryLine({ category, name }: { category: string; name: string }) {
  return (
    <p class="card-category" lang="en" dir="ltr">
      <CategoryMark category={category} />
      {name}
    </p>
  )
}

function Facts({ rows, source, pictures }: Pick<CardProps, 'rows' | 'source' | 'pictures'>) {
  const words = useWords()
  return (
    <ul class="card-facts" aria-label={words('cardFacts')} lang="en" dir="ltr">
      {rows.map((row) => (
        <RowView key={row.facts[0]?.id} row={row} source={source} pictures={pictures} />
      ))}
    </ul>
  )
}
