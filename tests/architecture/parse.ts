import { parseSync } from 'vite'

/** A file of the repository: path from its root, with `/`, and text. */
export interface SourceFile {
  readonly path: string
  readonly text: string
}

/** One import or re-export, dynamic ones included. */
export interface Import {
  /** As written. */
  readonly from: string
  /** Whether it is gone once types are stripped. */
  readonly typesOnly: boolean
}

export interface Parsed {
  readonly imports: readonly Import[]
  /** Every identifier, JSX name and string in the code; comments are none of these. */
  readonly names: ReadonlySet<string>
}

type Node = Readonly<Record<string, unknown>>

/** Reads a TypeScript file's imports and names from its syntax tree. @throws where it does not parse. */
export function parse({ path, text }: SourceFile): Parsed {
  const { program, errors } = parseSync(path, text)
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`)
  const imports: Import[] = []
  const names = new Set<string>()
  walk(program, (node) => {
    const from = isNode(node.source) ? node.source.value : undefined
    if (typeof from === 'string') imports.push({ from, typesOnly: isTypesOnly(node) })
    for (const name of [node.name, node.type === 'Literal' ? node.value : undefined]) {
      if (typeof name === 'string') names.add(name)
    }
  })
  return { imports, names }
}

function isTypesOnly(node: Node): boolean {
  if (node.type === 'TSImportType' || node.importKind === 'type' || node.exportKind === 'type') return true
  const { specifiers } = node
  // `import {} from` and `import 'x'` run the module; `import { type A }` does not.
  return (
    Array.isArray(specifiers) &&
    specifiers.length > 0 &&
    specifiers.every((one) => isNode(one) && (one.importKind === 'type' || one.exportKind === 'type'))
  )
}

function walk(value: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(value)) {
    for (const item of value) walk(item, visit)
  } else if (isNode(value)) {
    if (typeof value.type === 'string') visit(value)
    for (const inner of Object.values(value)) walk(inner, visit)
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null
}
