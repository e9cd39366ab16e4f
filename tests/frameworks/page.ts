/** What a page of the tests shows, whichever framework renders it: enough for names to come, change, move and go. */
export interface PageState {
  /** In the sentence "Andrew SURNAME led SERVICE.", as text nodes of their own. */
  readonly surname: string
  readonly service: string
  /** A keyed list. */
  readonly people: readonly Person[]
  /** Rendered only while there is one. */
  readonly note: string | null
}

export interface Person {
  readonly key: string
  readonly text: string
}

/** A page built with a framework, as its bundle puts it on `globalThis`. */
export interface FrameworkPage {
  /** Takes over the markup that the server sent. Resolves once the framework has done its work. */
  hydrate(): Promise<void>
  /** Renders another state. Resolves once it is on the page. */
  show(state: PageState): Promise<void>
}

declare global {
  var frameworkPage: FrameworkPage
}

export const firstState: PageState = {
  surname: 'Parker',
  service: 'MI5',
  people: [
    { key: 'butt', text: 'Khuram Butt' },
    { key: 'driver', text: 'A driver' },
    { key: 'attack', text: 'The London Bridge attack' },
  ],
  note: 'MI5',
}

/** What a framework's own state is fed from. */
export interface Store {
  get(): PageState
  set(state: PageState): void
  /** Calls back after each change until what it returns is called. */
  subscribe(changed: () => void): () => void
}

export function createStore(): Store {
  let state = firstState
  const listeners = new Set<() => void>()
  return {
    get: () => state,
    set(next) {
      state = next
      for (const changed of listeners) changed()
    },
    subscribe(changed) {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
  }
}

/** Resolves after the next frame is painted: no framework here takes longer than that. */
export function painted(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
}
