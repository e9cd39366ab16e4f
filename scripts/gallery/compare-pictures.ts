import pixelmatch from 'pixelmatch'
import { PNG } from 'pngjs'
import type { Picture } from './gallery-pictures.ts'

/**
 * Two pictures are compared twice; `threshold` is how far apart two pixels may be, 1 being black and white. Once finely,
 * but without smoothed edges, which differ from machine to machine; once coarsely with them, for a thin line is nothing
 * but edge. Full hinting, smoothing in colours and no smoothing made 4 pixels differ by more from a machine's usual
 * picture, in either browser.
 */
const passes = [
  { threshold: 0.1, includeAA: false },
  { threshold: 0.3, includeAA: true },
] as const

/** How many pixels of a picture may differ by more: a line moved by one px, or a symbol a fifth larger, makes more. */
const ALLOWED = 20

/** Where two pictures of a specimen differ. */
export interface Difference {
  /** What a person at the terminal should know: which look, how much and where. */
  sentence: string
  /** The kept picture, the one taken, and where they differ, below one another. */
  image: PNG
}

/** Compares a picture with the one that was kept; null if they are alike. */
export function comparePictures({ image: taken, looks }: Picture, kept: PNG): Difference | null {
  const width = Math.max(taken.width, kept.width)
  const height = Math.max(taken.height, kept.height)
  const before = onCanvas(kept, width, height)
  const now = onCanvas(taken, width, height)
  const found = passes.map((pass) => {
    const marks = new PNG({ width, height })
    return {
      count: pixelmatch(before.data, now.data, marks.data, width, height, { ...pass, diffMask: true }),
      marks,
      pass,
    }
  })
  const worst = found.reduce((a, b) => (b.count > a.count ? b : a))
  const isSameSize = taken.width === kept.width && taken.height === kept.height
  if (isSameSize && worst.count <= ALLOWED) return null
  const size = isSameSize ? '' : `, ${taken.width} × ${taken.height} px instead of ${kept.width} × ${kept.height}`
  const sentence = `${worst.count} pixels differ (${ALLOWED} may)${size}${placeOf(worst.marks, looks)}`
  const drawn = new PNG({ width, height })
  pixelmatch(before.data, now.data, drawn.data, width, height, worst.pass)
  return { sentence, image: below([before, now, drawn]) }
}

/** An image on a larger one, which is transparent where there is none of it. */
function onCanvas(image: PNG, width: number, height: number): PNG {
  const canvas = new PNG({ width, height })
  PNG.bitblt(image, canvas, 0, 0, image.width, image.height, 0, 0)
  return canvas
}

/** Where marks are, in words: the first look that has some, and the box around them there. */
function placeOf({ width, height, data }: PNG, looks: readonly string[]): string {
  const wide = Math.floor(width / looks.length)
  for (const [index, look] of looks.entries()) {
    const xs: number[] = []
    const ys: number[] = []
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < wide; x++) {
        if ((data[(y * width + index * wide + x) * 4 + 3] ?? 0) === 0) continue
        xs.push(x)
        ys.push(y)
      }
    }
    const [left, right, top, bottom] = [least(xs), most(xs), least(ys), most(ys)]
    if (xs.length > 0) return `, in ${look} from ${left}, ${top} to ${right}, ${bottom}`
  }
  return ''
}

const least = (numbers: readonly number[]) => numbers.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
const most = (numbers: readonly number[]) => numbers.reduce((a, b) => Math.max(a, b), 0)

function below(images: readonly PNG[]): PNG {
  const width = Math.max(...images.map((image) => image.width))
  const column = new PNG({ width, height: images.reduce((sum, { height }) => sum + height, 0) })
  let y = 0
  for (const image of images) {
    PNG.bitblt(image, column, 0, 0, image.width, image.height, 0, y)
    y += image.height
  }
  return column
}
