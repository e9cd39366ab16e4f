import { browser } from './browser.ts'

/** The part of the browser that the first-run page needs. */
export interface FirstRunBrowser {
  management?: { getSelf(): Promise<{ installType: string }> }
  runtime: { getURL(path: string): string }
  tabs: { create(details: { url: string }): Promise<unknown> }
}

/**
 * Opens the first-run page after a reader's own installation. Not after an update of the extension or the browser, nor
 * where an organisation put the extension there: nobody has asked for it then, on hundreds of screens at once.
 */
export async function welcome(reason: string, api: FirstRunBrowser = browser): Promise<void> {
  if (reason !== 'install' || (await isImposed(api))) return
  await api.tabs.create({ url: api.runtime.getURL('welcome.html') })
}

/** Whether an administrator installed the extension; false where the browser does not say. */
async function isImposed({ management }: FirstRunBrowser): Promise<boolean> {
  try {
    return (await management?.getSelf())?.installType === 'admin'
  } catch {
    return false
  }
}
