import type { Answer } from '../../scripts/browser/serve.ts'

/** What the loopback server answers at one path. */
export interface Resource {
  body: string | Uint8Array
  headers: Readonly<Record<string, string>>
  /** Answered only once this resolves. */
  after?: Promise<void>
}

export interface Site {
  answer: Answer
  /** Puts a resource at a path. */
  put(path: string, resource: Resource): void
  /** All paths asked for so far, in order. */
  readonly asked: readonly string[]
}

/** A site whose pages the tests write; knows every request that reached it. */
export function createSite(): Site {
  // Browsers ask for an icon by themselves, and complain when there is none.
  const resources = new Map<string, Resource>([
    ['/favicon.ico', { body: '', headers: { 'content-type': 'image/png' } }],
  ])
  const asked: string[] = []
  return {
    asked,
    put: (path, resource) => resources.set(path, resource),
    async answer(path, response) {
      asked.push(path)
      const found = resources.get(path)
      await found?.after
      response
        .writeHead(found === undefined ? 404 : 200, { 'cache-control': 'no-store', ...found?.headers })
        .end(found?.body)
    },
  }
}
