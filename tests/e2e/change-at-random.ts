import * as fc from 'fast-check'

/** One change of a page. `at` and `to` choose among the elements there are then. */
export interface Change {
  do: 'add' | 'append' | 'edit' | 'split' | 'join' | 'move' | 'hide' | 'veil' | 'unlock' | 'shadow' | 'remove' | 'pause'
  at: number
  to: number
  tag: string
  text: string
}

const words = [
  'MI5',
  'Andrew Parker',
  'Parker',
  'London Bridge attack',
  'Khuram Butt',
  'Butt',
  'spies',
  'a phone',
  'M',
  'I5',
  '2019',
  ', ',
  ' ',
  '. ',
]
const tags = ['p', 'p', 'div', 'b', 'i', 'span', 'section', 'h2', 'code', 'ul', 'li', 'em', 'aside', 'x-word']

const text = fc
  .tuple(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 }), fc.constantFrom('', ' '))
  .map(([some, gap]) => some.join(gap))

const change: fc.Arbitrary<Change> = fc.record(
  {
    // Twice what makes a page grow, so that there is something to change.
    do: fc.constantFrom<Change['do']>(
      ...(['add', 'add', 'add', 'append', 'append', 'edit', 'edit', 'split', 'join', 'move', 'move'] as const),
      ...(['hide', 'veil', 'unlock', 'shadow', 'remove', 'pause', 'pause'] as const),
    ),
    at: fc.nat(999),
    to: fc.nat(999),
    tag: fc.constantFrom(...tags),
    text,
  },
  // Firefox's driver takes plain objects alone.
  { noNullPrototype: true },
)

/** A page's life in short: it is built and changed, with pauses in which it is read. */
export const changes = fc.array(change, { minLength: 1, maxLength: 40 })

/** What both frames of {@link twins} begin with. */
const beginning = '<!doctype html><html lang="en"><title>A page</title><style>.veil { display: none }</style><body>'

/**
 * A page that is changed, and beside it, for each comparison, a frame that gets a copy of it before anything is read.
 */
export const twins = `<!doctype html><title>Twins</title><iframe id="live" height="300"></iframe><script>
  live.srcdoc = ${JSON.stringify(`${beginning}<div id="root"></div>`)}
  beginning = ${JSON.stringify(beginning)}
  fill = (twin) => twin.body.append(twin.importNode(live.contentDocument.querySelector('#root'), true))
</script>`

/** Several twins in one page: most of the time each waits. */
export const lanes = (count: number, address: string) =>
  `<!doctype html><title>Lanes</title>${`<iframe class="lane" src="${address}" height="700"></iframe>`.repeat(count)}`

export interface Compared {
  /** Marks as followed and as read afresh: kind, number of the text node and offset in it, text. */
  followed: string[]
  fresh: string[]
  /** The page's markup before it was read and after. */
  before: string
  after: string
}

/**
 * Runs in the page of {@link twins}; must not use anything from around it. Empties the live frame, changes it, leaves
 * it alone, and compares its marks with those of a copy.
 */
export async function changeAndCompare(changes: readonly Change[]): Promise<Compared> {
  const PAUSE = 80
  /** A copy without marks by then has none, in ms. */
  const SILENCE = 400
  const LIMIT = 3000
  const rest = (time: number) => new Promise((resolve) => setTimeout(resolve, time))
  const frameDocument = (selector: string) => {
    const frame = document.querySelector(selector)
    const inner = frame instanceof HTMLIFrameElement ? frame.contentDocument : null
    if (inner === null) throw new Error(`There is no document in ${selector}.`)
    return inner
  }
  const page = frameDocument('#live')
  const root = page.querySelector('#root')
  if (root === null) throw new Error('The live frame has no root.')

  // Nodes of a frame are of other classes than ours: they are told by their type.
  const isText = (node: Node): node is Text => node.nodeType === Node.TEXT_NODE
  const isElement = (node: Node): node is HTMLElement => node.nodeType === Node.ELEMENT_NODE
  const walk = (node: Node): Node[] => [
    node,
    ...(isElement(node) && node.shadowRoot ? walk(node.shadowRoot) : []),
    ...[...node.childNodes].flatMap(walk),
  ]

  const marksOf = (page: Document) => {
    const texts = new Map([...walk(page)].filter(isText).map((node, index) => [node, index]))
    const highlights = page.defaultView?.CSS.highlights ?? new Map<string, Highlight>()
    return [...highlights]
      .filter(([name]) => name.startsWith('context-cards-'))
      .flatMap(([name, highlight]) => [...highlight].map((range) => ({ name, range })))
      .map(({ name, range: { startContainer, startOffset, endContainer, endOffset } }) => {
        const at = (node: Node) => (isText(node) ? (texts.get(node) ?? 'nowhere') : 'no text')
        return `${name} ${at(startContainer)}:${startOffset} ${at(endContainer)}:${endOffset}`
      })
      .sort()
  }

  const apply = ({ do: what, at, to, tag, text }: Change) => {
    const elements = walk(root).filter(isElement)
    const element = elements[at % elements.length] ?? root
    const target = elements[to % elements.length] ?? root
    const texts = [...element.childNodes].filter(isText)
    const chosen = texts[to % texts.length]
    const isOther = element !== root
    switch (what) {
      case 'add': {
        const added = page.createElement(tag)
        added.append(text)
        element.insertBefore(added, element.childNodes[to % (element.childNodes.length + 1)] ?? null)
        break
      }
      case 'append':
        element.append(text)
        break
      case 'edit':
        if (chosen) chosen.data = text
        break
      case 'split':
        if (chosen && chosen.length > 1) chosen.splitText(1 + (at % (chosen.length - 1)))
        break
      case 'join':
        element.normalize()
        break
      case 'move':
        if (isOther && !walk(element).includes(target)) target.append(element)
        break
      case 'hide':
        if (isOther) element.toggleAttribute('hidden')
        break
      case 'veil':
        if (isOther) element.classList.toggle('veil')
        break
      case 'unlock':
        if (isOther) element.toggleAttribute('contenteditable')
        break
      case 'shadow': {
        // With the element: of a root that is attached to one that is there nobody is told (docs/limits.md).
        const added = page.createElement(/^(p|div|span|section|aside|x-word)$/.test(tag) ? tag : 'div')
        added.attachShadow({ mode: 'open', clonable: true }).append(text)
        element.append(added)
        break
      }
      case 'remove':
        if (isOther) element.remove()
        break
    }
  }

  root.replaceChildren()
  for (const change of changes) {
    if (change.do === 'pause') await rest(PAUSE)
    else apply(change)
  }
  const before = root.outerHTML
  await rest(PAUSE)

  const copy = document.createElement('iframe')
  copy.id = 'copy'
  copy.height = '300'
  copy.srcdoc = `${Reflect.get(globalThis, 'beginning')}<script>parent.fill(document); document.currentScript.remove()</script>`
  const loaded = new Promise((resolve) => copy.addEventListener('load', resolve, { once: true }))
  document.body.append(copy)
  await loaded
  const start = performance.now()
  let [followed, fresh] = [marksOf(page), marksOf(frameDocument('#copy'))]
  for (;;) {
    const isRead = fresh.length > 0 || performance.now() - start > SILENCE
    if ((isRead && followed.join() === fresh.join()) || performance.now() - start > LIMIT) break
    await rest(20)
    ;[followed, fresh] = [marksOf(page), marksOf(frameDocument('#copy'))]
  }
  copy.remove()
  return { followed, fresh, before, after: root.outerHTML }
}
