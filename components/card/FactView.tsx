import type { ShownFact } from '../../data/pack.ts'
import type { Source } from '../../data/pack-schema.ts'
import { useUniqueId } from '../use-unique-id.ts'
import { useWords, type Words } from '../words.ts'
import { CopyButton } from './CopyButton.tsx'
import { citationOf, factAsText } from './cite.ts'
import { shortDay } from './dates.ts'
import { Quotes } from './Quotes.tsx'

/** A fact: what was said, its quotes, by whom, where and when it was said, and a way to take it along. */
export function FactView({ fact, source }: { fact: ShownFact; source: Source }) {
  const words = useWords()
  const statement = useUniqueId()
  const locale = words('locale')
  return (
    <div class="fact">
      <p id={statement} class="fact-statement">
        {fact.statement}
      </p>
      <Quotes quotes={fact.quotes} />
      <p class="fact-source" lang={locale} dir={words('direction') === 'rtl' ? 'rtl' : 'ltr'}>
        <span>{origin(fact, source, words)}</span>
        <CopyButton
          label={words('cardCopy')}
          name={words('cardCopyFact')}
          about={statement}
          text={() => factAsText(fact, citationOf(source, words))}
        />
      </p>
    </div>
  )
}

/**
 * By whom, where and when: a quote names its speaker itself, and what has no known speaker is put down to who reported
 * it.
 */
function origin({ quotes, speaker }: ShownFact, { publication, date, reportedBy }: Source, words: Words): string {
  const place = [publication, shortDay(date, words('locale'))]
  if (speaker !== undefined) return words('cardFactSaidBy', speaker, ...place)
  return quotes.length > 0 ? words('cardFactSource', ...place) : words('cardFactReported', ...place, reportedBy)
}
