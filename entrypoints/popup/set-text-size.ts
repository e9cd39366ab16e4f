/** Size, in px, of text for which cards are drawn. */
const USUAL = 16

/**
 * Gives cards on this page the reader's size of text: cards are laid out in px and would not follow it by themselves.
 * `cardText` in percent, as chosen for cards.
 */
export function setTextSize(cardText: number, root: HTMLElement = document.documentElement): void {
  const own = Number.parseFloat(getComputedStyle(root).fontSize) || USUAL
  root.style.setProperty('--text', String((cardText / 100) * (own / USUAL)))
}
