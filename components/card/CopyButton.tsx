import { useEffect, useState } from 'preact/hooks'
import { useWords } from '../words.ts'
import { useDoings } from './doings.ts'

export interface CopyButtonProps {
  /** The words on it. */
  label: string
  /** Its name for screen readers, but while it says that it has copied; begins with the label. */
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
  const isCopied = result === 'copied'
  const isRefused = result === 'refused'

  useEffect(() => {
    if (!isCopied) return
    const timer = setTimeout(() => setResult('none'), CONFIRMED)
    return () => clearTimeout(timer)
  }, [isCopied])

  if (copy === undefined) return null
  const done = words('cardCopied')
  const onClick = () => void copy(text()).then((copied) => setResult(copied ? 'copied' : 'refused'))
  return (
    <>
      <button
        type="button"
        class="copy"
        data-else={isCopied ? label : done}
        aria-label={isCopied ? done : name}
        aria-describedby={about}
        onClick={onClick}
      >
        {isCopied ? done : label}
      </button>
      <span role="status" class={isRefused ? 'copy-refused' : 'unseen'}>
        {isCopied ? done : isRefused && words('cardNotCopied')}
      </span>
    </>
  )
}
