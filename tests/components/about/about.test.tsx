import { expect, test } from 'vitest'
import { About } from '../../../components/about/About.tsx'
import { onScreen } from '../../entrypoints/on-screen.tsx'
import { smallPack } from '../../entrypoints/small-pack.ts'

test('says which version this is, where the facts come from, and what happens to what is read', () => {
  const screen = onScreen()
  screen.show(<About source={smallPack.source} version="1.2.3" />)
  expect(screen.texts('p')).toEqual([
    'aboutVersion 1.2.3',
    'aboutSource BBC interview with Andrew Parker 17 October 2017 theoldcontinent.eu',
    'aboutPrivacy',
  ])
})
