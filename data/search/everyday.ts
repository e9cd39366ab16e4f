import { family, spelling } from './spelling.ts'
import { wordsOf } from './words.ts'

/** Words that say nothing of what is looked for. */
const FILLERS = `
a an the this that these those there here it its he him his she her they them their we us our i me my you your who whom whose which
what when where why how is are was were be been being am do does did done doing has have had having will would shall should can could
may might must of in on at to from by for with within without about into onto over under through than then and or but no nor so as if
because while during before after since until per up down out off again also just only very really quite much many more most some any all
each every both few other another such same own too tell say said says saying show find give get got gets getting know whats whos dont didnt wasnt isnt please one
thing stuff something someone anybody anyone everyone nobody everything anything nothing always person man men really actually ever still yet happened happen
information info fact detail explain mean meaning definition long often number amount total count`

/** English words that mean much the same in talk of this kind. What a pack's own subjects are called stands in the pack. */
const ALIKE = `
stop foil thwart prevent disrupt avert block halt
plot attempt plan conspiracy
attack atrocity assault
kill die dead death murder casualty fatality fatal
boss head chief leader director top run
spy spook espionage spying
uk britain british england english kingdom
russia russian moscow kremlin
syria syrian
iraq iraqi
netherlands dutch holland
europe european eu
america american usa us
terror terrorist terrorism jihadi jihadis jihadist jihad extremist extremism radical islamist
company firm corporation business
tech technology
internet online web cyber digital
encrypt encryption encrypted scrambled
message chat text communication
hack hacker hacking cyber cyberattack
return back returnee
travel go leave left went travelled
watch follow monitor track surveil surveillance
arrest detain detention caught jailed custody
cooperate cooperation collaborate collaboration partnership
country nation state
foreign overseas abroad
share exchange swap
officer agent operative
danger dangerous risk risky
threat menace
fast quick speed pace tempo quickly rapid
perfect perfection perfectly
chemical acid explosive bomb
hide hidden secret clandestine covert
assassinate assassination murder poison
detect spot notice
hard difficult tough
year annum
day daily
join recruit
judge assess assessment evaluate evaluation
centre hub headquarters
interview conversation
fragment piece bit part partial
not cannot cant couldnt wont never unable impossible
decide judge weigh rate assess evaluate determine choose
review reassess check
ongoing active current live
home back return returned
come came return back home
affect affected hit mark
isis isil daesh`

const familiesIn = (text: string) => wordsOf(text).map((word) => family(spelling(word.text)))

const fillers: ReadonlySet<string> = new Set(FILLERS.trim().split(/\s+/))

const alike = new Map<string, Set<string>>()
for (const line of ALIKE.trim().split('\n')) {
  const group = familiesIn(line)
  for (const one of group) {
    const known = alike.get(one) ?? new Set()
    for (const other of group) if (other !== one) known.add(other)
    alike.set(one, known)
  }
}

/** True for a word, as {@link wordsOf} gives it, that says nothing of what is looked for. */
export function isFiller(text: string): boolean {
  return fillers.has(text)
}

/** Families of the words that mean much the same as those of a family. */
export function alikeTo(family: string): ReadonlySet<string> {
  return alike.get(family) ?? new Set()
}
