import type { Source } from '../../data/pack-schema.ts'
import { useWords } from '../words.ts'
import { CopyButton } from './CopyButton.tsx'
import { asBibtex, asCslJson, citationOf } from './cite.ts'
import { dayInWords } from './dates.ts'

/** The citation to read, and to copy in the forms that writers and reference managers take. */
export function Cite({ source }: { source: Source }) {
  const words = useWords()
  const day = dayInWords(source.date, words('locale'))
  const citation = citationOf(source, words)
  const note = words('cardCiteNote', day, source.reportedBy)
  const forms: readonly [string, string][] = [
    [words('cardCitePlain'), citation],
    ['BibTeX', asBibtex(source, note)],
    ['CSL-JSON', asCslJson(source, note)],
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
