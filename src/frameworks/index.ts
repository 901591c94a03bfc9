export { circular19Of2018Bands } from './circular-19-2018'
export { completionRates } from './completion-rates'
export { decision766 } from './decision-766'
export {
  type Decree335Quota,
  decree335Leaders,
  decree335Officials,
  decree335Products,
  decree335Rankings,
  decree335Totals,
} from './decree-335-2025'
export { doingBusiness2020 } from './doing-business-2020'
export { dti2020 } from './dti-2020'
export { dti2022 } from './dti-2022'
export { egdi2016, egdi2018, egdi2020, egdi2022 } from './egdi'
export { euEgovernment2023 } from './eu-egovernment-2023'
export { form07a, weeklyForm } from './form-07a'
export { formII06a } from './form-ii-06a'
export type { Framework, PublishedException } from './framework'
export { gtmi2022 } from './gtmi-2022'
export { ituGci2020 } from './itu-gci-2020'
export { oecdDgi2023 } from './oecd-dgi-2023'
export { onTimeRates } from './on-time-rates'
export { papi2011 } from './papi-2011'
export { parIndex2022 } from './par-index-2022'
export { feedbackForm, onlineServicesForm, satisfactionForm } from './service-forms'
export { serviceRates } from './service-rates'
export { spbe2018 } from './spbe-2018'
export { taskProgressForm } from './task-progress-form'
