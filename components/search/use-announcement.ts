import { useEffect, useState } from 'preact/hooks'

/** How long, in ms, the typing must rest before its outcome is read out: the reader hears one number, not one a key. */
export const REST = 700

/** The text for a live region: what was said last, until the newest has rested. `typed` is what begins the rest anew. */
export function useAnnouncement(text: string, typed: string): string {
  const [said, say] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => say(text), REST)
    return () => clearTimeout(timer)
  }, [text, typed])
  return said
}
