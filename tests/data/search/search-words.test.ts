import { expect, test } from 'vitest'
import pack from '../../../data/pack.json?search'

test('the forms that light up are searched by their words, without those that the cards show', () => {
  expect(pack.forms['andrew-parker']).toContain('эндрю')
  expect(pack.forms['andrew-parker']?.split(' ')).not.toContain('parker')
})

test('endings and linking words of forms are left out', () => {
  expect(pack.forms['london-bridge-attack']?.split(' ')).toContain('anschlag')
  for (const word of ['der', 's', 'ers', 'auf'])
    expect(pack.forms['london-bridge-attack']?.split(' ')).not.toContain(word)
})

test('topics that light up nowhere have no forms', () => {
  expect(pack.forms['state-threats']).toBeUndefined()
})
