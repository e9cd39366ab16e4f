import type { Settings } from '../data/settings.ts'

/** Gives a page of ours the colours that cards have. */
export function setScheme({ theme }: Pick<Settings, 'theme'>, page: Document = document): void {
  if (theme === 'auto') delete page.documentElement.dataset.scheme
  else page.documentElement.dataset.scheme = theme
}
