import type { Result } from '../../data/search/describe.ts'
import { CategoryMark } from '../card/CategoryMark.tsx'
import { useWords } from '../words.ts'
import { MarkedText } from './MarkedText.tsx'

/** A subject found: its name and what it is, the other name or the facts that led to it. */
export function ResultEntry({ result: { name, role, alias, facts }, category }: { result: Result; category: string }) {
  const words = useWords()
  return (
    <>
      <span class="result-name">
        <CategoryMark category={category} />
        <span lang="en" dir="ltr">
          <MarkedText marked={name} />
        </span>
      </span>{' '}
      <span class="result-role" lang="en" dir="ltr">
        <MarkedText marked={role} />
      </span>{' '}
      {alias !== null && (
        <span class="result-alias">
          {words('searchAlias')}{' '}
          <span lang="en" dir="ltr">
            <MarkedText marked={alias} />
          </span>
        </span>
      )}{' '}
      {facts
        .filter(({ said }) => said.ranges.length > 0)
        .map(({ id, said, from }) => (
          <span key={id} class={`result-fact result-${from}`}>
            <span class="result-said" lang="en" dir="ltr">
              {from === 'quote' ? (
                <q>
                  <MarkedText marked={said} />
                </q>
              ) : (
                <MarkedText marked={said} />
              )}
            </span>
          </span>
        ))}
    </>
  )
}
