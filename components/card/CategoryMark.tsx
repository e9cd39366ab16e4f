/** A shape a category, so that colour is never the only sign. Paths in a 12 x 12 box. */
const shapes: Readonly<Record<string, string>> = {
  people: 'M6 .5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 1 1 0-11z',
  organisations: 'M1 1h10v10H1z',
  events: 'M6 0l6 6-6 6-6-6z',
  operations: 'M6 .6l6 10.8H0z',
  threat: 'M0 .6h12L6 11.4z',
  technology: 'M4 0h4v4h4v4H8v4H4V8H0V4h4z',
  international: 'M6 .5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 1 1 0-11zM6 3.2a2.8 2.8 0 1 0 0 5.6a2.8 2.8 0 1 0 0-5.6z',
  'state-threats': 'M6 0l6 4.6L9.7 12H2.3L0 4.6z',
}

const unknown = 'M0 4h12v4H0z'

/** The shape of a category in the category's colour; says nothing to screen readers, the name stands beside it. */
export function CategoryMark({ category }: { category: string }) {
  return (
    <svg class="category-mark" data-category={category} viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
      <path d={shapes[category] ?? unknown} />
    </svg>
  )
}
