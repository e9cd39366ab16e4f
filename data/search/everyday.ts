/** Words that say nothing of what is looked for. */
const FILLERS = `
a an the this that these those there here it its he him his she her they them their we us our i me my you your who whom whose which
what when where why how is are was were be been being am do does did done doing has have had having will would shall should can could
may might must of in on at to from by for with within without about into onto over under through than then and or but no nor so as if
because while during before after since until per up down out off again also just only very really quite much many more most some any all
each every both few other another such same own too tell say said says saying show find give get got gets getting know whats whos dont didnt wasnt isnt please one
thing stuff something someone anybody anyone everyone nobody everything anything nothing always person man men really actually ever still yet happened happen
information info fact detail already getting itself himself herself themselves behind mr mrs ms explain mean meaning definition long often number amount total count`

const fillers: ReadonlySet<string> = new Set(FILLERS.trim().split(/\s+/))

/** True for a word, as `wordsOf` gives it, that says nothing of what is looked for. */
export function isFiller(text: string): boolean {
  return fillers.has(text)
}

/** True for the beginning of such a word. */
export function isBegunFiller(text: string): boolean {
  for (const filler of fillers) if (filler.startsWith(text)) return true
  return false
}
