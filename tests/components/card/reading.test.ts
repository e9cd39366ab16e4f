import { describe, expect, test } from 'vitest'
import { begin, turn } from '../../../components/card/reading.ts'

describe('reading a card', () => {
  test('begins with the leading facts of one subject', () => {
    expect(begin('mi5')).toEqual({ trail: [], subject: 'mi5', facts: 'leading' })
  })

  test('shows all facts and the leading ones again', () => {
    const more = turn(begin('mi5'), { type: 'more' })
    expect(more.facts).toBe('all')
    expect(turn(more, { type: 'less' })).toEqual(begin('mi5'))
  })

  test('follows a related subject, and begins it with its leading facts', () => {
    const all = turn(begin('mi5'), { type: 'more' })
    expect(turn(all, { type: 'follow', subject: 'khuram-butt' })).toEqual({
      trail: ['mi5'],
      subject: 'khuram-butt',
      facts: 'leading',
    })
  })

  test('goes back the way it came', () => {
    const there = turn(turn(begin('a'), { type: 'follow', subject: 'b' }), { type: 'follow', subject: 'c' })
    const back = turn(there, { type: 'back' })
    expect(back).toEqual({ trail: ['a'], subject: 'b', facts: 'leading' })
    expect(turn(back, { type: 'back' })).toEqual(begin('a'))
  })

  test('does not run in circles: a subject already on the trail is gone back to', () => {
    const there = turn(turn(begin('a'), { type: 'follow', subject: 'b' }), { type: 'follow', subject: 'c' })
    expect(turn(there, { type: 'follow', subject: 'a' })).toEqual(begin('a'))
    expect(turn(there, { type: 'follow', subject: 'c' })).toBe(there)
  })

  test('stays where it is when there is no way back', () => {
    expect(turn(begin('a'), { type: 'back' })).toEqual(begin('a'))
  })
})
