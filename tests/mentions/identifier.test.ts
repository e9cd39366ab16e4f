import { describe, expect, it } from 'vitest'
import { isIdentifier } from '../../mentions/identifier'

function judge(text: string): boolean {
  const start = text.search(/mi5/i)
  return isIdentifier(text, start, start + 3)
}

describe('isIdentifier', () => {
  it.each([
    'see www.mi5.gov.uk for more',
    'https://example.org/MI5/threats',
    'https://example.org/news?q=MI5',
    'write to mi5@example.org',
    'write to press@mi5.example',
    'in /home/mi5/notes',
    'open MI5.txt',
    'const x = $MI5',
    'page#MI5',
    'the MI5-X sensor',
    'the MI5-300 sensor',
    'the X-MI5 sensor',
    'set MI5=1',
    '{"MI5": 3}',
    "{'MI5' => 3}",
    'C:\\MI5\\x',
    'a news/mi5/boss.html path',
    'obj.mi5',
    'case MI5: break',
    '#MI5 { margin: 0 }',
    '<div id="MI5">',
    'MI5["Check"] --> Done',
    'MI5 --> Done',
    'Start --> MI5',
    'MI5_MAX',
    'MAX__MI5',
    '_MI5 = 3',
    'MI5_ = 3',
    'enum Agency { MI6, MI5, GCHQ }',
    'enum Agency MI5 MI6 end',
    'if (agency === Agency.MI5) leave()',
    'leave(Agency.MI5)',
    '<option value="MI5">',
    'SKU MI5-BLK-64GB',
    'MI5: { seat: 3 }',
    'agency=MI5',
    'slug: "mi5"',
    '"id": "MI5"',
    "getElementById('mi5-field')",
    '<a href="#mi5">',
    "$('#mi5')",
    '<MI5>3</MI5>',
    'MI5() { return 3 }',
    'MI5 <- 3',
    'c2s+MI5/xY',
    'slug: mi5-warns-of-spies',
  ])('takes %j for no word', (text) => {
    expect(judge(text)).toBe(true)
  })

  it.each([
    'MI5 said',
    'said MI5.',
    'an MI5-led team',
    'ex-MI5 officers',
    'der MI5-Chef',
    'MI5/MI6 officers',
    'both MI6/MI5 and others',
    'MI5-MI6 rivalry',
    'talk by #MI5 tonight',
    'ask @mi5 then',
    '(MI5)',
    '“MI5”',
    "MI5's boss",
    'a lone actor.MI5 said so',
    'head of "MI5" for years',
    '[MI5’s page](https://example.org/x)',
    'MI5: a history',
    'MI5…',
    'in which case MI5 knew',
    'let MI5 explain',
    '== MI5 ==',
    '<td class="org">MI5</td>',
    'MI5\\u2019s boss',
    'the _MI5_ files',
    'the __MI5__ files',
    'the value of "MI5"',
    'mi5-led teams',
    'an MI5-GCHQ-FBI deal',
    'enumerate MI5 files',
    'MI5: the book',
    'name: "MI5"',
    '“#MI5 is hiring”',
    '<b>MI5</b>',
  ])('takes %j for a word', (text) => {
    expect(judge(text)).toBe(false)
  })
})
