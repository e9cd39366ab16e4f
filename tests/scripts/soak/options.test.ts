import { expect, test } from 'vitest'
import { readSoakOptions } from '../../../scripts/soak/options.ts'
import { Plight } from '../../../scripts/terminal/plight.ts'

test.for([
  [[], { minutes: 60, kind: 'chromium' }],
  [['--minutes', '6'], { minutes: 6, kind: 'chromium' }],
  [['--minutes=90', '--browser', 'firefox'], { minutes: 90, kind: 'firefox' }],
] as const)('%j is understood', ([args, options]) => {
  expect(readSoakOptions(args)).toEqual(options)
})

test.for([
  [['--minutes', 'ten'], '--minutes takes a whole number from 2 to 1440, not "ten".'],
  [['--minutes', '1'], '--minutes takes a whole number from 2 to 1440, not "1".'],
  [['--minutes', '2.5'], '--minutes takes a whole number from 2 to 1440, not "2.5".'],
  [['--minutes', ''], '--minutes takes a whole number from 2 to 1440, not "".'],
  [['--minutes'], 'npm run soak takes "-- --minutes N --browser chromium|firefox", and not "--minutes".'],
  [['6'], 'npm run soak takes "-- --minutes N --browser chromium|firefox", and not "6".'],
  [['--hours', '1'], 'npm run soak takes "-- --minutes N --browser chromium|firefox", and not "--hours 1".'],
  [['--browser', 'safari'], '--browser is chromium or firefox, not "safari".'],
] as const)('%j gets one clear sentence', ([args, sentence]) => {
  expect(() => readSoakOptions(args)).toThrow(new Plight(sentence))
})
