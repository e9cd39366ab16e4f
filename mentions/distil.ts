import type { Evidence, Name, Pack } from '../data/pack-schema.ts'
import type { CaseRule, EvidenceRule, NameRule, Rules, Stands, Within, WordList } from './rules.ts'

const CASES: Record<Name['case'], CaseRule> = { capitals: 0, exact: 1, any: 2 }
const STANDS: Record<Name['stands'], Stands> = { always: 0, unless: 1, needs: 2, 'once-named': 3 }
const WITHIN: Record<Evidence['within'], Within> = { beside: 0, sentence: 1, block: 2, page: 3 }

/** Takes out of a pack what finding mentions needs. Cue lists that no evidence names are left behind. */
export function distil({ cues, plainWords, subjects }: Pick<Pack, 'cues' | 'plainWords' | 'subjects'>): Rules {
  const all = subjects.flatMap(({ marking }) => [marking.evidence, ...marking.names.map(({ evidence }) => evidence)])
  const used = Object.keys(cues).filter((id) => all.flat().some(({ cue }) => cue === id))
  const ruleOf = ({ cue, weight, within }: Evidence): EvidenceRule => [
    cue.startsWith('subject:') ? cue.slice('subject:'.length) : cue.startsWith('lang:') ? cue : used.indexOf(cue),
    weight,
    WITHIN[within],
  ]
  return {
    cues: used.map((id) => [CASES[cues[id]?.case ?? 'any'], ...(cues[id]?.forms ?? [])]),
    categories: Object.fromEntries(
      subjects.filter(({ marking }) => marking.names.length > 0).map(({ id, category }) => [id, category]),
    ),
    plainWords: listWords(plainWords),
    names: joinAlike(
      subjects.flatMap(({ id, marking }) =>
        marking.names.map((name) => {
          const shared = name.stands === 'unless' || name.stands === 'needs' ? marking.evidence : []
          return nameRule(id, name, [...shared, ...name.evidence].map(ruleOf))
        }),
      ),
    ),
  }
}

/** Names that differ in nothing but their forms are one. */
function joinAlike(names: readonly NameRule[]): NameRule[] {
  const alike = Map.groupBy(names, (name) => JSON.stringify({ ...name, forms: [] }))
  return [...alike.values()].flatMap(([first, ...others]) =>
    first ? [{ ...first, forms: [first, ...others].flatMap(({ forms }) => forms) }] : [],
  )
}

function nameRule(subject: string, name: Name, evidence: EvidenceRule[]): NameRule {
  const stage = name.stands === 'once-named' ? 2 : evidence.some(([source]) => isSubject(source)) ? 1 : undefined
  return {
    subject,
    forms: name.forms,
    ...(name.case !== 'capitals' && { case: CASES[name.case] }),
    stands: STANDS[name.stands],
    ...(stage && { stage }),
    ...(evidence.length > 0 && { evidence }),
    ...(name.notAfter.length > 0 && { notAfter: listWords(name.notAfter) }),
    ...(name.notBefore.length > 0 && { notBefore: listWords(name.notBefore) }),
    ...(name.mayFollow.length > 0 && { mayFollow: listWords(name.mayFollow) }),
  }
}

function listWords(words: readonly string[]): WordList {
  return words.join(' ').toLowerCase()
}

function isSubject(source: number | string): boolean {
  return typeof source === 'string' && !source.startsWith('lang:')
}
