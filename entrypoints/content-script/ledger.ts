import type { Terms } from '../../mentions/compile.ts'
import { type Found, find } from '../../mentions/find.ts'
import { type Mention, weighInSteps } from '../../mentions/weigh.ts'
import { precedes } from './order.ts'
import { type Run, runText } from './run.ts'
import { isReadable, see } from './see.ts'

/** A part of a run that a reader sees, what was found in it and what came of that. */
export interface Spoken {
  readonly run: Run
  readonly found: Found
  mentions: readonly Mention[]
}

/** A block that holds names or evidence. Blocks that hold nothing are not remembered. */
interface Entry {
  /** Runs as read by tags alone, with what was found there: looked at closely once the page has a name at all. */
  waiting: [Run, Found | null][]
  readonly spoken: Spoken[]
  /** Some of its text was hidden, or edited, when it was looked at. */
  veiled: boolean
}

/** Keeps what was found on the page, and decides what of it is a mention. */
export interface Ledger {
  /** Takes in a run as read; keeps it only where it may hold something. */
  take(run: Run): void
  /** Drops the blocks for which `gone` is true. */
  sweep(gone: (owner: Element | ShadowRoot) => boolean): void
  /** Looks closely at blocks that wait, for as long as there is time; false if some still wait. */
  look(hasTime: () => boolean): boolean
  /** Decides anew, step by step, whom the names mean; null on a page without names. */
  decide(title: string, lang: string): Generator<undefined, readonly Spoken[] | null>
  /** Blocks in which text may have been hidden or shown, or become an editor's, since they were looked at. */
  turned(): (Element | ShadowRoot)[]
}

/**
 * Makes the ledger: what was found on the page, block by block. `compileTerms` is called for the first text that has
 * more than white space and pictures: many a frame has none.
 */
export function createLedger(compileTerms: () => Terms): Ledger {
  let terms: Terms | undefined
  const findIn = (text: string) => {
    if (!/[^\s\ufffc]/.test(text)) return null
    terms ??= compileTerms()
    return find(terms, text)
  }
  const byOwner = new Map<Element | ShadowRoot, Entry>()
  // Until the page has one name, evidence alone is not worth a computed style.
  let named = false

  const lookAt = (entry: Entry): true => {
    for (const [whole, all] of entry.waiting) {
      const { runs, veiled } = see(whole)
      entry.veiled ||= veiled
      for (const run of runs) {
        const found = run.pieces.length === whole.pieces.length ? all : findIn(runText(run))
        if (found) entry.spoken.push({ run, found, mentions: [] })
      }
    }
    entry.waiting = []
    return true
  }
  return {
    take(run) {
      const found = findIn(runText(run))
      const spaced = run.pieces.length > 1 ? findIn(runText(run, true)) : null
      if (!found && !spaced) return
      named ||= Boolean(found?.names.length || spaced?.names.length)
      const entry = byOwner.get(run.owner) ?? { waiting: [], spoken: [], veiled: false }
      entry.waiting.push([run, found])
      byOwner.set(run.owner, entry)
    },
    sweep(gone) {
      for (const owner of byOwner.keys()) if (gone(owner)) byOwner.delete(owner)
    },
    look(hasTime) {
      return (
        !named || [...byOwner.values()].every((entry) => entry.waiting.length === 0 || (hasTime() && lookAt(entry)))
      )
    },
    *decide(title, lang) {
      if (!named) return null
      // The page may have been put into another order while it was read: only its order now counts. Asked this way
      // round the answer for neighbours in order is quick; the other way round a browser walks to the end of their
      // siblings.
      const spoken = [...byOwner.values()].flatMap((entry) => entry.spoken).sort((a, b) => (isBefore(b, a) ? 1 : -1))
      const heading = findIn(title) ?? { names: [], cues: [] }
      const [, ...mentions] = yield* weighInSteps([heading, ...spoken.map(({ found }) => found)], lang)
      spoken.forEach((one, index) => {
        one.mentions = mentions[index] ?? []
      })
      return spoken
    },
    turned: () =>
      [...byOwner]
        .filter(
          ([, { veiled, spoken }]) =>
            veiled || !spoken.every(({ run }) => run.pieces.every(({ node }) => !node || isReadable(node))),
        )
        .map(([owner]) => owner),
  }
}

function isBefore(a: Spoken, b: Spoken): boolean {
  const [nodeA, nodeB] = [a, b].map(({ run }) => run.pieces.find(({ node }) => node)?.node)
  return Boolean(nodeA && nodeB && precedes(nodeA, nodeB))
}
