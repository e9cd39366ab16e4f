import { browser } from './browser'

/** A subject that answers what was typed, and the words to show for it. */
export interface Suggestion {
  subject: string
  text: string
}

export type Disposition = 'currentTab' | 'newForegroundTab' | 'newBackgroundTab'

/** The part of the browser that answering in the address bar needs. */
export interface OmniboxBrowser {
  runtime: { getURL(path: string): string }
  tabs: {
    create(details: { url: string; active: boolean }): Promise<unknown>
    update(details: { url: string }): Promise<unknown>
  }
}

/** Most suggestions that browsers show. */
const MOST = 5
/** What is entered when a suggestion is chosen: told apart from what a reader types. */
const CHOSEN = 'card: '

/** Suggestions as the browser takes them. Chromium reads descriptions as XML, Firefox as they are. */
export function suggest(found: readonly Suggestion[], isXml: boolean): { content: string; description: string }[] {
  return found
    .slice(0, MOST)
    .map(({ subject, text }) => ({ content: CHOSEN + subject, description: isXml ? escapeXml(text) : text }))
}

/** Opens the card that was chosen, or the search for what was typed, where the reader wants it. */
export async function enter(
  text: string,
  disposition: Disposition,
  { runtime, tabs }: OmniboxBrowser = browser,
): Promise<void> {
  const place = text.startsWith(CHOSEN)
    ? `subject=${text.slice(CHOSEN.length)}`
    : `query=${encodeURIComponent(text.trim())}`
  const url = runtime.getURL(`popup.html#${place}`)
  if (disposition === 'currentTab') await tabs.update({ url })
  else await tabs.create({ url, active: disposition === 'newForegroundTab' })
}

function escapeXml(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character)
}
