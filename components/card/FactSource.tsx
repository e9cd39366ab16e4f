import type { Fact, Source } from '../../data/pack-schema'
import { useWords } from '../words'
import { CopyButton } from './CopyButton'
import { factAsText } from './cite'
import { inWords, shortly } from './dates'

/** Where and when a fact was said, and a way to take it along; who said it stands at its quotes. */
export function FactSource({ fact, source }: { fact: Fact; source: Source }) {
  const words = useWords()
  const locale = words('locale')
  const citation = () => words('cardCitation', source.title, inWords(source.date, locale), source.reportedBy)
  return (
    <p class="fact-source" lang={locale} dir={words('direction') === 'rtl' ? 'rtl' : 'ltr'}>
      <span>{words('cardFactSource', source.publication, shortly(source.date, locale))}</span>
      <CopyButton label={words('cardCopy')} name={words('cardCopyFact')} text={() => factAsText(fact, citation())} />
    </p>
  )
}
