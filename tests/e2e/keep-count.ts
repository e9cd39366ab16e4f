import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'

/** The built extension in a folder of its own, with a script before its content script that counts what is attached. */
export function withCount(extension: string): { folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'context-cards-'))
  cpSync(extension, folder, { recursive: true })
  const manifest = join(folder, 'manifest.json')
  writeFileSync(
    manifest,
    readFileSync(manifest, 'utf8').replace('"content-script.js"', '"count.js","content-script.js"'),
  )
  writeFileSync(join(folder, 'count.js'), `(${keepCount})()`)
  return { folder, remove: () => rmSync(folder, { recursive: true }) }
}

/** What the content scripts of a page's top frame hold now: listeners, observers and timers, by name, sorted. */
export function held(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { dataset } = document.documentElement
    document.dispatchEvent(new Event('count-held'))
    const all: unknown = JSON.parse(dataset.held ?? '["no answer"]')
    delete dataset.held
    return Array.isArray(all) ? all.map(String).sort() : []
  })
}

/** What the content scripts of a page's top frame have read since last asked: the id or the name of each node, in order. */
export function lastRead(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { dataset } = document.documentElement
    document.dispatchEvent(new Event('tell-read'))
    const all: unknown = JSON.parse(dataset.read ?? '["no answer"]')
    delete dataset.read
    return Array.isArray(all) ? all.map(String) : []
  })
}

/**
 * Runs in the content scripts' own world; must not use anything from around it. Answers the event above in an
 * attribute.
 */
function keepCount(): void {
  const names = new Map<object, string>()
  // In Firefox the global of content scripts is no window, but stands before one.
  const targetOf = (self: unknown) => (self instanceof EventTarget && self !== globalThis ? self : window)
  const hold = (key: object, name: string) => names.set(key, name)
  const release = (key: object) => names.delete(key)

  const { addEventListener, removeEventListener } = EventTarget.prototype
  const keys: { target: EventTarget; type: string; listener: unknown; capture: boolean }[] = []
  const find = (target: EventTarget, type: string, listener: unknown, options: unknown) => {
    const capture = options === true || (options instanceof Object && Reflect.get(options, 'capture') === true)
    const key = { target, type, listener, capture }
    const known = keys.find(
      (one) => one.target === target && one.type === type && one.listener === listener && one.capture === capture,
    )
    if (known === undefined) keys.push(key)
    return known ?? key
  }
  const add: typeof addEventListener = function (this: EventTarget | undefined, type, listener, options) {
    const target = targetOf(this)
    addEventListener.call(target, type, listener, options)
    const { signal, once } = options instanceof Object ? options : {}
    if (target instanceof AbortSignal || listener === null || signal?.aborted) return
    const key = find(target, type, listener, options)
    hold(key, `${type} listener`)
    signal?.addEventListener('abort', () => release(key))
    if (once) addEventListener.call(target, type, () => release(key), options)
  }
  const remove: typeof removeEventListener = function (this: EventTarget | undefined, type, listener, options) {
    removeEventListener.call(targetOf(this), type, listener, options)
    release(find(targetOf(this), type, listener, options))
  }
  Object.assign(EventTarget.prototype, { addEventListener: add, removeEventListener: remove })
  Object.assign(globalThis, { addEventListener: add, removeEventListener: remove })

  for (const name of ['MutationObserver', 'ResizeObserver', 'IntersectionObserver', 'PerformanceObserver']) {
    const Original: unknown = Reflect.get(globalThis, name)
    if (typeof Original !== 'function') continue
    const construct = (_: object, parts: unknown[]) => {
      const observer: object = Reflect.construct(Original, parts)
      for (const [method, does] of [
        ['observe', hold],
        ['disconnect', release],
      ] as const) {
        const original: unknown = Reflect.get(observer, method)
        Reflect.set(observer, method, (...parts: unknown[]) => {
          does(observer, name)
          if (typeof original === 'function') Reflect.apply(original, observer, parts)
        })
      }
      return observer
    }
    Reflect.set(globalThis, name, new Proxy(Original, { construct }))
  }

  for (const [start, stop] of [
    ['setTimeout', 'clearTimeout'],
    ['setInterval', 'clearInterval'],
    ['requestAnimationFrame', 'cancelAnimationFrame'],
    ['requestIdleCallback', 'cancelIdleCallback'],
  ] as const) {
    const [starts, stops]: unknown[] = [Reflect.get(globalThis, start), Reflect.get(globalThis, stop)]
    if (typeof starts !== 'function' || typeof stops !== 'function') continue
    const running = new Map<unknown, object>()
    Reflect.set(globalThis, start, (act: (...parts: unknown[]) => void, ...rest: unknown[]) => {
      const key = {}
      hold(key, start)
      const handle: unknown = Reflect.apply(starts, window, [
        (...parts: unknown[]) => {
          if (start !== 'setInterval') release(key)
          act(...parts)
        },
        ...rest,
      ])
      running.set(handle, key)
      return handle
    })
    Reflect.set(globalThis, stop, (handle: unknown) => {
      Reflect.apply(stops, window, [handle])
      const key = running.get(handle)
      if (key !== undefined) release(key)
    })
  }

  const read: string[] = []
  const { createTreeWalker } = Document.prototype
  Document.prototype.createTreeWalker = function (root, ...rest) {
    read.push((root instanceof Element && root.id) || root.nodeName)
    return createTreeWalker.call(this, root, ...rest)
  }
  addEventListener.call(document, 'tell-read', () => {
    document.documentElement.dataset.read = JSON.stringify(read.splice(0))
  })

  addEventListener.call(document, 'count-held', () => {
    // What was attached to a node that is off the page went with it.
    for (const key of keys) if (key.target instanceof Node && !key.target.isConnected) release(key)
    document.documentElement.dataset.held = JSON.stringify([...names.values()])
  })
}
