import { describe, expect, test } from 'vitest'
import { move, queryAt, viewAt } from '../../../entrypoints/popup/view.ts'

const subjects = ['mi5', 'andrew-parker']

describe('what the popup shows', () => {
  test('is the list to begin with', () => {
    expect(viewAt('', subjects)).toEqual({ at: 'list', from: null })
  })

  test('is a card where the place names its subject', () => {
    expect(viewAt('subject=andrew-parker', subjects)).toEqual({ at: 'card', subject: 'andrew-parker', from: null })
  })

  test.each(['subject=nobody', 'subject=', 'mi5', 'subject=%E0%A4%A', '&&=='])(
    'is the list for the place %s',
    (place) => {
      expect(viewAt(place, subjects)).toEqual({ at: 'list', from: null })
    },
  )

  test('goes to a card and back to the entry it was opened from', () => {
    const card = move(viewAt('', subjects), { type: 'open', subject: 'mi5', from: 'open-mi5' })
    expect(card).toEqual({ at: 'card', subject: 'mi5', from: 'open-mi5' })
    expect(move(card, { type: 'back' })).toEqual({ at: 'list', from: 'open-mi5' })
  })

  test('stays the list when there is nothing to go back from', () => {
    const list = viewAt('', subjects)
    expect(move(list, { type: 'back' })).toBe(list)
  })
})

test('a place can ask for a query', () => {
  expect(queryAt('query=MI5%20%26%20co%23%3F')).toBe('MI5 & co#?')
  expect(queryAt('query=100%25+sure')).toBe('100% sure')
  expect(['', 'subject=mi5', 'query='].map(queryAt)).toEqual(['', '', ''])
})
