import type { Settings } from '../../data/settings.ts'
import type { Reason } from '../../mentions/reason.ts'
import type { Spot } from './handover.ts'
import type { Spoken } from './ledger.ts'
import { rangesIn } from './run.ts'
import { sectionsNow } from './sections.ts'
import { styleRoot } from './style-root.ts'

/**
 * Our highlights by name; the rules are in public/highlight.css. Mentions that are not painted sit in one without a
 * rule.
 */
const PREFIX = 'context-cards-'
const QUIET = 'context-cards-quiet'

/** A mention on the page: its place, and whether the reader sees it marked. */
export interface Mark extends Spot {
  reason: Reason
  look: 'painted' | 'quiet'
}

/** Paints mentions as highlights. */
export interface Painter {
  /** All marks in reading order. */
  readonly marks: readonly Mark[]
  /**
   * Brings the highlights in line with what was found, in steps of which only the last changes anything. `wanted` says
   * whether a subject may light up.
   */
  paint(
    found: readonly Spoken[],
    wanted: (subject: string) => boolean,
    how: Pick<Settings, 'marks' | 'underline'>,
  ): Generator<undefined, void>
  /** Puts our highlights into the page's registry and our ranges into them: the page may have cleared both. */
  register(): void
  /** Takes all highlights off the page. */
  destroy(): void
}

/**
 * Paints mentions without touching the page's nodes, by default the first of a subject in each section and the others
 * quietly.
 */
export function createPainter(): Painter {
  const highlights = { painted: new Highlight(), quiet: new Highlight() }
  let painted = ''
  const roots = new Set<ShadowRoot>()
  let marks: Mark[] = []
  /** By the node and the offset at which they begin. */
  let byNode = new Map<Node, Map<number, Mark>>()
  let lastId = 0

  const register = () => {
    if (import.meta.env.FIREFOX)
      for (const root of roots) if (!styleRoot(root, marks.length > 0 && root.isConnected)) roots.delete(root)
    if (highlights.painted.size + highlights.quiet.size !== marks.length)
      for (const { look, range } of marks) highlights[look].add(range)
    for (const [name, highlight] of [
      [painted, highlights.painted],
      [QUIET, highlights.quiet],
    ] as const) {
      if (marks.length === 0) CSS.highlights.delete(name)
      else if (CSS.highlights.get(name) !== highlight) CSS.highlights.set(name, highlight)
    }
  }
  return {
    get marks() {
      return marks
    },
    *paint(found, wanted, { marks: which, underline }) {
      const looks = new Map<Mark, Pick<Mark, 'look' | 'reason'>>()
      const nodes: typeof byNode = new Map()
      const sectionOf = sectionsNow()
      const seen = new Map<unknown, Set<string>>()
      for (const { run, mentions } of found) {
        const rangeOf = rangesIn(run)
        for (const { start, end, subject, surface, reason } of mentions) {
          yield
          const range = wanted(subject) && rangeOf(start, end)
          if (!range) continue
          const { startContainer, startOffset } = range
          if (import.meta.env.FIREFOX) {
            const root = startContainer.getRootNode()
            if (root instanceof ShadowRoot) roots.add(root)
          }
          const section = sectionOf(startContainer)
          const subjects = seen.get(section) ?? new Set()
          const isPainted = which === 'every' || (which === 'first' && !subjects.has(subject))
          const look: Mark['look'] = isPainted ? 'painted' : 'quiet'
          seen.set(section, subjects.add(subject))
          const known = byNode.get(startContainer)?.get(startOffset)
          const isKnown = known?.subject === subject && endsAlike(known.range, range)
          const mark = isKnown ? known : { id: ++lastId, range, subject, surface, reason, look }
          const here = nodes.get(startContainer) ?? new Map()
          nodes.set(startContainer, here.set(startOffset, mark))
          looks.set(mark, { reason, look })
        }
      }
      // At once, so that what is marked and what is known of it never differ.
      for (const mark of marks) if (looks.get(mark)?.look !== mark.look) highlights[mark.look].delete(mark.range)
      for (const [mark, look] of looks) {
        Object.assign(mark, look)
        highlights[mark.look].add(mark.range)
      }
      marks = [...looks.keys()]
      byNode = nodes
      const name = PREFIX + underline
      if (painted !== name) CSS.highlights.delete(painted)
      painted = name
      register()
    },
    register,
    destroy() {
      marks = []
      register()
    },
  }
}

function endsAlike(a: StaticRange, b: StaticRange): boolean {
  return a.endContainer === b.endContainer && a.endOffset === b.endOffset
}
