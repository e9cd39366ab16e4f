import axe from 'axe-core'

/**
 * Rules that need a layout or real words, or are about the whole document; the tests in real browsers hold the pages to
 * them.
 */
const BEYOND = [
  'color-contrast',
  'target-size',
  'label-content-name-mismatch',
  'document-title',
  'html-has-lang',
  'bypass',
  'region',
]

/**
 * The rules of axe that a document breaks, each with the first element that breaks it.
 * @throws where axe stumbles over something that the document lacks: a rule that did not run would pass for kept.
 */
export async function faultsOf(document: Document): Promise<string[]> {
  lendLayout(document)
  const rules = Object.fromEntries(BEYOND.map((id) => [id, { enabled: false }]))
  const { violations, incomplete } = await axe.run(document.documentElement, { rules, preload: false })
  const stumbles = incomplete.flatMap(({ id, nodes }) =>
    nodes.flatMap(({ none }) =>
      none.filter((check) => check.id === 'error-occurred').map(({ data }) => ({ id, data })),
    ),
  )
  if (stumbles.length > 0) throw new Error(`axe did not run: ${JSON.stringify(stumbles)}`)
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
}

/** What axe asks of a browser and the test's document cannot tell: everything counts as seen, nothing as covered. */
function lendLayout(document: Document): void {
  const shown = new Map([
    ['display', 'block'],
    ['visibility', 'visible'],
    ['opacity', '1'],
    ['position', 'static'],
    ['overflow', 'visible'],
  ])
  const style = { ...Object.fromEntries(shown), getPropertyValue: (name: string) => shown.get(name) ?? '' }
  Object.assign(document.defaultView ?? {}, { getComputedStyle: () => style, screen: {} })
  const create = document.createElement.bind(document)
  Object.assign(document, {
    elementsFromPoint: () => [],
    // axe takes a document that keeps the case of a name for XML.
    createElement: (name: string) => create(name.toLowerCase()),
  })
}
