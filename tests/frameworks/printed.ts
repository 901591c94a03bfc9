import type { CountsForm, FormAnswer, Observation } from 'egov-kpi'
import {
  feedbackForm,
  formII06a,
  onlineServicesForm,
  onTimeRates,
  satisfactionForm,
  serviceRates,
} from 'egov-kpi/frameworks'
import daNangData from '../../examples/data/da-nang-department.json' with { type: 'json' }
import ducPhoData from '../../examples/data/duc-pho.json' with { type: 'json' }
import { counts } from '../support/counts'

export const ducPho = ducPhoData.observations as readonly Observation[]
export const daNang = daNangData.observations as readonly Observation[]
export const ducPhoPrinted = ducPhoData.printed as readonly FormAnswer[]

/** A form with the rates that reports print beside its counts. */
const withRates = (form: CountsForm): CountsForm => {
  const own = new Set(form.indicators.map(({ id }) => id))
  const rates = [...onTimeRates, ...serviceRates].filter(({ numerator }) => own.has(numerator))
  return { ...form, indicators: [...form.indicators, ...rates] }
}
/** Đà Nẵng's department prints its share of all that it received, which is not one of the named rates. */
const onlineOfReceived = {
  id: 'online-of-received',
  kind: 'ratio',
  name: 'Tỷ lệ trực tuyến trên tổng số tiếp nhận',
  numerator: 'dossiers-online',
  denominator: 'dossiers-received',
  factor: 100,
  measure: { kind: 'percent' },
  direction: 'higher',
} as const
const allRates = withRates(formII06a)
export const dossiers: CountsForm = { ...allRates, indicators: [...allRates.indicators, onlineOfReceived] }
export const feedback = withRates(feedbackForm)
export const satisfaction = withRates(satisfactionForm)
export const services = withRates(onlineServicesForm)

/** Counts as answers of a form. */
export const answersOf = (observations: readonly Observation[]): readonly FormAnswer[] =>
  observations.map(({ indicator, period, value }) => ({ row: indicator, period, value: value as number }))

const city = '2022-S1'
const ofDossiers = (unit: string, values: Readonly<Record<string, number>>) =>
  answersOf(counts(unit, city, 'dossiers', values))
const ofServices = (values: Readonly<Record<string, number>>) => answersOf(counts('da-nang', city, 'services', values))

export const cityDossiers = ofDossiers('da-nang', { online: 58941, offline: 116340 - 58941 })
export const usedServices = ofServices({ 'with-filings': 565, 'with-online-filings': 439 })
export const level3 = ofServices({ eligible: 32, offered: 32 })
export const level4 = ofServices({ eligible: 1704, offered: 1704 })
export const levels3And4 = ofServices({ eligible: 1784, offered: 1736, 'on-national-portal': 979 })
export const payment = ofServices({ 'with-fee-duty': 523, 'with-online-payment': 523 })
export const survey = answersOf(counts('so-tttt-da-nang', city, 'satisfaction', { rated: 64, satisfied: 64 }))
export const hotline2018 = answersOf(
  counts('1022', '2018', 'citizen-feedback', { received: 9125, answered: 8952, 'by-hotline': 4299, 'by-portal': 4826 }),
)
/** "2.620 lượt …; trong đó có 1.131 … qua Đường dây nóng": of which, not all parts. */
export const feedback2022 = answersOf(counts('1022', city, 'citizen-feedback', { received: 2620, 'by-hotline': 1131 }))
/** The same centre in the other report: "Cổng Góp ý đã tiếp nhận, chuyển xử lý 2.583". */
export const feedback2022Portal = answersOf(
  counts('1022', city, 'citizen-feedback', { received: 2583, forwarded: 2583 }),
)
export const nationalPortal = answersOf(
  counts('gop-y-tu-cong-quoc-gia', city, 'citizen-feedback', {
    received: 112,
    answered: 109,
    pending: 3,
    'pending-within-deadline': 3,
  }),
)

/** A percentage that can be recomputed: the form and the counts beside it, the rate that it is, and how it is printed. */
export type Recomputed = readonly [
  place: string,
  form: CountsForm,
  counts: readonly FormAnswer[],
  rate: string,
  printed: string,
]

const [y2021, h2022] = ['2020-12-15/2021-12-14', '2021-12-15/2022-06-14'].map(period =>
  answersOf(ducPho.filter(one => one.period === period)),
) as [readonly FormAnswer[], readonly FormAnswer[]]
export const recomputed: readonly Recomputed[] = [
  ['000:222 100%', dossiers, answersOf(daNang), 'online-of-received', '100%'],
  ['002:126 100%', services, level4, 'offered-online', '100%'],
  ['002:130 77,70%', services, usedServices, 'used-online', '77,70%'],
  ['002:132 50,66%', dossiers, cityDossiers, 'filed-online', '50,66%'],
  ['002:166 100', services, level3, 'offered-online', '100'],
  ['002:170 100', services, level4, 'offered-online', '100'],
  ['002:178 56,39', services, levels3And4, 'on-national-portal', '56,39'],
  ['002:181 50,66', dossiers, cityDossiers, 'filed-online', '50,66'],
  ['002:184 100', services, payment, 'paid-online', '100'],
  ['002:240 100%', satisfaction, survey, 'satisfied', '100%'],
  ['003:48 98,1%', feedback, hotline2018, 'feedback-answered', '98,1%'],
  ['004:117 98,33%', dossiers, y2021, 'resolved-of-received', '98,33%'],
  ['004:117 95,57%', dossiers, y2021, 'resolved-in-time', '95,57%'],
  ['004:117 4,43%', dossiers, y2021, 'late-of-resolved', '4,43%'],
  ['004:117 1,67%', dossiers, y2021, 'pending-of-received', '1,67%'],
  ['004:119 93,06%', dossiers, h2022, 'resolved-of-received', '93,06%'],
  ['004:119 98,05%', dossiers, h2022, 'resolved-in-time', '98,05%'],
  ['004:119 1,95%', dossiers, h2022, 'late-of-resolved', '1,95%'],
  ['004:119 6,94%', dossiers, h2022, 'pending-of-received', '6,94%'],
]

const base = 'the base is not printed'
const noCounts = 'no counts are printed'
const goal = 'a target or a rule, no measurement'
const share = 'a share “of all”, without counts'

/** Every other percentage of the four papers, and why it cannot be recomputed from counts beside it. */
export const notRecomputable: Readonly<Record<string, string>> = {
  '000:24 50% (plan)': base,
  '000:24 14%': base,
  '000:24 50% (exports)': base,
  '000:24 30%': base,
  '000:98 hơn 50%': 'growth of cyber attacks, 13,012 on 8,546: recomputed by the room of indicators (52.26)',
  '000:106 85,5%': base,
  '000:156 100%': 'a legal form of companies',
  '000:228 99%': noCounts,
  '002:34 100% (cable)': share,
  '002:34 100% (3G, 4G)': share,
  '002:44 gần 97%': 'recomputed as “nearly”: see the findings',
  '002:44 100%': share,
  '002:44 gần 60%': 'recomputed as “nearly”: see the findings',
  '002:102 100%': share,
  '002:112 100%': share,
  '002:147 100% (×3)': goal,
  '002:154 100': noCounts,
  '002:155 100': noCounts,
  '002:156 100': noCounts,
  '002:158 100': noCounts,
  '002:159 100': noCounts,
  '002:160 100': noCounts,
  '002:162 100': noCounts,
  '002:163 100': noCounts,
  '002:164 100': noCounts,
  '003:36 102%': base,
  '003:36 15%': base,
  '003:40 66%': 'of 847, but the total is not printed',
  '003:40 44%': noCounts,
  '003:77 khoảng 80%': base,
  '003:83 16%': base,
  '003:83 15%': base,
  '003:93 7,24%': base,
  '003:123 8- 9%': goal,
  '003:123 1-2%': goal,
  '004:61 Trên 40%': noCounts,
  '004:65 100%': share,
  '004:69 100%': share,
  '004:71 80%': noCounts,
  '004:71 60%': noCounts,
  '004:73 Trên 80%': noCounts,
  '004:75 khoảng 30%': base,
  '004:81 100%': noCounts,
  '004:81 trên 80%': noCounts,
  '004:83 100%': '15/15 stands for the communes only, the percentage for all offices',
  '004:105 100%': share,
  '004:107 trên 80%': noCounts,
  '004:177 68%': 'of 419 loudspeaker clusters, but the covered are not printed',
  '004:203 100% (×2)': goal,
  '004:209 100%': goal,
  '004:211 100%': goal,
  '004:211 60% (level 4)': goal,
  '004:211 Trên 80%': goal,
  '004:211 60% (communes)': goal,
  '004:243 50%': goal,
}
