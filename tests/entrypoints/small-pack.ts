import type { PackCards } from '../../data/pack.ts'

/** Two categories, three subjects, of which only people light up. */
export const smallPack: PackCards = {
  source: {
    title: 'BBC interview with Andrew Parker',
    publication: 'BBC',
    reportedBy: 'theoldcontinent.eu',
    date: '2017-10-17',
    speaker: { name: 'Andrew Parker', role: 'head of MI5 at the time' },
  },
  categories: [
    { id: 'people', name: 'People', description: 'Those who spoke.' },
    { id: 'threat', name: 'Threat', description: 'How large it was.' },
  ],
  subjects: [
    subject('risk', 'threat', 'How risk is judged', false),
    subject('parker', 'people', 'Andrew Parker', true),
    subject('butt', 'people', 'Khuram Butt', true),
  ],
  facts: [{ id: 'F01', statement: 'The BBC interviewed Andrew Parker.', quotes: [], figures: [] }],
}

function subject(id: string, category: string, name: string, lights: boolean): PackCards['subjects'][number] {
  const marking = { lights }
  return {
    id,
    category,
    name,
    role: `role of ${id}`,
    description: id,
    alsoCalled: [],
    facts: ['F01'],
    related: [],
    marking,
  }
}
