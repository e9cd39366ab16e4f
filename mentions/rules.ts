/**
 * What the content script carries of a pack: names and evidence in the shape that `compile` needs and nothing else.
 * Made once, at build, by `distil`; every page pays for each byte of it.
 */
export interface Rules {
  /** Cue lists: case rule, then forms. Evidence names them by their place in this list. */
  cues: [rule: CaseRule, ...forms: string[]][]
  names: NameRule[]
  /** Words that are no part of a name, though headlines and sentences begin them with a capital. */
  plainWords?: WordList
  /** Subject -> its category. */
  categories: Record<string, string>
}

/** Words in lower case, a space between them: lighter than an array. */
export type WordList = string

/** 0 capitals of the form are required, 1 letter for letter, 2 case does not matter. */
export type CaseRule = 0 | 1 | 2

/** 0 always, 1 unless evidence speaks against it, 2 needs evidence, 3 once the subject was named in full. */
export type Stands = 0 | 1 | 2 | 3

/** A name of a subject: its forms, and when it counts. */
export interface NameRule {
  subject: string
  forms: string[]
  case?: CaseRule
  stands: Stands
  /** Names that count on other subjects are weighed after those (1), short forms after full names (2). */
  stage?: 1 | 2
  evidence?: EvidenceRule[]
  /** Words that make it another name when they stand before or after it; `*` is any capitalised word. */
  notAfter?: WordList
  notBefore?: WordList
  mayFollow?: WordList
}

/** 0 beside the name, 1 in its sentence, 2 in its block, 3 on its page. */
export type Within = 0 | 1 | 2 | 3

/**
 * Where evidence comes from (place of a cue list, id of a subject, or `lang:xx`), its weight, and how near it must be.
 */
export type EvidenceRule = [source: number | string, weight: number, within: Within]
