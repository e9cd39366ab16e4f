import { useEffect, useRef } from 'preact/hooks'
import type { Settings } from '../../data/settings'
import { useWords } from '../words'
import { markedSpans } from './marked-spans'

export interface PreviewProps {
  /** The name that is marked in it. */
  name: string
  settings: Pick<Settings, 'marks' | 'underline' | 'cardText'>
}

/** A sentence marked as pages will be, by the same highlights, in text of the size that cards will have. */
export function Preview({ name, settings }: PreviewProps) {
  const words = useWords()
  const place = useRef<HTMLParagraphElement>(null)
  const { marks, underline, cardText } = settings
  const sentence = words('lookPreview', name)

  useEffect(() => {
    const text = place.current?.firstChild
    // Browsers without highlights, and documents without a browser, show the bare sentence.
    if (!text || typeof CSS === 'undefined' || !('highlights' in CSS)) return
    const highlight = new Highlight()
    for (const [start, end] of markedSpans(sentence, name, marks)) {
      const range = new Range()
      range.setStart(text, start)
      range.setEnd(text, end)
      highlight.add(range)
    }
    const key = `context-cards-${underline}`
    CSS.highlights.set(key, highlight)
    return () => void CSS.highlights.delete(key)
  }, [sentence, name, marks, underline])

  return (
    <div class="look-preview">
      <p ref={place} style={{ fontSize: `${cardText}%` }}>
        {sentence}
      </p>
      {marks === 'none' && <p class="look-note">{words('lookPreviewNone')}</p>}
    </div>
  )
}
