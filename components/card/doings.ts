import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Choice } from '../../data/choices.ts'

/** Something a card can switch off, and how it is taken back. */
export interface Offer {
  /** A subject by its name, or the site by its host. */
  readonly kind: 'subject' | 'site'
  readonly name: string
  readonly off: Choice
  readonly back: Choice
}

/** What a card can do beyond being read. What is absent is not offered. */
export interface Doings {
  /** Puts text on the clipboard; false where the browser refuses. Called from a click. */
  readonly copy?: (text: string) => Promise<boolean>
  /** What can be switched off from a subject's card. */
  readonly offers?: (subject: string, name: string) => readonly Offer[]
  /** Stores a choice; rejects where the browser refuses. */
  readonly change?: (choice: Choice) => Promise<void>
  /** Opens the options page at a subject. */
  readonly openOptions?: (subject: string) => void
}

/** Whoever renders a card decides what it can do; by itself it can do nothing. */
export const DoingsContext = createContext<Doings>({})

/** The doings of the nearest provider. */
export function useDoings(): Doings {
  return useContext(DoingsContext)
}
