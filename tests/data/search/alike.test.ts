import { expect, test } from 'vitest'
import { createAlike } from '../../../data/search/alike.ts'
import { spelling } from '../../../data/search/spelling.ts'

const alike = createAlike(['boss head chief', 'head mind', 'stop foil', 'murder kill', 'murderer attacker'])
const to = (word: string) => [...alike.to(spelling(word))].sort()

test('a word of a group has the others for its likes, whatever their endings', () => {
  expect(to('boss')).toEqual(['chief', 'head'])
  expect(to('stopped')).toEqual(['foil'])
})

test('a word of two groups does not make their other words alike', () => {
  expect(to('head')).toEqual(['bos', 'chief', 'mind'])
  expect(to('mind')).toEqual(['head'])
})

test('a word stands with its own groups before those of its family', () => {
  expect(to('murder')).toEqual(['kil'])
  expect(to('murderer')).toEqual(['atack'])
  expect(to('murdered')).toEqual(['atack', 'kil'])
})

test('a word of no group has none', () => {
  expect(to('spook')).toEqual([])
})

test('a word half typed has the likes of every word that begins so', () => {
  expect([...alike.begunWith('sto')]).toEqual(['foil'])
  expect([...alike.begunWith('zz')]).toEqual([])
})
