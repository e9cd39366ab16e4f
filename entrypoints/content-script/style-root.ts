import rules from '../../public/highlight.css?inline'

const styled = new WeakSet<ShadowRoot>()

/**
 * Brings the rules of our highlights into a page's shadow root. Only Firefox needs it: there the manifest's CSS stops at
 * shadow roots, while in Chromium it reaches in.
 */
export function styleRoot(root: Node): void {
  if (!(root instanceof ShadowRoot) || styled.has(root)) return
  styled.add(root)
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(rules)
  root.adoptedStyleSheets.push(sheet)
}
