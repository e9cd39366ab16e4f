import { useEffect, useState } from 'preact/hooks'

/** How long, in ms, the typing must rest before its outcome is read out: the reader hears one number, not one a key. */
export const REST = 700

/**
 * The text for a live region: nothing while something is typed, then what has rested; said anew, it is read out though it says the
 * same. `typed` is what begins the rest anew.
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
