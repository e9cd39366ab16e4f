import type { Source } from '../../data/pack-schema.ts'
import { useWords } from '../words.ts'
import { dayInWords, monthInWords } from './dates.ts'

/** Where the facts come from, and how old they are: always in sight. */
export function Provenance({ source }: { source: Source }) {
  const words = useWords()
  const locale = words('locale')
  return (
    <footer class="card-footer">
      <p class="card-source">{words('cardSource', source.publication, dayInWords(source.date, locale))}</p>
      <p>{words('cardAsOf', monthInWords(source.date, locale))}</p>
    </footer>
  )
}
