/** `Node.DOCUMENT_POSITION_FOLLOWING`. */
const FOLLOWING = 4

/**
 * True where `a` comes before `b` in the page as composed of its shadow trees; a host comes before what is inside it.
 */
export function precedes(a: Node, b: Node): boolean {
  const [pathA, pathB] = [hosts(a), hosts(b)]
  const fork = pathA.findIndex((node, depth) => node !== pathB[depth])
  const [nodeA, nodeB] = [pathA[fork], pathB[fork]]
  if (!nodeA) return a !== b
  return (
    nodeB !== undefined &&
    ((import.meta.env.FIREFOX ? nodeA : Node.prototype).compareDocumentPosition.call(nodeA, nodeB) & FOLLOWING) > 0
  )
}

/** The node's stand-in in each tree from the document's down to its own. */
function hosts(node: Node): Node[] {
  const root = (import.meta.env.FIREFOX ? node : Node.prototype).getRootNode.call(node)
  return root instanceof ShadowRoot ? [...hosts(root.host), node] : [node]
}
