import type { Page } from 'puppeteer-core'
import { Plight } from '../terminal/plight.ts'
import { type Block, blockFont } from './block-font.ts'

/**
 * Pictures are taken of the page at twice its scale and kept at half of that. Twice, because then letters are whole px
 * wide at every size of text, and no machine has anything to round; half, because it is small and evens out how edges
 * are smoothed.
 */
export const SCALE = 2

/** Weight and slant as blocks of different form. What is not compared: families, single letters. */
const faces: readonly (Block & { weight: string; style: string })[] = [
  { weight: '1 599', style: 'normal', bottom: 0, top: 0.5 },
  { weight: '600 1000', style: 'normal', bottom: 0, top: 1 },
  { weight: '1 1000', style: 'italic', bottom: 0.5, top: 1 },
]

/**
 * Makes a page look the same on every machine: its text in blocks, no scroll bars (their width is the system's),
 * nothing under way, and a layer whose text no browser smooths in colours.
 */
export const pictureRules = `${faces
  .map(
    ({ weight, style, ...block }) => `@font-face {
  font-family: Blocks;
  font-weight: ${weight};
  font-style: ${style};
  src: url(data:font/ttf;base64,${blockFont(block).toString('base64')});
}`,
  )
  .join('\n')}
html { zoom: ${SCALE} }
body { will-change: transform }
* {
  font-family: Blocks !important;
  scrollbar-width: none !important;
  animation: none !important;
  transition: none !important;
}
`

/** Sizes of text that cards use, px. */
const SIZES = [12, 13, 14, 15, 22, 28]
const SAMPLE = 'some words to measure'

/**
 * Waits for the font of the pictures, and makes sure that this browser lays it out as any other does.
 * @throws Plight where it does not
 */
export async function checkFont(page: Page): Promise<void> {
  const { widths, ratio } = await page.evaluate(measure, SIZES, SAMPLE)
  const wrong = SIZES.filter((size, index) => {
    const wanted = (size / 2) * SAMPLE.length * SCALE
    return Math.abs((widths[index] ?? 0) - wanted) > 0.1
  })
  const faults = [
    ...(wrong.length > 0 ? [`gives text of ${wrong.join(', ')} px another width than its font says`] : []),
    ...(ratio === 1 ? [] : [`shows ${ratio} pixels for one px`]),
  ]
  if (faults.length > 0)
    throw new Plight(
      `This browser ${faults.join(' and ')}, so its pictures cannot be compared with the kept ones: look for a smallest size of text or a scale that this system or browser is set to.`,
    )
}

/** Runs in the page; must not use anything from around it. */
async function measure(sizes: number[], sample: string) {
  for (const face of ['400', '700', 'italic 400']) await document.fonts.load(`${face} 14px Blocks`)
  const ruler = document.createElement('span')
  ruler.textContent = sample
  ruler.style.cssText = 'position: absolute; white-space: nowrap'
  document.body.append(ruler)
  const widths = sizes.map((size) => {
    ruler.style.fontSize = `${size}px`
    return ruler.getBoundingClientRect().width
  })
  ruler.remove()
  return { widths, ratio: devicePixelRatio }
}
