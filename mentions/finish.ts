/** Takes all steps of a piece of work at once; gives what comes of it. */
export function finish<Outcome>(steps: Iterator<unknown, Outcome>): Outcome {
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}
