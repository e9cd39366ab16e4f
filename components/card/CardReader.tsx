import { useReducer } from 'preact/hooks'
import { Card } from './Card.tsx'
import type { CardPack } from './contents.ts'
import { begin, turn } from './reading.ts'
import { rows } from './rows.ts'
import type { Occasion } from './Why.tsx'

export interface CardReaderProps {
  pack: CardPack
  /** The subject whose card comes first, by id. Give the element a key of its own to begin anew. */
  subject: string
  occasion: Occasion | null
  /** Whether figures are drawn; they are unless told otherwise. */
  pictures?: boolean
  onClose: () => void
}

/**
 * A card that can be read: more facts, related subjects in the same place, and back. Shows nothing for an unknown
 * subject.
 */
export function CardReader({ pack, subject: first, occasion, pictures = true, onClose }: CardReaderProps) {
  const [reading, onTurn] = useReducer(turn, begin(first))
  const find = (id: string | undefined) => pack.subjects.find((subject) => subject.id === id)
  const subject = find(reading.subject)
  if (subject === undefined) return null
  return (
    <Card
      subject={subject}
      categoryName={pack.categories.find(({ id }) => id === subject.category)?.name ?? ''}
      rows={rows(present(subject.facts.map((id) => pack.facts.find((fact) => fact.id === id))))}
      related={present(subject.related.map(find))}
      source={pack.source}
      pictures={pictures}
      reading={reading}
      before={find(reading.trail.at(-1)) ?? null}
      occasion={reading.subject === first ? occasion : null}
      onTurn={onTurn}
      onClose={onClose}
    />
  )
}

function present<T>(items: readonly (T | undefined)[]): T[] {
  return items.filter((item) => item !== undefined)
}
