import type { CDPSession, ElementHandle } from 'puppeteer-core'

/**
 * Runs a function on an element's shadow root though it is closed, and returns what it returns (JSON). Null if there is
 * no shadow root. The function must be self-contained: it runs in the page; `word` is handed on to it. Chromium tells
 * the root by CDP, Firefox by BiDi; for either the driver's own connection is needed, which its types do not show.
 */
export async function evaluateInRoot<T>(
  host: ElementHandle,
  read: (root: ShadowRoot, word: string) => T,
  word = '',
): Promise<T | null> {
  if (hasBidiRealm(host)) {
    const { value } = host.remoteValue()
    if (value?.shadowRoot == null) return null
    return await host.realm.createHandle(value.shadowRoot).evaluate(read, word)
  }
  if (!hasClient(host))
    throw new Error('This version of puppeteer-core does not show its connection; see scripts/browser/closed-root.ts.')
  const { client } = host
  const { objectId } = host.remoteObject()
  if (objectId === undefined) return null
  const { node } = await client.send('DOM.describeNode', { objectId, pierce: true })
  const root = node.shadowRoots?.[0]
  if (root === undefined) return null
  const { object } = await client.send('DOM.resolveNode', { backendNodeId: root.backendNodeId })
  if (object.objectId === undefined) return null
  const { result, exceptionDetails } = await client.send('Runtime.callFunctionOn', {
    objectId: object.objectId,
    functionDeclaration: `function (word) { return (${read})(this, word) }`,
    arguments: [{ value: word }],
    returnByValue: true,
    awaitPromise: true,
  })
  // Held by the driver, the root would outlive the card.
  await client.send('Runtime.releaseObject', { objectId: object.objectId })
  if (exceptionDetails !== undefined) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
  return result.value
}

interface BidiNode {
  value?: { shadowRoot?: BidiNode | null }
}

interface BidiRealm {
  createHandle(node: BidiNode): { evaluate<T>(read: (root: ShadowRoot, word: string) => T, word: string): Promise<T> }
}

function hasBidiRealm(host: object): host is { realm: BidiRealm; remoteValue(): BidiNode } {
  return 'remoteValue' in host && 'realm' in host
}

function hasClient(host: ElementHandle): host is ElementHandle & { client: CDPSession } {
  return 'client' in host
}
