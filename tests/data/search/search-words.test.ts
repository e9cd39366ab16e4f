import { expect, test } from 'vitest'
import pack from '../../../data/pack.json?search'

const words = (subject: string) => pack.forms[subject]?.split(' ') ?? []

test('the forms that light up are searched by their words', () => {
  expect(words('mi5')).toContain('military')
  expect(words('andrew-parker')).toContain('эндрю')
})

test('a form that holds a name the cards show adds nothing: it is found by that', () => {
  expect(words('andrew-parker')).not.toContain('parker')
  expect(words('london-bridge-attack')).not.toContain('anschlag')
})

test('endings of forms are left out', () => {
  expect(words('andrew-parker')).not.toContain('ом')
})

test('topics that light up nowhere have no forms', () => {
  expect(pack.forms['state-threats']).toBeUndefined()
})
