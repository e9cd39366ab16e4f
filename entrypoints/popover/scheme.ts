import { outwards } from './outwards.ts'

/** The two schemes there are. */
export type Scheme = 'light' | 'dark'

/** What a page tells of its scheme. */
export interface Clues {
  /** `color-scheme` as computed on the root element, "normal" where the page does not say. */
  readonly computed: string
  /** Content of `<meta name="color-scheme">`, '' where there is none. */
  readonly meta: string
  /** Background colours as computed, from the word outwards; ends where the page paints an image instead. */
  readonly backgrounds: readonly string[]
}

/**
 * The scheme a page is in, or null where it does not say: then the reader's own preference holds. A dark ground counts
 * before what is declared, for many pages with a switch of their own declare both. A light one alone says nothing: most
 * pages that never thought of schemes are white.
 */
export function schemeOf({ computed, meta, backgrounds }: Clues): Scheme | null {
  const ground = groundOf(backgrounds)
  if (ground === 'dark') return 'dark'
  const declared = computed === 'normal' ? meta : computed
  const light = /\blight\b/.test(declared)
  const dark = /\bdark\b/.test(declared)
  if (light && dark) return ground
  if (light) return 'light'
  return dark ? 'dark' : null
}

/** Gathers a page's clues around an element. */
export function cluesAround(element: Element): Clues {
  const backgrounds: string[] = []
  for (const inner of outwards(element)) {
    const { backgroundColor, backgroundImage } = getComputedStyle(inner)
    if (backgroundImage !== 'none') break
    backgrounds.push(backgroundColor)
  }
  return {
    computed: getComputedStyle(document.documentElement).colorScheme,
    meta: document.querySelector('meta[name="color-scheme" i]')?.getAttribute('content') ?? '',
    backgrounds,
  }
}

/** Below this much of full lightness white text reads better than black. */
const DARK = 0.4

function groundOf(backgrounds: readonly string[]): Scheme | null {
  for (const colour of backgrounds) {
    const lightness = lightnessOf(colour)
    if (lightness !== null) return lightness < DARK ? 'dark' : 'light'
  }
  return null
}

/**
 * Perceived lightness of a computed colour, 0 to 1; null where it is more than half transparent or in a space not known
 * here.
 */
export function lightnessOf(colour: string): number | null {
  const space = /^(?:color\()?([a-z0-9-]+)/.exec(colour)?.[1] ?? ''
  const numbers = [...colour.replace(space, '').matchAll(/-?\d*\.?\d+(?:e-?\d+)?/g)].map(Number)
  const [first = 0, second = 0, third = 0, alpha = 1] = numbers
  if (alpha < 0.5) return null
  switch (space) {
    case 'rgb':
    case 'rgba':
      return perceived(first / 255, second / 255, third / 255)
    case 'srgb':
    case 'display-p3':
      return perceived(first, second, third)
    case 'oklab':
    case 'oklch':
      return first
    case 'lab':
    case 'lch':
      return first / 100
    default:
      return null
  }
}

/** Square root of the luminance: near enough to L*, which is what "dark" means to an eye. Channels from 0 to 1. */
function perceived(red: number, green: number, blue: number): number {
  const linear = (channel: number) => channel ** 2.2
  return Math.sqrt(0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue))
}
