import type { ShownFact } from '../../data/pack.ts'
import type { Category, Source, Subject } from '../../data/pack-schema.ts'

/** What a card needs to know of a subject. */
export type CardSubject = Pick<Subject, 'id' | 'category' | 'name' | 'role' | 'facts' | 'related'>

/** What cards need to know of a pack; whoever has more may pass more. */
export interface CardPack {
  readonly source: Source
  readonly categories: readonly Pick<Category, 'id' | 'name'>[]
  readonly subjects: readonly CardSubject[]
  readonly facts: readonly ShownFact[]
}
