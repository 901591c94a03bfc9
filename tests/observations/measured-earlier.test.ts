import type { Observation } from 'egov-kpi'
import { expect, it } from 'vitest'
import { measuredEarlier, measuredWords } from '../../src/observations/measured-earlier'

const figure = (unit: string, period: string, measuredIn?: string): Observation => ({
  unit,
  indicator: 'i',
  period,
  ...(measuredIn === undefined ? {} : { measuredIn }),
  value: 1,
  status: 'final',
})

it('figures measured in an earlier period are found once for each pair of periods, with the number of units', () => {
  const found = measuredEarlier([
    figure('a', '2023', '2022'),
    figure('b', '2023', '2022'),
    figure('b', '2023', '2022'),
    figure('c', '2023', '2021'),
    figure('d', '2023', '2023'),
    figure('e', '2023'),
  ])
  expect(found.map(({ code, severity, path, message }) => [code, severity, path.join(), message.vi])).toEqual([
    [
      'measured-earlier',
      'info',
      'observations',
      'Chỉ tiêu “i”: số liệu năm 2023 được đo trong năm 2022 (số đơn vị: 2).',
    ],
    [
      'measured-earlier',
      'info',
      'observations',
      'Chỉ tiêu “i”: số liệu năm 2023 được đo trong năm 2021 (số đơn vị: 1).',
    ],
  ])
  expect(measuredEarlier([figure('d', '2023', '2023'), figure('e', '2023')])).toEqual([])
})

it('the period of the measurement is named as in a sentence', () => {
  expect(measuredWords('2022-S1')).toEqual({
    vi: 'đo trong 6 tháng đầu năm 2022',
    en: 'measured in the first half of 2022',
  })
})
