import { browser } from './browser.ts'

/** The part of the browser's i18n that words need. */
export interface Translator {
  getMessage(key: string, substitutions: string[]): string
}

/** A way to look messages up in the reader's language, as components want it. */
export function readWords(translator: Translator = browser.i18n): (key: string, ...substitutions: string[]) => string {
  return (key, ...substitutions) => translator.getMessage(key, substitutions)
}

/**
 * Tells a page of ours which language its words are in and which way they run. Taken from the locale file that was
 * found, not from the browser's own language: where the two differ, English sentences would be set right to left.
 */
export function setLanguage(words: (key: 'locale' | 'direction') => string, page: Document = document): void {
  page.documentElement.lang = words('locale')
  page.documentElement.dir = words('direction') === 'rtl' ? 'rtl' : 'ltr'
}
