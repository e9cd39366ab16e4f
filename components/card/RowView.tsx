import type { ShownFact } from '../../data/pack.ts'
import type { Source } from '../../data/pack-schema.ts'
import { FactView } from './FactView.tsx'
import { FigureView } from './FigureView.tsx'
import type { Row } from './rows.ts'

/** One row of a card: its facts' figures at the start if they are to be drawn, statements and quotes beside them. */
export function RowView({ row, source, pictures }: { row: Row; source: Source; pictures: boolean }) {
  const figures = pictures ? drawn(row) : []
  return (
    <li class={figures.length > 0 ? 'row row-figures' : 'row'}>
      {figures.length > 0 && (
        <div class="row-start">
          {figures.map((figure) => (
            <FigureView key={`${figure.value} ${figure.unit}`} figure={figure} />
          ))}
        </div>
      )}
      <div class="row-body">
        {row.facts.map((fact) => (
          <FactView key={fact.id} fact={fact} source={source} />
        ))}
      </div>
    </li>
  )
}

/** The row's figures without a whole that one of its parts already shows ("20" beside "7 of 20"). */
function drawn({ facts }: Row): ShownFact['figures'] {
  const all = facts.flatMap((fact) => fact.figures)
  return all.filter(({ value, partOf }) => partOf !== undefined || !all.some((other) => other.partOf === value))
}
