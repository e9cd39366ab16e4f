/** A value at a time. */
export interface Point {
  /** In hours. */
  time: number
  value: number
}

/** How a value grows: per hour, and the standard error of that. */
export interface Slope {
  perHour: number
  error: number
  /** Points that tell something of their own: fewer than there are, where each resembles the one before. */
  independent: number
}

/** Odds of a false alarm that are borne for one value, both ways: 1 in 100. */
const NORMAL_QUANTILE = 2.5758

/**
 * The line that fits points best, by least squares. What is measured often resembles what was measured just before,
 * which would make the error look smaller than it is: so it is widened by the correlation of neighbouring residuals
 * (Santer et al. 2000, section 3).
 * @throws RangeError for fewer than four points or points of a single time
 */
export function slopeOf(points: readonly Point[]): Slope {
  const count = points.length
  const time = mean(points.map((point) => point.time))
  const value = mean(points.map((point) => point.value))
  const spread = sum(points.map((point) => (point.time - time) ** 2))
  if (count < 4 || spread === 0) throw new RangeError('A slope takes at least four points, at different times.')
  const perHour = sum(points.map((point) => (point.time - time) * (point.value - value))) / spread
  const residuals = points.map((point) => point.value - value - perHour * (point.time - time))
  const likeness = correlation(residuals)
  const independent = Math.max(3, (count * (1 - likeness)) / (1 + likeness))
  const variance = sum(residuals.map((residual) => residual ** 2)) / (independent - 2)
  return { perHour, error: Math.sqrt(variance / spread), independent }
}

/** How much steeper one slope is than another, and the half width of the interval that holds it 99 times in 100. */
export interface Difference {
  perHour: number
  margin: number
  /** Only then is the first one steeper for all we know. */
  isSteeper: boolean
}

/** How much steeper one slope is than another, per hour, and whether that is more than its margin of error. */
export function differenceOf(one: Slope, other: Slope): Difference {
  const perHour = one.perHour - other.perHour
  const margin = studentQuantile(one.independent + other.independent - 4) * Math.sqrt(one.error ** 2 + other.error ** 2)
  return { perHour, margin, isSteeper: perHour > margin }
}

/**
 * Student's quantile for the odds above, from the normal one (Abramowitz and Stegun 26.7.5); within a tenth from 5
 * degrees of freedom on, too small below.
 */
export function studentQuantile(freedom: number): number {
  const z = NORMAL_QUANTILE
  const v = Math.max(1, freedom)
  return (
    z +
    (z ** 3 + z) / (4 * v) +
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * v ** 2) +
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / (384 * v ** 3)
  )
}

/** How much each of some residuals resembles the next: 0 for not at all (or the contrary), towards 1 for much. */
function correlation(residuals: readonly number[]): number {
  const all = sum(residuals.map((residual) => residual ** 2))
  const neighbours = sum(residuals.slice(1).map((residual, index) => residual * (residuals[index] ?? 0)))
  return all === 0 ? 0 : Math.max(0, Math.min(neighbours / all, 0.99))
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

function mean(values: readonly number[]): number {
  return sum(values) / values.length
}
