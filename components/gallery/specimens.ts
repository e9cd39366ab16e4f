import type { CardProps } from '../card/Card.tsx'
import type { CardPack, CardSubject } from '../card/contents.ts'
import type { Doings } from '../card/doings.ts'
import { rows } from '../card/rows.ts'

/** A card in one state. */
export interface Specimen {
  name: string
  /** `states` are shown in each scheme and direction; `categories` differ by colour alone. */
  series: 'states' | 'categories'
  props: Omit<CardProps, 'onTurn' | 'onClose'>
  doings: Doings
  /** Whether what folds is unfolded. */
  unfolded?: boolean
  /** The state that its controls are shown in, as the pseudo-class that asks for it. */
  controls?: ControlState
  /** Class of the section around it: sets its width or its size of text. */
  around?: string
}

/** States that a card's controls are shown in, as their pseudo-classes. */
export const controlStates = ['hover', 'active', 'focus-visible'] as const
export type ControlState = (typeof controlStates)[number]

const able: Doings = {
  copy: async () => true,
  change: async () => {},
  openOptions: () => {},
  offers: (subject, name) => [
    {
      kind: 'subject',
      name,
      off: { key: `subject.${subject}`, value: false },
      back: { key: `subject.${subject}`, value: undefined },
    },
    {
      kind: 'site',
      name: 'example.org',
      off: { key: 'site.example.org', value: true },
      back: { key: 'site.example.org', value: undefined },
    },
  ],
}

/** Every state of a card, then a card of each category. The pack must have the subjects `mi5` and `andrew-parker`. */
export function specimensOf(pack: CardPack): Specimen[] {
  const find = (id: string) => pack.subjects.find((subject) => subject.id === id)
  const propsOf = (subject: CardSubject): Specimen['props'] => ({
    subject,
    categoryName: pack.categories.find(({ id }) => id === subject.category)?.name ?? '',
    rows: rows(subject.facts.flatMap((id) => pack.facts.filter((fact) => fact.id === id))),
    related: subject.related.flatMap((id) => find(id) ?? []),
    source: pack.source,
    pictures: true,
    reading: { trail: [], subject: subject.id, facts: 'leading' },
    before: null,
    occasion: { surface: subject.name, reason: { kind: 'name' } },
  })
  const mi5 = find('mi5')
  const parker = find('andrew-parker')
  if (mi5 === undefined || parker === undefined)
    throw new Error('The pack must have the subjects mi5 and andrew-parker.')
  const plain = propsOf(mi5)
  const states: Omit<Specimen, 'series'>[] = [
    { name: 'as it opens', props: plain, doings: able },
    {
      name: 'all facts',
      props: { ...plain, reading: { ...plain.reading, facts: 'all' } },
      doings: able,
      around: 'specimen-whole',
    },
    { name: 'unfolded', props: plain, doings: able, unfolded: true, around: 'specimen-whole' },
    { name: 'reached from another card', props: { ...propsOf(parker), before: mi5, occasion: null }, doings: able },
    { name: 'without figures', props: { ...plain, pictures: false }, doings: able },
    { name: 'where nothing can be done', props: { ...plain, occasion: null }, doings: {} },
    { name: 'controls under the pointer', props: { ...propsOf(parker), before: mi5 }, doings: able, controls: 'hover' },
    { name: 'controls pressed', props: { ...propsOf(parker), before: mi5 }, doings: able, controls: 'active' },
    {
      name: 'controls with the focus',
      props: { ...propsOf(parker), before: mi5 },
      doings: able,
      controls: 'focus-visible',
    },
    { name: 'narrow', props: propsOf(parker), doings: able, around: 'specimen-narrow' },
    { name: 'text twice as large', props: propsOf(parker), doings: able, around: 'specimen-large' },
  ]
  return [
    ...states.map((state) => ({ ...state, series: 'states' as const })),
    ...pack.categories.flatMap(({ id, name }) => {
      const subject = pack.subjects.find(({ category }) => category === id)
      return subject === undefined
        ? []
        : [{ name, series: 'categories' as const, props: propsOf(subject), doings: able }]
    }),
  ]
}
