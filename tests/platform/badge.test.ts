import { expect, test, vi } from 'vitest'
import { BADGE, colourBadges, followChoice, followReport, refreshBadge } from '../../platform/badge.ts'
import { contrast } from '../contrast.ts'
import { frame, TAB, tabOfFrames } from './tab-of-frames.ts'

vi.mock('../../platform/browser', () => ({ browser: {} }))

const mi5 = frame({ subjects: [{ id: 'mi5', count: 2 }] })
const both = frame({
  top: false,
  subjects: [
    { id: 'mi5', count: 1 },
    { id: 'khuram-butt', count: 1 },
  ],
})
const news = frame({ unasked: true })

test('the badge counts the subjects of all frames once, and the title says so in words', async () => {
  const api = tabOfFrames({ 0: mi5, 5: both })
  await followReport(news, { tab: { id: TAB }, frameId: 5 }, api)
  expect(api.action.setBadgeText.mock.calls).toEqual([[{ tabId: TAB, text: '2' }]])
  expect(api.action.setTitle.mock.calls).toEqual([[{ tabId: TAB, title: 'badgeTitle 2' }]])
})

test('the badge is empty on a page that mentions nothing, and on one that does not answer', async () => {
  for (const frames of [{ 0: frame({}) }, {}]) {
    const api = tabOfFrames(frames)
    await refreshBadge(TAB, api)
    expect(api.action.setBadgeText.mock.calls).toEqual([[{ tabId: TAB, text: '' }]])
    expect(api.action.setTitle.mock.calls).toEqual([[{ tabId: TAB, title: 'extensionName' }]])
  }
})

test.each([
  ['the reader', { badge: false }, {}],
  ['an administrator', { badge: true }, { badge: false }],
])('the badge is empty where %s wants none; the title still counts', async (_who, stored, managed) => {
  const api = tabOfFrames({ 0: mi5 }, stored, managed)
  await refreshBadge(TAB, api)
  expect(api.action.setBadgeText.mock.calls).toEqual([[{ tabId: TAB, text: '' }]])
  expect(api.action.setTitle.mock.calls).toEqual([[{ tabId: TAB, title: 'badgeTitle 1' }]])
})

test.each([
  ['all frames', { 0: frame({ off: true }), 5: frame({ top: false, off: true }) }],
  ['one frame, the only one to answer,', { 5: frame({ top: false, off: true }) }],
])('the title says that a site is off where %s can tell', async (_who, frames) => {
  const api = tabOfFrames(frames)
  await refreshBadge(TAB, api)
  expect(api.action.setBadgeText.mock.calls).toEqual([[{ tabId: TAB, text: '' }]])
  expect(api.action.setTitle.mock.calls).toEqual([[{ tabId: TAB, title: 'badgeOff' }]])
})

test('ten frames that report at once are asked together, and what changes meanwhile is asked once more', async () => {
  const api = tabOfFrames({ 0: mi5 })
  const refreshes = Array.from({ length: 10 }, (_, frameId) => followReport(news, { tab: { id: TAB }, frameId }, api))
  api.frames[5] = both
  await Promise.all(refreshes)
  expect(api.sent).toEqual([
    [{ type: 'report' }, undefined],
    [{ type: 'report' }, undefined],
  ])
  expect(api.action.setBadgeText.mock.lastCall).toEqual([{ tabId: TAB, text: '2' }])
})

test('an answer is no news, nor is a message of somebody else or from no tab', async () => {
  const api = tabOfFrames({ 0: mi5 })
  await followReport(frame({}), { tab: { id: TAB } }, api)
  await followReport('frame', { tab: { id: TAB } }, api)
  await followReport(news, {}, api)
  expect(api.sent).toEqual([])
})

test('the badges of all tabs follow the choice to have them, and no other choice', async () => {
  const api = tabOfFrames({ 0: mi5 })
  api.tabs.query.mockResolvedValue([{ id: 3 }, { id: 4 }, {}])
  await followChoice({ badge: { newValue: false } }, api)
  expect(api.action.setBadgeText.mock.calls.map(([{ tabId }]) => tabId)).toEqual([3, 4])
  await followChoice({ dwell: { newValue: 700 } }, api)
  expect(api.action.setBadgeText).toHaveBeenCalledTimes(2)
})

test('a tab that was closed meanwhile is forgotten, and asked again if it was not', async () => {
  const api = tabOfFrames({ 0: mi5 })
  api.action.setBadgeText.mockRejectedValueOnce(new Error('No tab with id: 3.'))
  await refreshBadge(TAB, api)
  expect(api.action.setTitle).not.toHaveBeenCalled()
  await refreshBadge(TAB, api)
  expect(api.action.setTitle).toHaveBeenCalledWith({ tabId: TAB, title: 'badgeTitle 1' })
})

test('a browser without badges still gets its title', async () => {
  const { action, ...others } = tabOfFrames({ 0: mi5 })
  const api = { ...others, action: { setTitle: action.setTitle } }
  await colourBadges(api)
  await refreshBadge(TAB, api)
  expect(action.setTitle).toHaveBeenCalledWith({ tabId: TAB, title: 'badgeTitle 1' })
})

test('the badge has at least 7:1 between its text and its ground, and tells the browser both', async () => {
  const api = tabOfFrames({})
  await colourBadges(api)
  expect(api.action.setBadgeBackgroundColor).toHaveBeenCalledWith({ color: BADGE.background })
  expect(api.action.setBadgeTextColor).toHaveBeenCalledWith({ color: BADGE.text })
  expect(contrast(BADGE.background, BADGE.text)).toBeGreaterThan(7)
})
