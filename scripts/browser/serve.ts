import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { extname, join, normalize, sep } from 'node:path'

/** A server on this computer alone. */
export interface Served {
  /** "http://127.0.0.1:PORT". */
  origin: string
  close(): Promise<void>
}

/** Answers one request; `path` is decoded and begins with a slash. */
export type Answer = (path: string, response: ServerResponse, request: IncomingMessage) => void | Promise<void>

/** Serves on a free loopback port until closed. An answer that throws becomes a 500. */
export function serve(answer: Answer): Promise<Served> {
  const server = createServer((request, response) => {
    void (async () => {
      try {
        await answer(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname), response, request)
      } catch {
        response.writeHead(500).end()
      }
    })()
  })
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      if (address === null || typeof address === 'string') return reject(new Error('The server has no port.'))
      resolve({
        origin: `http://127.0.0.1:${address.port}`,
        close: () =>
          new Promise((done) => {
            server.close(() => done())
            server.closeAllConnections()
          }),
      })
    })
  })
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
}

/** Answers with the files of a folder and nothing beside it. */
export function filesOf(folder: string): Answer {
  const base = normalize(folder)
  return async (path, response) => {
    const file = normalize(join(base, path))
    const isFile =
      file.startsWith(base + sep) &&
      (await stat(file).then(
        (found) => found.isFile(),
        () => false,
      ))
    if (!isFile) {
      response.writeHead(404).end()
      return
    }
    response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' })
    createReadStream(file).pipe(response)
  }
}
