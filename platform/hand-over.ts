import { browser } from './browser.ts'

/** What the keys of stored destinations begin with; any other fragment says itself what to show. */
const PREFIX = 'place-'

/** The part of the browser that handing something to a page of ours needs. */
export interface HandOverBrowser {
  storage: {
    /** In memory alone, out of reach for pages and content scripts, and lost with the browser. */
    session: {
      get(key: string): Promise<Record<string, unknown>>
      set(items: Record<string, unknown>): Promise<void>
    }
  }
}

/** What a page of ours is to show: a subject, or the search for a text. */
export type Destination = { subject: string } | { query: string }

/**
 * Keeps what a page of ours is to show and gives the fragment of the address at which it finds it. An address that said
 * it would stay in the browser's history. It is kept as long as the browser runs, so that the page can be loaded again.
 */
export async function handOver(
  place: Destination,
  { storage: { session } }: HandOverBrowser = browser,
): Promise<string> {
  const key = PREFIX + crypto.randomUUID()
  await session.set({ [key]: String(new URLSearchParams({ ...place })) })
  return `#${key}`
}

/**
 * What the fragment of an address asks for, written as a query (`subject=mi5`): what was handed over, '' where that is
 * gone, or what the fragment itself says. Never throws.
 */
export async function takeOver(fragment: string, { storage: { session } }: HandOverBrowser = browser): Promise<string> {
  const key = fragment.replace(/^#/, '')
  if (!key.startsWith(PREFIX)) return key
  const place = await session.get(key).then(
    (kept) => kept[key],
    () => undefined,
  )
  return typeof place === 'string' ? place : ''
}
