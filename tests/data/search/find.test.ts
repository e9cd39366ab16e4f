import { expect, test } from 'vitest'
import pack from '../../../data/pack.json?cards'
import searchWords from '../../../data/pack.json?search'
import { createFinder } from '../../../data/search/find.ts'

const find = createFinder(pack, searchWords)

test.each(['', '  ', 'how', 'how many', 'who is he', 'wher', 'how m', 'thir', 'mr'])(
  '%j says nothing yet, so there is everything',
  (query) => {
    expect(find(query)).toEqual({ type: 'all' })
  },
)

test('nothing is made ready before something is typed: a popup would open late', () => {
  const unread = new Proxy(pack, {
    get() {
      throw new Error('The pack was read.')
    },
  })
  const findLater = createFinder(unread, searchWords)
  expect(findLater('  ')).toEqual({ type: 'all' })
  expect(() => findLater('spooks')).toThrow('The pack was read.')
})

test('a query finds its results', () => {
  expect(find('spooks')).toMatchObject({ type: 'results', results: [{ subject: 'mi5' }, {}, {}] })
})

test('a query that finds nothing has the nearest subjects', () => {
  expect(find('mi6')).toMatchObject({ type: 'nearest', subjects: ['mi5', expect.any(String), expect.any(String)] })
})
