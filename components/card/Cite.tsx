import type { Source } from '../../data/pack-schema'
import { useWords } from '../words'
import { CopyButton } from './CopyButton'
import { asBibtex, asCslJson } from './cite'
import { dayInWords } from './dates'

/** The citation to read, and to copy in the forms that writers and reference managers take. */
export function Cite({ source }: { source: Source }) {
  const words = useWords()
  const citation = words('cardCitation', source.title, dayInWords(source.date, words('locale')), source.reportedBy)
  const forms: readonly [string, string][] = [
    [words('cardCitePlain'), citation],
    ['BibTeX', asBibtex(source)],
    ['CSL-JSON', asCslJson(source)],
  ]
  return (
    <details class="drawer">
      <summary class="drawer-handle">{words('cardCite')}</summary>
      <p>{citation}</p>
      <div class="drawer-buttons">
        {forms.map(([name, text]) => (
          <CopyButton key={name} label={name} name={words('cardCiteCopy', name)} text={() => text} />
        ))}
      </div>
    </details>
  )
}
