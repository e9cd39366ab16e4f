import card from '../../components/card/card.css?inline'
import colours from '../../components/colours.css?inline'
import { HOST_MARK } from '../content-script/handover.ts'
import layers from './layer.css?inline'
import { isLayer, outwards } from './outwards.ts'

/** An element of ours, not on the page yet, and what stands in its closed root. */
export interface LoweredHost {
  /** What events of the card are seen to come from outside it. */
  readonly element: HTMLElement
  readonly root: ShadowRoot
  /** What is placed and filled. */
  readonly panel: HTMLElement
}

/** Our one element on the page. */
export interface Host extends LoweredHost {
  /** Where the host stands. */
  readonly parent: Element
  /** Takes it off the page. */
  remove(): void
}

/** All hosts that were raised, of cards and of rings. */
const hosts = new WeakSet<EventTarget>()

const XHTML = 'http://www.w3.org/1999/xhtml'

/**
 * Makes a host that can be filled before it is raised; the page knows nothing of it. Null where a document allows none,
 * and where it has no body, as XML and SVG documents: the placing library cannot do without.
 */
export function makeHost(): LoweredHost | null {
  const element = document.createElementNS(XHTML, 'div')
  const panel = document.createElementNS(XHTML, 'div')
  if (!document.body || !(element instanceof HTMLElement) || !(panel instanceof HTMLElement)) return null
  try {
    const root = element.attachShadow({ mode: 'closed' })
    root.adoptedStyleSheets = [sheet]
    panel.className = 'panel'
    keepInside(panel)
    root.append(panel)
    return { element, root, panel }
  } catch {
    return null
  }
}

/**
 * Puts a host, by default a new one, into the top layer, above whatever the page shows there. Null where it cannot be.
 * `onLost` is called if the page takes the host away.
 */
export function raiseHost(parent: Element, onLost: () => void, made = makeHost()): Host | null {
  if (made === null) return null
  const { element } = made
  const lost = new AbortController()
  const observer = new MutationObserver(() => {
    if (!element.isConnected) onLost()
  })
  const remove = () => {
    lost.abort()
    observer.disconnect()
    element.remove()
  }
  try {
    element.popover = 'manual'
    element.setAttribute(HOST_MARK, '')
    hosts.add(element)
    parent.append(element)
    element.showPopover()
    element.setAttribute(HOST_MARK, getComputedStyle(element).getPropertyValue('--_context-cards'))
  } catch {
    remove()
    return null
  }
  element.addEventListener('toggle', ({ isTrusted, newState }) => isTrusted && newState === 'closed' && onLost(), {
    signal: lost.signal,
  })
  observer.observe(parent, { childList: true })
  return { ...made, parent, remove }
}

/** True for a host of ours, of a card or of a ring. */
export function isHost(target: EventTarget): boolean {
  return hosts.has(target)
}

/**
 * Where a host for a word must stand: in the nearest modal dialog, fullscreen element or popover around it, else at the
 * document's root. Outside a modal dialog the card would be inert; outside a popover that closes by itself, a click in
 * the card would count as one elsewhere. The body is no place while it can be helped: it may be missing or inert, and a
 * last child more may change how its others look. But while a page loads, a framework may be about to take over the
 * document as it was sent, and there React 18 throws all of it away for an element more after the body.
 */
export function parentFor(element: Element): Element {
  const layer = outwards(element).find(isLayer)
  if (layer !== undefined) return layer
  const { body, documentElement, readyState } = document
  return readyState !== 'complete' && body instanceof HTMLBodyElement ? body : documentElement
}

/**
 * What a reader does in the card is no business of the page's: its shortcuts must not see the keys, nor its menus the
 * clicks.
 */
function keepInside(panel: HTMLElement): void {
  const keys = 'keydown keypress keyup'
  const clicks = 'pointerdown pointerup mousedown mouseup click auxclick dblclick contextmenu'
  const touches = 'touchstart touchmove touchend wheel'
  for (const type of `${keys} ${clicks} ${touches}`.split(' '))
    panel.addEventListener(type, (event) => event.stopPropagation(), { passive: true })
}

/**
 * What custom properties begin with in the card. A page's `@property` holds for all of its document, our root included:
 * one that registers `--surface` as a length leaves a card without a ground. So they have names that no page can know.
 */
const SECRET = `--${Math.random().toString(36).slice(2)}-`

/** Sets a custom property that the style sheets know by its plain name ("--text"). */
export function setProperty({ style }: HTMLElement, name: `--${string}`, value: string): void {
  style.setProperty(name.replace('--', SECRET), value)
}

/**
 * Styles every root, out of reach of the page's content security policy. Read once, while the first card's dwell runs.
 */
const sheet = new CSSStyleSheet()
sheet.replaceSync((colours + card + layers).replace(/--(?=[a-z])/g, SECRET))
