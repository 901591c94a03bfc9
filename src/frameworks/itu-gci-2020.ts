import { deepFreeze } from '../foundation/freeze'
import { exceptionsOf, type Framework, mainIndex, roundedComponents, yearOf } from './framework'

/**
 * The Global Cybersecurity Index of the ITU, edition of 2020: the sum of five pillars of up to 20 points, to 2 decimals.
 *
 * Reproduces the score of 135 of the 188 countries whose five pillars are published; the other 53 are its `exceptions`, 50
 * of them off by 0.01 and three by 0.02. Equals share a rank and none is skipped: 1, 2, 2, 3 (from memory of the
 * publication: an assumption).
 *
 * @example
 * ```ts
 * import { ituGci2020 } from 'egov-kpi/frameworks'
 *
 * ituGci2020.ranking?.ties // => 'dense'
 * ituGci2020.exceptions?.length // => 53
 * ```
 */
export const ituGci2020: Framework = /* @__PURE__ */ deepFreeze({
  scorecard: {
    id: 'itu-gci-2020',
    title: {
      vi: 'Chỉ số an toàn thông tin mạng toàn cầu của ITU (GCI) năm 2020',
      en: 'ITU Global Cybersecurity Index (GCI) 2020',
    },
    scale: 100,
    rounding: { leaf: 'exact', total: { decimals: 2, mode: 'half-up' } },
    criteria: [
      mainIndex('legal', '20', { vi: 'Biện pháp pháp lý', en: 'Legal measures' }, 20),
      mainIndex('technical', '20', { vi: 'Biện pháp kỹ thuật', en: 'Technical measures' }, 20),
      mainIndex('organizational', '20', { vi: 'Biện pháp tổ chức', en: 'Organizational measures' }, 20),
      mainIndex('capacity-development', '20', { vi: 'Phát triển năng lực', en: 'Capacity development' }, 20),
      mainIndex('cooperation', '20', { vi: 'Hợp tác', en: 'Cooperation' }, 20),
    ],
    source: { title: 'ITU, Global Cybersecurity Index 2020' },
  },
  ranking: { ties: 'dense' },
  exceptions: /* @__PURE__ */ exceptionsOf('score', roundedComponents, [
    ['AFG', '5.2', '5.21'],
    ['AGO', '12.99', '13'],
    ['ALB', '64.32', '64.33'],
    ['AUT', '93.89', '93.9'],
    ['AZE', '89.31', '89.32'],
    ['BEN', '80.06', '80.07'],
    ['BGR', '67.38', '67.39'],
    ['BLR', '50.57', '50.56'],
    ['BLZ', '10.29', '10.3'],
    ['BOL', '16.14', '16.15'],
    ['BRN', '56.07', '56.06'],
    ['BWA', '53.06', '53.04'],
    ['CAN', '97.67', '97.68'],
    ['CHN', '92.53', '92.52'],
    ['COL', '63.72', '63.74'],
    ['COM', '3.72', '3.73'],
    ['CPV', '17.74', '17.73'],
    ['CRI', '67.45', '67.46'],
    ['CYP', '88.82', '88.81'],
    ['DNK', '92.6', '92.59'],
    ['FJI', '29.08', '29.07'],
    ['GHA', '86.69', '86.68'],
    ['HRV', '92.53', '92.52'],
    ['JOR', '70.96', '70.95'],
    ['KGZ', '49.64', '49.63'],
    ['KWT', '75.05', '75.07'],
    ['LBN', '30.44', '30.45'],
    ['LIE', '35.15', '35.16'],
    ['LKA', '58.65', '58.64'],
    ['MCO', '72.57', '72.56'],
    ['MDG', '23.33', '23.32'],
    ['MLI', '10.14', '10.15'],
    ['MNE', '53.23', '53.24'],
    ['MWI', '36.83', '36.84'],
    ['NAM', '11.47', '11.48'],
    ['NOR', '96.89', '96.88'],
    ['OMN', '96.04', '96.05'],
    ['PAK', '64.88', '64.87'],
    ['PAN', '34.11', '34.1'],
    ['PER', '55.67', '55.68'],
    ['PRY', '57.09', '57.08'],
    ['QAT', '94.5', '94.51'],
    ['ROU', '76.29', '76.3'],
    ['SEN', '35.85', '35.86'],
    ['SLB', '7.08', '7.07'],
    ['TON', '20.95', '20.96'],
    ['TTO', '22.18', '22.19'],
    ['UZB', '71.11', '71.12'],
    ['VEN', '27.06', '27.05'],
    ['VUT', '12.88', '12.89'],
    ['WSM', '29.33', '29.32'],
    ['ZAF', '78.46', '78.47'],
    ['ZMB', '68.88', '68.87'],
  ]),
  validity: /* @__PURE__ */ yearOf(2020),
})
