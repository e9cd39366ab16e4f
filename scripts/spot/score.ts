import type { Passage } from './passage.ts'

/** Words of a passage that mean a subject: offsets in UTF-16 units, end exclusive. */
export interface Span {
  start: number
  end: number
  entity: string
}

/** How well predictions meet labels: by exact span and subject. */
export interface Score {
  right: number
  /** Predicted, but not there. */
  wrong: number
  /** There, but not predicted. */
  missed: number
}

/** A prediction that is wrong, or a label that was not predicted. */
export interface Miss extends Span {
  kind: 'wrong' | 'missed'
}

/** The subjects that labels tell apart; predictions of others do not count. */
export const SCORED = ['mi5', 'andrew-parker', 'london-bridge-attack', 'khuram-butt']

/** Compares predictions with a passage's labels; what lies inside an optional span counts neither way. */
export function compare({ spans, optional }: Passage, predicted: readonly Span[]): { right: Span[]; misses: Miss[] } {
  const same = (a: Span) => (b: Span) => a.start === b.start && a.end === b.end && a.entity === b.entity
  const wanted = spans.filter(({ entity }) => SCORED.includes(entity))
  const counted = predicted.filter(
    (span) =>
      SCORED.includes(span.entity) &&
      (wanted.some(same(span)) ||
        !optional.some(({ start, end, entity }) => start <= span.start && span.end <= end && entity === span.entity)),
  )
  return {
    right: counted.filter((span) => wanted.some(same(span))),
    misses: [
      ...counted.filter((span) => !wanted.some(same(span))).map((span): Miss => ({ ...span, kind: 'wrong' })),
      ...wanted.filter((span) => !counted.some(same(span))).map((span): Miss => ({ ...span, kind: 'missed' })),
    ],
  }
}

/** Share of the predictions that are right; 1 where nothing was predicted. */
export function precision({ right, wrong }: Score): number {
  return right + wrong === 0 ? 1 : right / (right + wrong)
}

/** Share of the labels that were predicted; 1 where nothing was to be found. */
export function recall({ right, missed }: Score): number {
  return right + missed === 0 ? 1 : right / (right + missed)
}

/** Plain search for three names in any case: what highlighters do. */
export function plainSearch(text: string): Span[] {
  const names = { mi5: /MI5/gi, 'andrew-parker': /Andrew Parker/gi, 'london-bridge-attack': /London Bridge attack/gi }
  return Object.entries(names).flatMap(([entity, pattern]) =>
    [...text.matchAll(pattern)].map(({ index, 0: found }) => ({ start: index, end: index + found.length, entity })),
  )
}
