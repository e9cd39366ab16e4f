import { useEffect, useState } from 'preact/hooks'
import { useWords } from '../words.ts'
import { useDoings } from './doings.ts'

export interface CopyButtonProps {
  /** The words on it. */
  label: string
  /** Its name for screen readers; begins with the label. */
  name: string
  /** Id of the element that says what is copied, where there are several such buttons. */
  about?: string
  /** What it copies. */
  text: () => string
}

/** How long a button says that it has copied, ms: read at a glance, and out of the way before it is wanted again. */
const CONFIRMED = 3000

/** Copies text and says so, in its own words and to screen readers. Nothing where nothing can be copied. */
export function CopyButton({ label, name, about, text }: CopyButtonProps) {
  const words = useWords()
  const { copy } = useDoings()
  const [result, setResult] = useState<'none' | 'copied' | 'refused'>('none')

  useEffect(() => {
    if (result !== 'copied') return
    const timer = setTimeout(() => setResult('none'), CONFIRMED)
    return () => clearTimeout(timer)
  }, [result])

  if (copy === undefined) return null
  const onClick = () => void copy(text()).then((done) => setResult(done ? 'copied' : 'refused'))
  return (
    <>
      <button
        type="button"
        class="copy"
        data-else={result === 'copied' ? label : words('cardCopied')}
        aria-label={name}
        aria-describedby={about}
        onClick={onClick}
      >
        {result === 'copied' ? words('cardCopied') : label}
      </button>
      <span role="status" class={result === 'refused' ? 'copy-refused' : 'unseen'}>
        {result === 'none' ? '' : result === 'copied' ? words('cardCopied') : words('cardNotCopied')}
      </span>
    </>
  )
}
