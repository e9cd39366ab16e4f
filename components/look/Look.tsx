import type { PlainKey } from '../../data/items.ts'
import type { Settings } from '../../data/settings.ts'
import type { CardPack } from '../card/contents.ts'
import { type MessageKey, useWords } from '../words.ts'
import { type Paint, Preview } from './Preview.tsx'
import { RadioGroup } from './RadioGroup.tsx'
import { Slider } from './Slider.tsx'
import { Toggle } from './Toggle.tsx'

/** A setting with its new value. */
export type LookSetting = { [Key in PlainKey]: { key: Key; value: Settings[Key] } }[PlainKey]

export interface LookProps {
  settings: Settings
  pack: CardPack
  /** The subject that shows how it looks, if there is one. */
  sample: { id: string; name: string } | undefined
  paint: Paint
  /** Storage keys that an administrator has set. */
  locked: ReadonlySet<string>
  onSet: (setting: LookSetting) => void
}

const MARKS = [
  { value: 'first', name: 'lookMarksFirst' },
  { value: 'every', name: 'lookMarksEvery' },
  { value: 'none', name: 'lookMarksNone' },
] as const
const UNDERLINES = [
  { value: 'dotted', name: 'lookDotted' },
  { value: 'dashed', name: 'lookDashed' },
  { value: 'solid', name: 'lookSolid' },
  { value: 'wavy', name: 'lookWavy' },
  { value: 'thick', name: 'lookThick' },
] as const
const THEMES = [
  { value: 'auto', name: 'lookThemeAuto' },
  { value: 'light', name: 'lookThemeLight' },
  { value: 'dark', name: 'lookThemeDark' },
] as const

/** How marks and cards look, with a passage and a card that show it. */
export function Look({ settings, pack, sample, paint, locked, onSet }: LookProps) {
  const words = useWords()
  const named = <Value extends string>(options: readonly { value: Value; name: MessageKey }[]) =>
    options.map(({ value, name }) => ({ value, name: words(name) }))
  const percent = new Intl.NumberFormat(words('locale'), { style: 'percent' })
  const seconds = new Intl.NumberFormat(words('locale'), { maximumFractionDigits: 1 })
  return (
    <div class="look">
      {sample !== undefined && <Preview pack={pack} subject={sample} settings={settings} paint={paint} />}
      <div class="look-controls">
        <RadioGroup
          title={words('lookMarks')}
          options={named(MARKS)}
          value={settings.marks}
          locked={locked.has('marks')}
          onPick={(value) => onSet({ key: 'marks', value })}
        />
        <RadioGroup
          title={words('lookUnderline')}
          options={named(UNDERLINES)}
          value={settings.underline}
          locked={locked.has('underline')}
          onPick={(value) => onSet({ key: 'underline', value })}
        />
        <Slider
          title={words('lookDwell')}
          least={0}
          most={2000}
          step={100}
          value={settings.dwell}
          inWords={(value) =>
            value === 0 ? words('lookDwellAtOnce') : words(paceOf(value), seconds.format(value / 1000))
          }
          locked={locked.has('dwell')}
          onSet={(value) => onSet({ key: 'dwell', value })}
        />
        <RadioGroup
          title={words('lookTheme')}
          options={named(THEMES)}
          value={settings.theme}
          locked={locked.has('theme')}
          onPick={(value) => onSet({ key: 'theme', value })}
        />
        <Slider
          title={words('lookCardText')}
          least={80}
          most={200}
          step={10}
          value={settings.cardText}
          inWords={(value) => percent.format(value / 100)}
          locked={locked.has('cardText')}
          onSet={(value) => onSet({ key: 'cardText', value })}
        />
        <Toggle
          title={words('lookFigures')}
          on={settings.figures}
          locked={locked.has('figures')}
          onSwitch={(value) => onSet({ key: 'figures', value })}
        />
        <Toggle
          title={words('lookBadge')}
          on={settings.badge}
          locked={locked.has('badge')}
          onSwitch={(value) => onSet({ key: 'badge', value })}
        />
      </div>
    </div>
  )
}

/** The words of a dwell in ms. */
function paceOf(dwell: number): 'lookDwellQuick' | 'lookDwellUsual' | 'lookDwellCalm' | 'lookDwellLong' {
  if (dwell < 300) return 'lookDwellQuick'
  if (dwell <= 500) return 'lookDwellUsual'
  return dwell <= 1000 ? 'lookDwellCalm' : 'lookDwellLong'
}
