import { defaultSettings, type Settings } from '../../data/settings.ts'
import type { Reason } from '../../mentions/reason.ts'
import type { Spot } from './handover.ts'
import type { Spoken } from './ledger.ts'
import { rangesIn } from './run.ts'
import { sectionsNow } from './sections.ts'
import { styleRoot } from './style-root.ts'

/** Our highlights by name; the rules are in public/highlight.css. Mentions that are not painted sit in one without a rule. */
const PREFIX = 'context-cards-'
const QUIET = 'context-cards-quiet'

/** A mention on the page: its place, and whether the reader sees it marked. */
export interface Mark extends Spot {
  reason: Reason
  look: 'painted' | 'quiet'
}

export interface Painter {
  /** All marks in reading order. */
  readonly marks: readonly Mark[]
  /** Brings the highlights in line with what was found. `wanted` says whether a subject may light up. */
  paint(
    found: readonly Spoken[],
    wanted: (subject: string) => boolean,
    how: Pick<Settings, 'marks' | 'underline'>,
  ): void
  /** Puts our highlights into the page's registry and our ranges into them: the page may have cleared both. */
  register(): void
  /** The mark that owns a range of ours. */
  markOf(range: AbstractRange): Mark | undefined
  /** Takes all highlights off the page. */
  destroy(): void
}

/** Paints mentions without touching the page's nodes, by default the first of a subject in each section and the others quietly. */
export function createPainter(registry: HighlightRegistry = CSS.highlights): Painter {
  const highlights = { painted: new Highlight(), quiet: new Highlight() }
  let painted = ''
  let byRange = new Map<AbstractRange, Mark>()
  const roots = new Set<ShadowRoot>()
  let marks: Mark[] = []
  /** By the node and the offset at which they begin. */
  let byNode = new Map<Node, Map<number, Mark>>()
  let lastId = 0

  const show = (mark: Mark, look: Mark['look']) => {
    if (mark.look !== look) highlights[mark.look].delete(mark.range)
    mark.look = look
    highlights[look].add(mark.range)
  }
  return {
    get marks() {
      return marks
    },
    markOf: (range) => byRange.get(range),
    paint(found, wanted, { marks: which, underline }) {
      const before = byNode
      byNode = new Map()
      marks = []
      for (const { run, mentions } of found) {
        const rangeOf = rangesIn(run)
        for (const { start, end, subject, surface, reason } of mentions) {
          const range = wanted(subject) && rangeOf(start, end)
          if (!range) continue
          const { startContainer, startOffset } = range
          const known = before.get(startContainer)?.get(startOffset)
          const mark =
            known?.subject === subject && endsAlike(known.range, range)
              ? known
              : { id: ++lastId, look: 'quiet' as const, range, subject, surface, reason }
          mark.reason = reason
          marks.push(mark)
          const here = byNode.get(startContainer) ?? new Map()
          byNode.set(startContainer, here.set(startOffset, mark))
        }
      }
      const now = new Map<AbstractRange, Mark>(marks.map((mark) => [mark.range, mark]))
      for (const [range, { look }] of byRange) if (!now.has(range)) highlights[look].delete(range)
      byRange = now
      const sectionOf = sectionsNow()
      const seen = new Map<unknown, Set<string>>()
      for (const mark of marks) {
        const { startContainer } = mark.range
        const section = sectionOf(startContainer)
        if (import.meta.env.FIREFOX) {
          const root = startContainer.getRootNode()
          if (root instanceof ShadowRoot) roots.add(root)
        }
        const subjects = seen.get(section) ?? new Set()
        seen.set(section, subjects)
        const isPainted = which === 'every' || (which === 'first' && !subjects.has(mark.subject))
        show(mark, isPainted ? 'painted' : 'quiet')
        subjects.add(mark.subject)
      }
      const name = PREFIX + underline
      if (painted !== name) registry.delete(painted)
      painted = name
      this.register()
    },
    register() {
      if (import.meta.env.FIREFOX)
        for (const root of roots) if (!styleRoot(root, marks.length > 0 && root.isConnected)) roots.delete(root)
      if (highlights.painted.size + highlights.quiet.size !== marks.length)
        for (const { look, range } of marks) highlights[look].add(range)
      for (const [name, highlight] of [
        [painted, highlights.painted],
        [QUIET, highlights.quiet],
      ] as const) {
        if (marks.length === 0) registry.delete(name)
        else if (registry.get(name) !== highlight) registry.set(name, highlight)
      }
    },
    destroy() {
      this.paint([], () => false, defaultSettings)
    },
  }
}

function endsAlike(a: StaticRange, b: StaticRange): boolean {
  return a.endContainer === b.endContainer && a.endOffset === b.endOffset
}
