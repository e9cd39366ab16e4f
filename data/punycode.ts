/** Parameters of Punycode, RFC 3492 section 5. */
const BASE = 36
const LEAST = 1
const MOST = 26
const SKEW = 38
const DAMP = 700
const FIRST_BIAS = 72
const FIRST_POINT = 128
const PREFIX = 'xn--'

/** A host as its owner writes it: `xn--bcher-kva.example` is `bücher.example`. What does not decode stays as it is. */
export function hostInLetters(host: string): string {
  return host
    .split('.')
    .map((label) => (label.startsWith(PREFIX) ? (decode(label.slice(PREFIX.length)) ?? label) : label))
    .join('.')
}

/** Decodes a label without its prefix; null where it is none. */
function decode(label: string): string | null {
  if (label === '') return null
  const basic = label.slice(0, Math.max(0, label.lastIndexOf('-')))
  const points = [...basic]
  let at = basic === '' ? 0 : basic.length + 1
  let point = FIRST_POINT
  let index = 0
  let bias = FIRST_BIAS
  while (at < label.length) {
    const before = index
    let weight = 1
    for (let k = BASE; ; k += BASE) {
      const digit = digitOf(label.charAt(at++))
      if (digit === null) return null
      index += digit * weight
      const threshold = Math.min(Math.max(k - bias, LEAST), MOST)
      if (digit < threshold) break
      weight *= BASE - threshold
    }
    const length = points.length + 1
    bias = adapt(index - before, length, before === 0)
    point += Math.floor(index / length)
    if (point > 0x10ffff) return null
    index %= length
    points.splice(index++, 0, String.fromCodePoint(point))
  }
  return points.join('')
}

function digitOf(character: string): number | null {
  if (/^[a-z]$/.test(character)) return character.charCodeAt(0) - 97
  return /^\d$/.test(character) ? Number(character) + 26 : null
}

function adapt(change: number, length: number, first: boolean): number {
  let delta = first ? Math.floor(change / DAMP) : change >> 1
  delta += Math.floor(delta / length)
  let k = 0
  for (; delta > ((BASE - LEAST) * MOST) >> 1; k += BASE) delta = Math.floor(delta / (BASE - LEAST))
  return k + Math.floor(((BASE - LEAST + 1) * delta) / (delta + SKEW))
}
