import { blockOf } from './elements.ts'

/** Parts of the page that changed since they were read. */
export interface Changes {
  /** Blocks whose own text changed. */
  readonly blocks: Set<Node>
  /** Whole trees that are new. */
  readonly trees: Set<Node>
}

/** Watches a page until it is destroyed. */
export interface Watcher {
  /** Takes a shadow root for new, and from now on watches what happens inside it. */
  include(root: ShadowRoot): void
  /** From now on tells also what may hide or show text. */
  watchVisibility(): void
  destroy(): void
}

/** Attributes that make editable, and with them those that hide or show. */
const EDITING = ['contenteditable', 'role']
const TELLING = ['class', 'style', 'hidden', 'open', 'slot', ...EDITING]
/** Events after which style alone may have shown or hidden something. */
const VEILING = 'toggle transitionend animationend change hashchange resize load'.split(' ')

/** Shortest and longest wait, in ms, before changes are passed on; it grows while a page changes without rest. */
const DELAY = 40
const LONGEST_DELAY = 2000
/** Records within one wait that count as changing without rest. */
const WILD = 300

/**
 * Watches the page and gathers in `changes` what has to be read again. `changed` is called once for a batch, the more
 * lazily the more the page changes; `maybeVeiled` is true where something may be hidden or shown that was not before.
 */
export function createWatcher(
  page: Document,
  roots: Set<ShadowRoot>,
  changes: Changes,
  changed: (maybeVeiled: boolean) => void,
): Watcher {
  const listening = new AbortController()
  const options: MutationObserverInit = { subtree: true, childList: true, characterData: true }
  let records = 0
  let delay = DELAY
  let veiling = false
  let timer: ReturnType<typeof setTimeout> | undefined

  const wait = () => {
    timer ??= setTimeout(() => {
      delay = records > WILD ? Math.min(delay * 2, LONGEST_DELAY) : Math.max(delay / 2, DELAY)
      changed(veiling)
      records = 0
      veiling = false
      timer = undefined
    }, delay)
  }
  const onVeil = () => {
    veiling = true
    wait()
  }
  const observer = new MutationObserver((list) => {
    records += list.length
    for (const { type, target, addedNodes, attributeName } of list) {
      if (type === 'attributes') {
        veiling = true
        if (!EDITING.includes(attributeName ?? '')) continue
        changes.trees.add(target)
      }
      const block = blockOf(target)
      if (block) changes.blocks.add(block)
      for (const node of addedNodes) if (node instanceof Element) changes.trees.add(node)
    }
    wait()
  })
  observer.observe(page, options)
  return {
    include(root) {
      roots.add(root)
      observer.observe(root, options)
      changes.trees.add(root)
    },
    watchVisibility() {
      options.attributeFilter = TELLING
      for (const root of [page, ...roots]) observer.observe(root, options)
      // Added each time: a listener that is there already is not added twice, and document.open() takes all away.
      for (const type of VEILING) addEventListener(type, onVeil, { capture: true, signal: listening.signal })
    },
    destroy() {
      observer.disconnect()
      listening.abort()
      clearTimeout(timer)
    },
  }
}
