import { describe, expect, test } from 'vitest'
import { pressed, type Standing } from '../../../components/search/keys.ts'

const start: Standing = { count: 3, active: -1, query: '', enterTakesFirst: false }

describe('in the search field', () => {
  test.each<[string, Partial<Standing>, ReturnType<typeof pressed>]>([
    ['ArrowDown', {}, { type: 'go', to: 0 }],
    ['ArrowDown', { active: 2 }, { type: 'go', to: 0 }],
    ['ArrowUp', {}, { type: 'go', to: 2 }],
    ['ArrowUp', { active: 0 }, { type: 'go', to: 2 }],
    ['ArrowUp', { active: 2 }, { type: 'go', to: 1 }],
    ['ArrowDown', { count: 0 }, { type: 'none' }],
    ['Home', {}, { type: 'go', to: 0 }],
    ['End', { query: 'x', active: 0 }, { type: 'go', to: 2 }],
    ['End', { query: 'x' }, { type: 'none' }],
    ['Home', { count: 0 }, { type: 'none' }],
    ['Enter', {}, { type: 'none' }],
    ['Enter', { active: 1 }, { type: 'choose', at: 1 }],
    ['Enter', { active: 5 }, { type: 'none' }],
    ['Enter', { enterTakesFirst: true }, { type: 'choose', at: 0 }],
    ['Enter', { enterTakesFirst: true, count: 0 }, { type: 'none' }],
    ['Escape', { query: 'x', active: 1 }, { type: 'clear' }],
    ['Escape', { active: 1 }, { type: 'none' }],
    ['a', {}, { type: 'none' }],
  ])('%s with %j', (key, standing, press) => {
    expect(pressed(key, { ...start, ...standing })).toEqual(press)
  })
})
