import { isSlipOf } from './distance.ts'

/** Words that say nothing of what is looked for. */
const FILLERS = `
a an the this that these those there here it he him his she her they their we us our i me my you your who whose
which what when where why how is are was were be been being am do does did doing has have had having will would shall
should can could may might must of in on at to from by for with within without about into over under through than then
and or but no so as if because before after since until per up down out off again also just only very much many more
most some any all each every same too tell say said show find give get got getting know wont
please one thing stuff something someone everything anything nothing always man men ever still yet
happened happen information info fact detail already itself behind mr ms lord everyone everybody anyone anybody
nobody both few such quite really actually while during other another explain mean meaning definition long often number
amount total count point purpose ago now even including own dozens hundreds thousands millions`

const fillers: ReadonlySet<string> = new Set(FILLERS.trim().split(/\s+/))

/** Words of everyday life that are no slip of the finger, though many a word is one letter from them. */
const PLAIN = 'sport star horse flight pilot plant peace palace sale prison race present project summer'

const plain: ReadonlySet<string> = new Set(PLAIN.split(' '))

/** True for a word, in its one spelling, that means itself even where the pack does not know it. */
export function isPlain(spelt: string): boolean {
  return plain.has(spelt)
}

/**
 * True for a word, as `wordsOf` gives it, that says nothing of what is looked for; also written together: "didnt",
 * "theyd".
 */
export function isFiller(text: string): boolean {
  return fillers.has(text) || fillers.has(text.replace(/(?:(?<!we)nt|[rv]e|ll|[ds])$/, ''))
}

/** Letters of such a word in which a wrong one makes no other: "court" is no "count". */
const LONG = 8

/** True for such a word but for one slip: "informaton", "waht". */
export function isMisspeltFiller(text: string): boolean {
  for (const filler of fillers) if (isSlipOf(text, filler, LONG)) return true
  return false
}

/** True for the beginning of such a word. */
export function isBegunFiller(text: string): boolean {
  for (const filler of fillers) if (filler.startsWith(text)) return true
  return false
}
