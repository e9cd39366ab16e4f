import { useEffect, useRef, useState } from 'preact/hooks'
import { useUniqueId } from '../use-unique-id.ts'
import { useWords } from '../words.ts'

export interface SliderProps {
  title: string
  least: number
  most: number
  step: number
  value: number
  /** What a value means to a reader. */
  inWords: (value: number) => string
  /** Set by an administrator. */
  locked: boolean
  onSet: (value: number) => void
}

/**
 * How long, in ms, a slider must rest before its value is handed on: browsers let an extension write 120 times a
 * minute, and a slider held by its arrow key moves 30 times a second.
 */
export const SLIDER_RESTS = 400

/** A number chosen by sliding; it is handed on once the slider has rested for {@link SLIDER_RESTS} ms. */
export function Slider({ title, least, most, step, value, inWords, locked, onSet }: SliderProps) {
  const words = useWords()
  const id = useUniqueId()
  const [draft, setDraft] = useState<number | null>(null)
  const latest = useRef(onSet)
  latest.current = onSet

  useEffect(() => {
    if (draft === null) return
    const handOn = () => {
      latest.current(draft)
      setDraft(null)
    }
    const timer = setTimeout(handOn, SLIDER_RESTS)
    // Whoever leaves the page at once has chosen all the same.
    document.addEventListener('visibilitychange', handOn)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', handOn)
    }
  }, [draft])

  const shown = draft ?? value
  return (
    <div class="look-group look-slider">
      <label for={id}>{title}</label>
      <output for={id} dir="auto">
        {inWords(shown)}
      </output>
      {locked && <p class="form-note">{words('optionsLocked')}</p>}
      <input
        type="range"
        id={id}
        min={least}
        max={most}
        step={step}
        value={shown}
        aria-valuetext={inWords(shown)}
        disabled={locked}
        onInput={(event) => setDraft(event.currentTarget.valueAsNumber)}
      />
    </div>
  )
}
