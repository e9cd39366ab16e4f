/** How far around a find its context is looked at, in characters. */
const REACH = 99
const JOINED = '[\\p{L}\\p{N}_/]'
/** A single letter or digits make a model; a word ("MI5-led") or a name of like shape (MI5-MI6) does not. */
const MODEL = '(?!\\p{Lu}{2,}\\d(?![\\p{L}\\p{N}]))(?:\\p{L}(?![\\p{L}\\p{N}])|\\p{L}*\\d)'
/** What can stand in an address or a path. */
const ADDRESS = '[^\\s"\'<>()\\[\\]{}|“”«»,;。、，]*'

/** Contexts in which a find is no word of a sentence; it is written as `§`, then a capital or small `A`/`a`. */
const TELLTALES = [
  // Variables and commands: $MI5, \MI5; the first word of a comment on one: // mi5 is.
  '[$\\\\]§|// ?§a',
  // E-mail, anchors and entities: mi5@…, page#MI5.
  `§.@${JOINED}|${JOINED}[@#&]§`,
  // Names in code: MI5_X, _MI5; _MI5_ is a word put in italics.
  '[\\p{L}\\p{N}]_+§|§._+[\\p{L}\\p{N}]|_§.(?!_)|(?<!_)§._',
  // Domains, files, members: mi5.gov.uk, www.mi5; "…actor.MI5 said" is only badly set.
  '§.\\.(?:[\\p{Ll}\\p{N}_]|\\p{Lu}{2})|§a(?:\\.\\p{L}|\\()|\\w\\(§a|[\\p{Ll}\\p{N}_)\\]]\\.§a|[=(] ?[\\w.]+\\.§',
  // Assignments, code and keys of data: MI5=…, MI5 {, const MI5, { MI5 }, "MI5": 3; "let MI5 know" is prose.
  '(?<!== ?)§. ?=|\\w=§|\\w\\+§|§.:? ?\\{|(?:const|#define) §|enum [^.;]*§|case §.:|\\{ ?§. ?[,}]|(["\'])§.\\1 ?(?:: ?["\'{[\\d]|=>)',
  // Attributes and nodes of diagrams: id="MI5", MI5["Check"], MI5 --> MI6.
  '(?:id|class|key|slug|code)["\']?[=:] ?(?:["\']§|§a)|</?§.[ >]|(?:=|\\()["\']#§|value=["\']§.["\']|= ?["\']§a["\']|§. ?(?:-->|<-)|§.\\(\\)|--> §|§.\\[["\\p{Lu}]',
  // Models and slugs: MI5-X, X-MI5, MI5-RED-64, mi5-warns-of.
  `§.-${MODEL}|§.-[\\p{L}\\p{N}]+-\\p{L}*\\d|§a-[\\p{Ll}\\d]+[-"']|(?<![\\p{L}\\p{N}])(?:\\p{L}|\\p{L}*\\d+)-§`,
  // Addresses and paths: https://…/MI5, /home/mi5/, a/mi5/b.html; MI5/MI6 are two names.
  `(?:://|www\\.)${ADDRESS}§|(?:^|[\\s"'(])[.~]*/${ADDRESS}§|§.${ADDRESS}://`,
  `/${ADDRESS}§.${ADDRESS}/|§./${ADDRESS}[/._]|/§.[-_./][\\p{Ll}\\d]|[\\p{Ll}\\d]/§a`,
]
const TELLTALE = new RegExp(TELLTALES.join('|'), 'u')

/**
 * True where the find is part of an address, a file name, an e-mail address or an identifier, not a word of a sentence.
 */
export function isIdentifier(text: string, start: number, end: number): boolean {
  const initial = /^\p{Lu}/u.test(text.slice(start, end)) ? 'A' : 'a'
  return TELLTALE.test(`${text.slice(Math.max(0, start - REACH), start)}§${initial}${text.slice(end, end + REACH)}`)
}
