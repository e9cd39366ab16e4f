import { useEffect, useRef } from 'preact/hooks'
import type { PackCards } from '../../data/pack'
import { CategoryMark } from '../card/CategoryMark'

export interface SubjectListProps {
  pack: Pick<PackCards, 'categories' | 'subjects'>
  /** The subject whose entry takes the focus when the list appears, by id: the one whose card was just closed. */
  focused: string | null
  onOpen: (subject: string) => void
}

/** All subjects, category by category; each opens its card. */
export function SubjectList({ pack, focused, onOpen }: SubjectListProps) {
  const returned = useRef<HTMLButtonElement>(null)
  useEffect(() => returned.current?.focus(), [])

  return (
    <div class="subject-list">
      {pack.categories.map(({ id: category, name }) => (
        <section key={category} class="subject-group" aria-labelledby={`category-${category}`} data-category={category}>
          <h2 class="subject-group-name" id={`category-${category}`} lang="en">
            <CategoryMark category={category} />
            {name}
          </h2>
          <ul>
            {pack.subjects
              .filter((subject) => subject.category === category)
              .map(({ id, name, role }) => (
                <li key={id}>
                  <button
                    type="button"
                    class="subject-entry"
                    ref={id === focused ? returned : null}
                    onClick={() => onOpen(id)}
                  >
                    <span class="subject-entry-name" lang="en" dir="ltr">
                      {name}
                    </span>{' '}
                    <span class="subject-entry-role" lang="en" dir="ltr">
                      {role}
                    </span>
                  </button>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
