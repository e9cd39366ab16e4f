import * as v from 'valibot'

/** Lower-case words joined by hyphens: `london-bridge-attack`. */
const Id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens'))
/** A single word: it is compared with the one word beside a name. */
const SingleWord = v.pipe(v.string(), v.regex(/^\S+$/, 'must be one word'))
const Text = v.pipe(v.string(), v.trim(), v.minLength(1, 'must not be empty'))

/** True for a day that the calendar has; a pattern alone would let 31 February pass. */
function isDay(text: string): boolean {
  const moment = new Date(`${text}T00:00Z`)
  return !Number.isNaN(moment.getTime()) && moment.toISOString().slice(0, 10) === text
}

/** Where all facts of a pack come from, and when they were said. */
export const Source = v.strictObject({
  /** What the source is called: "BBC interview with Andrew Parker". */
  title: Text,
  /** Who published it. */
  publication: Text,
  /** Who summed it up for the text the facts were drawn from. */
  reportedBy: Text,
  /** Day it was said, ISO 8601: "2017-10-17". */
  date: v.pipe(v.string(), v.check(isDay, 'must be a day such as 2017-10-17')),
  speaker: v.strictObject({ name: Text, role: Text }),
})

/** A group of subjects that readers can switch off as a whole. */
export const Category = v.strictObject({ id: Id, name: Text, description: Text })

/** A number a fact states, kept as data so that a card can draw it. */
export const Figure = v.strictObject({
  value: v.pipe(v.number(), v.minValue(0, 'must be 0 or more')),
  /** What is counted, in the plural a card shows after the number: "people", "years". */
  unit: Text,
  /**
   * `exactly`: the source states the number without a qualifier; cards then show none, for the source claims no
   * precision.
   */
  qualifier: v.picklist(['exactly', 'about', 'more than', 'at least']),
  /** What the number is a number of: "people involved in extremist activity". */
  ofWhat: Text,
  /** The span of time counted, where the source gives one: "in the preceding four years". */
  period: v.optional(Text),
  /** The whole this value is a part of, where the two are a true ratio (7 of 20). */
  partOf: v.optional(v.pipe(v.number(), v.minValue(1, 'must be 1 or more'))),
})

/** Words quoted verbatim. */
export const Quote = v.strictObject({
  text: Text,
  /** Who said them: "Andrew Parker", "BBC". */
  speaker: Text,
})

/** One thing the source says, with its quotes and numbers. */
export const Fact = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^F\d{2,}$/, 'must be F and at least two digits')),
  /** One sentence in the project's own words. */
  statement: Text,
  /** Who said so, where the source tells and no quote names them: "Andrew Parker". */
  speaker: v.optional(Text),
  quotes: v.optional(v.array(Quote), []),
  figures: v.optional(v.array(Figure), []),
})

/** What on the page speaks for or against a name's meaning the subject. */
export const Evidence = v.strictObject({
  /**
   * A list of `cues`, `subject:ID` for that subject named on the same page, or `lang:xx` for a page in that language.
   */
  cue: Text,
  /** Positive speaks for, negative against; see docs/pack.md for the scale. */
  weight: v.pipe(v.number(), v.minValue(-9, 'must be -9 or more'), v.maxValue(9, 'must be 9 or less')),
  /** How near it must stand. */
  within: v.picklist(['beside', 'sentence', 'block', 'page']),
})

/**
 * A way a subject is named in text.
 * A form is words with `[optional|parts]` and `(one|of|these)`; see docs/pack.md.
 */
export const Name = v.strictObject({
  forms: v.pipe(v.array(Text), v.minLength(1, 'must have at least one entry')),
  /**
   * capitals: capital letters of the form are required, small ones may be either (so headlines in capitals count);
   * exact: letter for letter; any: case does not matter.
   */
  case: v.optional(v.picklist(['capitals', 'exact', 'any']), 'capitals'),
  /**
   * always: nothing can speak against it; unless: stands until evidence speaks against it;
   * needs: stands only with evidence for it; once-named: stands only where the subject is named in full on the page.
   */
  stands: v.picklist(['always', 'unless', 'needs', 'once-named']),
  /**
   * Words that, directly before the name, make it another name ("Federal" Security Service). `*` is any capitalised
   * word.
   */
  notAfter: v.optional(v.array(SingleWord), []),
  /** Words allowed directly before it although `notAfter` has `*`. */
  mayFollow: v.optional(v.array(SingleWord), []),
  /** Words that, directly after the name, make it another name (Andrew Parker "Bowles"). */
  notBefore: v.optional(v.array(SingleWord), []),
  /** Evidence that counts for this name only, beside the subject's own. */
  evidence: v.optional(v.array(Evidence), []),
})

/** Who or what has a card. */
export const Subject = v.strictObject({
  id: Id,
  category: Id,
  /** Heading of the card. */
  name: Text,
  /** What it is, honest about time: "head of MI5 at the time". */
  role: Text,
  /** One or two sentences for lists and the options page. */
  description: Text,
  /** Everyday words a reader might search for it with; never marked in text. */
  alsoCalled: v.optional(v.array(Text), []),
  /** Facts by id, weightiest first. */
  facts: v.pipe(v.array(v.string()), v.minLength(1, 'must have at least one entry')),
  /** Subjects that a card links to, by id. */
  related: v.optional(v.array(Id), []),
  /** Whether and why it lights up on pages. */
  marking: v.strictObject({
    why: Text,
    names: v.array(Name),
    evidence: v.optional(v.array(Evidence), []),
  }),
})

/** A pack: everything the extension knows, with its source. */
export const Pack = v.strictObject({
  version: v.literal(1),
  source: Source,
  categories: v.pipe(v.array(Category), v.minLength(1, 'must have at least one entry')),
  /** Named lists of words that serve as evidence; forms as in names. */
  cues: v.record(
    Id,
    v.strictObject({ case: v.optional(v.picklist(['capitals', 'exact', 'any']), 'any'), forms: v.array(Text) }),
  ),
  /** Words that are no part of a name, though sentences and headlines write them with a capital. */
  plainWords: v.optional(v.array(SingleWord), []),
  /** Words that mean much the same in talk of this kind, parted by spaces, for searching. */
  alike: v.optional(v.array(Text), []),
  subjects: v.pipe(v.array(Subject), v.minLength(1, 'must have at least one entry')),
  facts: v.pipe(v.array(Fact), v.minLength(1, 'must have at least one entry')),
})

export type Pack = v.InferOutput<typeof Pack>
export type Source = v.InferOutput<typeof Source>
export type Category = v.InferOutput<typeof Category>
export type Subject = v.InferOutput<typeof Subject>
export type Fact = v.InferOutput<typeof Fact>
export type Figure = v.InferOutput<typeof Figure>
export type Quote = v.InferOutput<typeof Quote>
export type Name = v.InferOutput<typeof Name>
export type Evidence = v.InferOutput<typeof Evidence>
