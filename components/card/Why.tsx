import type { Reason } from '../../mentions/reason.ts'
import { useWords, type Words } from '../words.ts'

/** A mention as far as a card explains it. */
export interface Occasion {
  /** The words as they stand on the page. */
  readonly surface: string
  readonly reason: Reason
}

/** "Why this?", answered on request. */
export function Why({ occasion }: { occasion: Occasion }) {
  const words = useWords()
  return (
    <details class="drawer">
      <summary class="drawer-handle">{words('cardWhy')}</summary>
      <p class="why-answer">{reasonInWords(occasion, words)}</p>
    </details>
  )
}

function reasonInWords({ surface, reason }: Occasion, words: Words): string {
  switch (reason.kind) {
    case 'name':
      return words('whyName', surface)
    case 'near':
      return words('whyNear', surface, reason.words)
    case 'page':
      return words('whyPage', surface, reason.words)
    case 'named':
      return words('whyNamed', surface, reason.words)
  }
}
