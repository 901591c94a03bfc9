import type {
  DossierTally,
  FeedbackTally,
  PrintedFigure,
  SatisfactionTally,
  ServiceTally,
  Tally,
} from 'egov-kpi/dossiers'
import daNangData from '../../examples/data/da-nang-department.json' with { type: 'json' }
import ducPhoData from '../../examples/data/duc-pho.json' with { type: 'json' }

export const ducPho = ducPhoData.tallies as unknown as readonly [DossierTally, DossierTally]
export const daNang = daNangData.tallies[0] as unknown as DossierTally

const of = <K extends string>(kind: K, scope: string, period: string) => ({ kind, by: 'unit', scope, period }) as const
const city = '2022-S1'

export const cityDossiers: DossierTally = {
  ...of('dossiers', 'da-nang', city),
  received: null,
  online: 58941,
  direct: 116340 - 58941,
  carriedOver: null,
  resolved: null,
  early: null,
  onTime: null,
  late: null,
  pending: null,
  pendingWithinDeadline: null,
  pendingOverdue: null,
}
export const usedServices: ServiceTally = {
  ...of('services', 'da-nang', city),
  withFilings: 565,
  withOnlineFilings: 439,
}
export const level3: ServiceTally = { ...of('services', 'da-nang-level-3', city), eligible: 32, offered: 32 }
export const level4: ServiceTally = { ...of('services', 'da-nang-level-4', city), eligible: 1704, offered: 1704 }
export const levels3And4: ServiceTally = {
  ...of('services', 'da-nang-3-4', city),
  eligible: 1784,
  offered: 1736,
  onNationalPortal: 979,
}
export const payment: ServiceTally = {
  ...of('services', 'da-nang-fees', city),
  withFeeDuty: 523,
  withOnlinePayment: 523,
}
export const survey: SatisfactionTally = { ...of('satisfaction', 'so-tttt-da-nang', city), rated: 64, satisfied: 64 }
export const hotline2018: FeedbackTally = {
  ...of('feedback', '1022', '2018'),
  received: 9125,
  answered: 8952,
  byHotline: 4299,
  byPortal: 4826,
}
/** "2.620 lượt …; trong đó có 1.131 … qua Đường dây nóng": of which, not all parts. */
export const feedback2022: FeedbackTally = {
  ...of('feedback', '1022', city),
  received: 2620,
  answered: null,
  byHotline: 1131,
}
/** The same centre in the other report: "Cổng Góp ý đã tiếp nhận, chuyển xử lý 2.583". */
export const feedback2022Portal: FeedbackTally = {
  ...of('feedback', '1022', city),
  received: 2583,
  answered: null,
  forwarded: 2583,
}
export const nationalPortal: FeedbackTally = {
  ...of('feedback', 'gop-y-tu-cong-quoc-gia', city),
  received: 112,
  answered: 109,
  pending: 3,
  pendingWithinDeadline: 3,
  pendingOverdue: null,
}

/** A percentage that can be recomputed: the tally whose counts stand beside it, and what it is said to be. */
export type Recomputed = readonly [place: string, tally: Tally, figure: PrintedFigure]

const [y2021, h2022] = ducPho
export const recomputed: readonly Recomputed[] = [
  ['000:222 100%', daNang, { share: { of: ['online'], in: ['received'] }, printed: '100' }],
  ['002:126 100%', level4, { rate: 'offeredOnline', printed: '100' }],
  ['002:130 77,70%', usedServices, { rate: 'usedOnline', printed: '77.70' }],
  ['002:132 50,66%', cityDossiers, { rate: 'filedOnline', printed: '50.66' }],
  ['002:166 100', level3, { rate: 'offeredOnline', printed: '100' }],
  ['002:170 100', level4, { rate: 'offeredOnline', printed: '100' }],
  ['002:178 56,39', levels3And4, { rate: 'onNationalPortal', printed: '56.39' }],
  ['002:181 50,66', cityDossiers, { rate: 'filedOnline', printed: '50.66' }],
  ['002:184 100', payment, { rate: 'paidOnline', printed: '100' }],
  ['002:240 100%', survey, { rate: 'satisfied', printed: '100' }],
  ['003:48 98,1%', hotline2018, { rate: 'feedbackAnswered', printed: '98.1' }],
  ['004:117 98,33%', y2021, { rate: 'resolvedOfReceived', printed: '98.33' }],
  ['004:117 95,57%', y2021, { rate: 'resolvedInTime', printed: '95.57' }],
  ['004:117 4,43%', y2021, { rate: 'lateOfResolved', printed: '4.43' }],
  ['004:117 1,67%', y2021, { rate: 'pendingOfReceived', printed: '1.67' }],
  ['004:119 93,06%', h2022, { rate: 'resolvedOfReceived', printed: '93.06' }],
  ['004:119 98,05%', h2022, { rate: 'resolvedInTime', printed: '98.05' }],
  ['004:119 1,95%', h2022, { rate: 'lateOfResolved', printed: '1.95' }],
  ['004:119 6,94%', h2022, { rate: 'pendingOfReceived', printed: '6.94' }],
]

const base = 'the base is not printed'
const noCounts = 'no counts are printed'
const goal = 'a target or a rule, no measurement'
const share = 'a share "of all", without counts'

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
  '002:44 gần 97%': 'recomputed as "nearly": see the findings',
  '002:44 100%': share,
  '002:44 gần 60%': 'recomputed as "nearly": see the findings',
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
