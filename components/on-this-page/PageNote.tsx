import type { PageView } from '../../data/this-page.ts'
import { useWords, type Words } from '../words.ts'

/** The one sentence on the page in the active tab, where there is no list of what was found in it. */
export function PageNote({ page, onReload }: { page: PageView; onReload: () => void }) {
  const words = useWords()
  const sentence = sentenceOf(page, words)
  if (sentence === null) return null
  return (
    <section class="page-note" aria-label={words('pageHeading')}>
      <p>{sentence}</p>
      {page.state === 'silent' && (
        <button type="button" class="page-button" onClick={onReload}>
          {words('pageReload')}
        </button>
      )}
    </section>
  )
}

/** What is to be said of a page; null where the list of what was found in it says all. */
export function sentenceOf(page: PageView, words: Words): string | null {
  switch (page.state) {
    case 'asking':
      return words('pageAsking')
    case 'none':
      return null
    case 'closed':
      return words('pageClosed')
    case 'silent':
      return words('pageSilent')
    case 'off':
      return page.host === '' ? words('pageOffNoHost') : words('pageOff', page.host)
    case 'read':
      return page.subjects.length === 0 ? words('pageNothing') : null
  }
}
