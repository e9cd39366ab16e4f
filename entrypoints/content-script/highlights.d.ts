/** In both browsers since Chrome 140 and Firefox 150, not yet in TypeScript's library. */
interface HighlightRegistry {
  highlightsFromPoint(
    x: number,
    y: number,
    options?: { shadowRoots?: readonly ShadowRoot[] },
  ): { highlight: Highlight; ranges: AbstractRange[] }[]
}
