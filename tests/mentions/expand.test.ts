import { describe, expect, test } from 'vitest'
import { expand } from '../../mentions/expand.ts'

describe('expand', () => {
  test('leaves a plain form as it is', () => {
    expect(expand('Andrew Parker')).toEqual(['Andrew Parker'])
  })
  test('closes the gap that a left-out part leaves', () => {
    expect(expand('Khuram [Shazad] Butt')).toEqual(['Khuram Butt', 'Khuram Shazad Butt'])
  })
  test('takes each wording of a choice', () => {
    expect(expand('(attack|attacks) on London Bridge')).toEqual(['attack on London Bridge', 'attacks on London Bridge'])
  })
  test('nests', () => {
    expect(expand('a [b [(c|d)]]')).toEqual(['a', 'a b', 'a b c', 'a b d'])
  })
  test('takes several forms joined by a bar', () => {
    expect(expand('MI5|M.I.5')).toEqual(['MI5', 'M.I.5'])
  })
})
