import type { Page } from 'puppeteer-core'

/** What each element says, in one line. */
export const texts = (page: Page, selector: string) =>
  page.$$eval(selector, (found) => found.map(({ textContent }) => textContent?.replace(/\s+/g, ' ').trim() ?? ''))
/** The subjects that are listed or found. */
export const options = (page: Page) => texts(page, '[role="option"]')
/** Which of them the arrows stand on. */
export const active = (page: Page) => texts(page, '[role="option"][aria-selected="true"]')
/** The heading of the card that is open. */
export const card = (page: Page) => texts(page, '[role="dialog"] h2')
/** What is typed. */
export const value = (page: Page) =>
  page.$eval('[role="combobox"]', (input) => (input instanceof HTMLInputElement ? input.value : null))
