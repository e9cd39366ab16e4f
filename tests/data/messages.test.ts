import { expect, test } from 'vitest'
import { isFrameReport, isFrameStops, isOptionsWish, isRelay } from '../../data/messages.ts'

const tests = { isFrameReport, isFrameStops, isOptionsWish, isRelay }

test.each([
  [{ type: 'frame' }, ['isFrameReport']],
  [{ type: 'stops' }, ['isFrameStops']],
  [{ type: 'relay' }, ['isRelay']],
  [{ type: 'open-options', subject: 'mi5' }, ['isOptionsWish']],
  [{ type: 'open-options' }, []],
  [{ type: 'of another extension' }, []],
  [{}, []],
  [null, []],
  [undefined, []],
  ['frame', []],
])('the message %j is taken for what it says, and nothing else: %j', (message, expected) => {
  const taken = Object.entries(tests).flatMap(([name, isOne]) => (isOne(message) ? [name] : []))
  expect(taken).toEqual(expected)
})
