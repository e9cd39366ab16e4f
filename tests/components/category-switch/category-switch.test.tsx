import { beforeEach, describe, expect, test } from 'vitest'
import { CategorySwitch, type CategorySwitchProps } from '../../../components/category-switch/CategorySwitch.tsx'
import { onScreen, type Screen } from '../../entrypoints/on-screen.tsx'

let screen: Screen

beforeEach(() => {
  screen = onScreen()
})

const subject = (id: string, name: string, lights = true) => ({ id, name, marking: { lights } })
const subjects = [subject('a', 'Ann'), subject('b', 'Ben'), subject('c', 'A thought', false)]

function open(changed: Partial<CategorySwitchProps> = {}) {
  screen.show(
    <CategorySwitch
      category={{ id: 'people', name: 'People', description: 'Those who spoke.' }}
      subjects={subjects}
      shown={new Set(['a', 'b', 'c'])}
      on={true}
      offSubjects={[]}
      locked={{ category: false, subjects: new Set() }}
      onSwitch={() => {}}
      onSwitchSubject={() => {}}
      {...changed}
    />,
  )
}

describe('a category', () => {
  test.each<[string, Partial<CategorySwitchProps>, string]>([
    ['all that can light up', {}, 'optionsCount 2 2'],
    ['those that are not off', { offSubjects: ['b', 'elsewhere'] }, 'optionsCount 1 2'],
    ['none while it is off itself', { on: false }, 'optionsCount 0 2'],
    ['also those that a search leaves out', { shown: new Set(['a']) }, 'optionsCount 2 2'],
  ])('counts %s', (_what, changed, count) => {
    open(changed)
    expect(screen.texts('.category-switch-note')).toEqual([count])
  })

  test('shows the subjects that a search finds', () => {
    open()
    expect(screen.texts('.subject-switch-name')).toEqual(['Ann', 'Ben', 'A thought'])
    open({ shown: new Set(['b']) })
    expect(screen.texts('.subject-switch-name')).toEqual(['Ben'])
  })

  test('names the group of its subjects', () => {
    open()
    expect(screen.document.querySelector('ul')?.getAttribute('aria-label')).toBe('optionsSubjects People')
  })

  test('counts nothing before it is known what is on', () => {
    open({ on: null })
    expect(screen.texts('.category-switch-note')).toEqual([])
    expect(screen.texts('.category-switch-state')).toEqual([''])
  })

  test('locks itself and single subjects as an administrator has set', () => {
    open({ locked: { category: true, subjects: new Set(['b']) } })
    const locked = [...screen.document.querySelectorAll('input')].map((input) => input.hasAttribute('disabled'))
    expect(locked).toEqual([true, false, true])
  })
  test('has no switch where nothing of it can light up, and says so', () => {
    open({ subjects: [subject('c', 'A thought', false)] })
    expect(screen.document.querySelectorAll('input')).toHaveLength(0)
    expect(screen.texts('.category-switch-none, .category-switch-note')).toEqual([
      'categoryNotMarked',
      'optionsNoMarks',
    ])
  })
})
