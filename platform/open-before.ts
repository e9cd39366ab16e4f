import { browser } from './browser.ts'

const KEY = 'open-before'

/** The part of the browser that is needed to remember tabs. */
export interface OpenBeforeBrowser {
  tabs: { query(wanted: object): Promise<readonly { id?: number | undefined }[]> }
  storage: {
    /**
     * Lost with the browser, and when the extension is updated or switched off: exactly when pages lose their content
     * scripts.
     */
    session: {
      get(key: string): Promise<Record<string, unknown>>
      set(items: Record<string, unknown>): Promise<void>
    }
  }
}

/**
 * Remembers which tabs are open, unless that is remembered already: their pages may have been there before the
 * extension, and some browsers put content scripts only into pages opened later.
 */
export async function rememberOpen({ tabs, storage: { session } }: OpenBeforeBrowser = browser): Promise<void> {
  if ((await remembered(session)) !== null) return
  const open = await tabs.query({})
  await session.set({ [KEY]: open.flatMap(({ id }) => (id === undefined ? [] : [id])) })
}

/** Forgets a tab: something of ours runs in it. */
export async function forgetOpen(
  tab: number,
  { storage: { session } }: Pick<OpenBeforeBrowser, 'storage'> = browser,
): Promise<void> {
  const ids = await remembered(session)
  if (ids?.includes(tab)) await session.set({ [KEY]: ids.filter((id) => id !== tab) })
}

/** Whether the page in a tab may have been there before the extension; true where that is not known. Never throws. */
export async function maybeOpenBefore(
  tab: number,
  { storage: { session } }: Pick<OpenBeforeBrowser, 'storage'> = browser,
): Promise<boolean> {
  const ids = await remembered(session).catch(() => null)
  return ids === null || ids.includes(tab)
}

async function remembered(session: OpenBeforeBrowser['storage']['session']): Promise<unknown[] | null> {
  const { [KEY]: ids } = await session.get(KEY)
  return Array.isArray(ids) ? ids : null
}
