import type { Category, Fact, Figure, Pack, Source, Subject } from './pack-schema.ts'

/** A subject as lists and search know it: of its marking only whether it lights up. */
export interface ListedSubject extends Omit<Subject, 'marking'> {
  marking: { lights: boolean }
}

/** What the extension's pages carry of a pack. */
export interface PackCards {
  source: Source
  categories: Category[]
  subjects: ListedSubject[]
  facts: Fact[]
}

/** Leaves out what only finding mentions needs. */
export function cardsOf({ source, categories, subjects, facts }: Pack): PackCards {
  return {
    source,
    categories,
    subjects: subjects.map(({ marking, ...subject }) => ({
      ...subject,
      marking: { lights: marking.names.length > 0 },
    })),
    facts,
  }
}

/** What the popover carries of a pack: what cards show, without what searching needs. */
export interface PackShown {
  source: Source
  categories: Pick<Category, 'id' | 'name'>[]
  subjects: Pick<ListedSubject, 'id' | 'category' | 'name' | 'role' | 'facts' | 'related' | 'marking'>[]
  facts: ShownFact[]
}

/** A fact as a card shows it: of its figures what is drawn, for the statement says the rest. */
export interface ShownFact extends Omit<Fact, 'figures'> {
  figures: Pick<Figure, 'value' | 'unit' | 'qualifier' | 'partOf'>[]
}

/** Leaves out all that no card shows: every first card of a page waits for the rest. */
export function shownOf(pack: Pack): PackShown {
  const { source, categories, facts } = pack
  return {
    source,
    categories: categories.map(({ id, name }) => ({ id, name })),
    subjects: cardsOf(pack).subjects.map(({ id, category, name, role, facts, related, marking }) => ({
      id,
      category,
      name,
      role,
      facts,
      related,
      marking,
    })),
    facts: facts.map(({ figures, ...fact }) => ({
      ...fact,
      figures: figures.map(({ value, unit, qualifier, partOf }) => ({ value, unit, qualifier, partOf })),
    })),
  }
}
