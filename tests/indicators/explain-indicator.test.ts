import { explainIndicator, formatExplanation } from 'egov-kpi'
import { describe, expect, it } from 'vitest'
import { faultsOf } from '../support/issues'
import { dossierIndicators, figure } from './support'

const why = (observations: readonly ReturnType<typeof figure>[], indicator = 'share') =>
  explainIndicator(dossierIndicators, { observations, unit: 'a', indicator, period: '2022' })

describe('an explanation leads down', () => {
  it('to the counts of a ratio', () => {
    const text = formatExplanation(why([figure('online', '2022', 3), figure('received', '2022', 1200)]), 'en')
    expect(text.split('\n')).toEqual([
      'Share filed online: 0.25',
      '  online ÷ received × 100',
      '  online: 3',
      '  received: 1,200',
    ])
  })

  it('to the counts that a share was published with', () => {
    const text = formatExplanation(why([figure('share', '2022', 25, { numerator: 1000, denominator: 4000 })]), 'vi')
    expect(text.split('\n')).toEqual(['Tỷ lệ hồ sơ trực tuyến: 25', '  1.000 ÷ 4.000 × 100'])
  })

  it('to the absence of data', () => {
    expect(formatExplanation(why([figure('online', '2022', 3)]), 'en').split('\n')[0]).toBe(
      'Share filed online: no data',
    )
    expect(why([])).toEqual({ label: dossierIndicators[2]?.name, value: { vi: 'không có số liệu', en: 'no data' } })
  })
})

it('a year is explained by the quarters that make it', () => {
  const observations = [1, 2, 3, 4].flatMap(n => [
    figure('online', `2022-Q${n}`, n),
    figure('received', `2022-Q${n}`, 10),
  ])
  expect(formatExplanation(why(observations), 'vi').split('\n').slice(0, 5)).toEqual([
    'Tỷ lệ hồ sơ trực tuyến: 25',
    '  online ÷ received × 100',
    '  online: 10',
    '    online, Quý I/2022: 1',
    '    online, Quý II/2022: 2',
  ])
})

it('an unknown indicator is refused', () => {
  expect(faultsOf(() => why([], 'shar'))).toEqual(['unknown indicator at indicator'])
})
