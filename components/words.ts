import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type messages from '../public/_locales/en/messages.json'

/** A key of the locale files, taken from the English one. */
export type MessageKey = keyof typeof messages

/** Looks a message up in the reader's language and puts the substitutions in, in the order of `$1`, `$2` ... */
export type Words = (key: MessageKey, ...substitutions: string[]) => string

/** Where components get their words from. Whoever renders must provide it: components know no browser API. */
export const WordsContext = createContext<Words>((key) => key)

/** The words of the nearest provider. */
export function useWords(): Words {
  return useContext(WordsContext)
}
