import { useWords } from '../words.ts'
import { CategoryMark } from './CategoryMark.tsx'
import type { CardSubject } from './contents.ts'

/** Subjects that open in the same card. */
export function Related({ subjects, onFollow }: { subjects: readonly CardSubject[]; onFollow: (id: string) => void }) {
  const words = useWords()
  return (
    <div class="related">
      <h3 class="related-heading">{words('cardRelated')}</h3>
      <ul class="related-list">
        {subjects.map(({ id, name, category }) => (
          <li key={id}>
            <button type="button" class="related-subject" lang="en" dir="ltr" onClick={() => onFollow(id)}>
              <CategoryMark category={category} />
              {name}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
