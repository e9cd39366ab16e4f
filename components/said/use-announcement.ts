import { useEffect, useState } from 'preact/hooks'

/** How long, in ms, the typing must rest before its outcome is read out: the reader hears one number, not one a key. */
export const REST = 700

/**
 * The text for a live region: empty while the reader types, then `text` once it has rested. Each change of `typed`
 * begins the rest anew, so that the same text is read out again.
 */
export function useAnnouncement(text: string, typed: string): string {
  const [said, say] = useState('')
  useEffect(() => {
    say('')
    const timer = setTimeout(() => say(text), REST)
    return () => clearTimeout(timer)
  }, [text, typed])
  return said
}
