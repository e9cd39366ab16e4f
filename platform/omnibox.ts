import { browser } from './browser.ts'
import { type HandOverBrowser, handOver } from './hand-over.ts'

/** A subject that answers what was typed. */
export interface Suggestion {
  subject: string
  /** What is put into the address bar when it is chosen. */
  name: string
  description: string
}

/** Where the browser wants the answer, by the key the reader pressed. */
export type Disposition = 'currentTab' | 'newForegroundTab' | 'newBackgroundTab'

/** The part of the browser that answering in the address bar needs. */
export interface OmniboxBrowser extends HandOverBrowser {
  runtime: { getURL(path: string): string }
  tabs: {
    create(details: { url: string; active: boolean }): Promise<unknown>
    update(details: { url: string }): Promise<unknown>
  }
}

/** Most suggestions that browsers show. */
const MOST = 5

/** Suggestions as the browser takes them. Chromium reads descriptions as XML, Firefox as they are. */
export function suggest(found: readonly Suggestion[], isXml: boolean): { content: string; description: string }[] {
  return found.slice(0, MOST).map(({ name, description }) => ({
    content: name,
    description: isXml
      ? `<match>${escapeXml(name)}</match> <dim>${escapeXml(description)}</dim>`
      : `${name}: ${description}`,
  }))
}

/**
 * Opens the card of the subject that was named in full, as by choosing a suggestion, else the search for what was
 * typed.
 */
export async function enter(
  text: string,
  disposition: Disposition,
  subjects: readonly { id: string; name: string }[],
  api: OmniboxBrowser = browser,
): Promise<void> {
  const typed = text.trim()
  const named = subjects.find(({ name }) => name.toLowerCase() === typed.toLowerCase())
  const { runtime, tabs } = api
  const url = runtime.getURL(`popup.html${await handOver(named ? { subject: named.id } : { query: typed }, api)}`)
  switch (disposition) {
    case 'currentTab':
      await tabs.update({ url })
      return
    case 'newForegroundTab':
    case 'newBackgroundTab':
      await tabs.create({ url, active: disposition === 'newForegroundTab' })
      return
  }
}

function escapeXml(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character)
}
