import type { ShownFact } from '../../data/pack.ts'
import { useWords } from '../words.ts'

/** Largest whole that is drawn: of more squares nobody sees at a glance how many there are. */
const CHART_LIMIT = 40

/**
 * A number in large type, with its qualifier ("more than"); a part of a whole also as a chart with a square for each
 * thing, which is hidden from screen readers, for the words above it say the same. Facts are in English whatever the
 * reader's language, and so is the form of the number.
 */
export function FigureView({ figure }: { figure: ShownFact['figures'][number] }) {
  const words = useWords()
  const { value, unit, qualifier, partOf } = figure
  return (
    <div class="figure">
      {qualifier !== 'exactly' && <span class="figure-qualifier">{qualifier} </span>}
      <span class="figure-value">{inEnglish(value)}</span>{' '}
      {partOf !== undefined && <span class="figure-whole">{words('cardPartOf', inEnglish(partOf))} </span>}
      <span class="figure-unit">{unit}</span>
      {partOf !== undefined && partOf <= CHART_LIMIT && <UnitChart part={value} whole={partOf} />}
    </div>
  )
}

/** Squares in a row of the chart: as many as people count by. */
const CHART_ROW = 10
/** Side of a square and distance from one to the next, in px. */
const UNIT = 7
const STEP = 9

function UnitChart({ part, whole }: { part: number; whole: number }) {
  const width = CHART_ROW * STEP - (STEP - UNIT)
  const height = Math.ceil(whole / CHART_ROW) * STEP - (STEP - UNIT)
  return (
    <svg class="unit-chart" aria-hidden="true" viewBox={`0 0 ${width} ${height}`} width={width} height={height}>
      <path class="unit-chart-part" d={squares(0, part, 0)} />
      <path class="unit-chart-rest" d={squares(part, whole, 0.5)} />
    </svg>
  )
}

/** Path of the squares number `from` up to `to`, each smaller by `inset` px on all sides to leave room for its line. */
function squares(from: number, to: number, inset: number): string {
  const side = UNIT - 2 * inset
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => {
    const x = ((from + index) % CHART_ROW) * STEP + inset
    const y = Math.floor((from + index) / CHART_ROW) * STEP + inset
    return `M${x} ${y}h${side}v${side}h${-side}z`
  }).join('')
}

function inEnglish(value: number): string {
  return value.toLocaleString('en-GB')
}
