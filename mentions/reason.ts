/** Why a mention stands, as data; the card puts it into words. */
export type Reason =
  /** The name has one meaning. */
  | { kind: 'name' }
  /** Words in the same sentence or block say who is meant. */
  | { kind: 'near'; words: string }
  /** Words elsewhere on the page say so. */
  | { kind: 'page'; words: string }
  /** The page names the subject in full. */
  | { kind: 'named'; words: string }
