import rules from '../../public/highlight.css?inline'

let sheet: CSSStyleSheet | undefined

/**
 * Brings the rules of our highlights into a page's shadow root, or takes them out again; returns `wanted`. Only Firefox
 * needs it: there the manifest's CSS stops at shadow roots, while in Chromium it reaches in. A page that sets its own
 * sheets drops ours; then they are put back with the next `register`.
 */
export function styleRoot({ adoptedStyleSheets }: ShadowRoot, wanted: boolean): boolean {
  if (!sheet) {
    sheet = new CSSStyleSheet()
    sheet.replaceSync(rules)
  }
  const at = adoptedStyleSheets.indexOf(sheet)
  if (wanted && at < 0) adoptedStyleSheets.push(sheet)
  if (!wanted && at >= 0) adoptedStyleSheets.splice(at, 1)
  return wanted
}
