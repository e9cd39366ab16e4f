/** How a face fills a letter's box, which is half an em wide and an em high: from one height to another, in em. */
export interface Block {
  bottom: number
  top: number
}

const EM = 1000
const ADVANCE = EM / 2

/**
 * Characters that have a block: Latin letters, and punctuation, arrows and the shapes that browsers mark lists with.
 */
const COVERED: readonly (readonly [number, number])[] = [
  [0x20, 0x24f],
  [0x2000, 0x2bff],
]
/** The no-break space, and the spaces of typography with what breaks and joins. */
const isBlank = (code: number) => code === 0x20 || code === 0xa0 || (code >= 0x2000 && code <= 0x200f)

/**
 * A TrueType font in which every letter is one block, so that pictures of text come out the same whatever fonts a
 * machine has and however it smooths them. All metrics are halves of an em: whole pixels at twice the size, for every
 * size in whole px.
 */
export function blockFont({ bottom, top }: Block): Buffer {
  const blank = Buffer.alloc(0)
  const letter = squareGlyph(bottom * EM, top * EM)
  const glyphs = [letter, letter, blank]
  const tables = {
    'OS/2': os2(),
    cmap: cmap(),
    glyf: Buffer.concat(glyphs),
    head: head(),
    hhea: hhea(glyphs.length),
    hmtx: Buffer.concat(glyphs.map(() => words(ADVANCE, 0))),
    // Where each glyph begins, and where the last ends, in words.
    loca: words(0, letter.length / 2, letter.length, letter.length),
    maxp: Buffer.concat([long(0x10000), words(glyphs.length, 4, 1, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0)]),
    name: words(0, 0, 6),
    post: Buffer.concat([long(0x30000), long(0), words(-100, 50), Buffer.alloc(20)]),
  }
  return assemble(Object.entries(tables))
}

/** Numbers of 16 bits. */
function words(...values: number[]): Buffer {
  const buffer = Buffer.alloc(values.length * 2)
  for (const [index, value] of values.entries()) buffer.writeUInt16BE(value & 0xffff, index * 2)
  return buffer
}

function long(value: number): Buffer {
  const buffer = Buffer.alloc(4)
  buffer.writeUInt32BE(value >>> 0)
  return buffer
}

function squareGlyph(bottom: number, top: number): Buffer {
  const corners = Buffer.from([1, 1, 1, 1])
  // One contour that ends at point 3, no instructions, four points on the curve, then the steps from one to the next.
  return Buffer.concat([
    words(1, 0, bottom, ADVANCE, top, 3, 0),
    corners,
    words(0, 0, ADVANCE, 0, bottom, top - bottom, 0, bottom - top),
    Buffer.alloc(2),
  ])
}

/** Which glyph a character has: format 4, with a list of glyphs for each stretch. */
function cmap(): Buffer {
  const stretches = [...COVERED, [0xffff, 0xffff] as const]
  const count = stretches.length
  const lists = COVERED.map(([from, to]) =>
    Array.from({ length: to - from + 1 }, (_, index) => (isBlank(from + index) ? 2 : 1)),
  )
  let before = 0
  const offsets = lists.map((list, index) => {
    const offset = (count - index + before) * 2
    before += list.length
    return offset
  })
  const log = Math.floor(Math.log2(count))
  const body = words(
    0,
    count * 2,
    2 ** log * 2,
    log,
    (count - 2 ** log) * 2,
    ...stretches.map(([, to]) => to),
    0,
    ...stretches.map(([from]) => from),
    // The last stretch must be there, and its one character has no glyph.
    ...COVERED.map(() => 0),
    1,
    ...offsets,
    0,
    ...lists.flat(),
  )
  const table = Buffer.concat([words(4, body.length + 4), body])
  return Buffer.concat([words(0, 1, 3, 1), long(12), table])
}

function head(): Buffer {
  const [version, checksum, magic] = [long(0x10000), long(0), long(0x5f0f3cf5)]
  const dates = Buffer.alloc(16)
  return Buffer.concat([
    version,
    version,
    checksum,
    magic,
    words(0b1011, EM),
    dates,
    words(0, 0, ADVANCE, EM, 0, 8, 2, 0, 0),
  ])
}

function hhea(glyphs: number): Buffer {
  return Buffer.concat([long(0x10000), words(EM, 0, 0, ADVANCE, 0, 0, ADVANCE, 1, 0, 0, 0, 0, 0, 0, 0, glyphs)])
}

function os2(): Buffer {
  const half = EM / 2
  return Buffer.concat([
    words(4, ADVANCE, 400, 5, 0, half, half, 0, half, half, half, 0, half, 50, 250, 0),
    Buffer.alloc(10 + 16),
    Buffer.from('NONE'),
    words(0x40, 0x20, 0x2bff, EM, 0, 0, EM, 0),
    Buffer.alloc(8),
    words(half, EM, 0, 0x20, 1),
  ])
}

function assemble(tables: [string, Buffer][]): Buffer {
  const log = Math.floor(Math.log2(tables.length))
  const header = Buffer.concat([
    long(0x10000),
    words(tables.length, 2 ** log * 16, log, (tables.length - 2 ** log) * 16),
  ])
  let offset = header.length + tables.length * 16
  const directory: Buffer[] = []
  const bodies: Buffer[] = []
  for (const [tag, table] of tables) {
    const padded = Buffer.concat([table, Buffer.alloc((4 - (table.length % 4)) % 4)])
    directory.push(Buffer.from(tag), long(sum(padded)), long(offset), long(table.length))
    bodies.push(padded)
    offset += padded.length
  }
  return Buffer.concat([header, ...directory, ...bodies])
}

function sum(table: Buffer): number {
  let total = 0
  for (let at = 0; at < table.length; at += 4) total = (total + table.readUInt32BE(at)) >>> 0
  return total
}
