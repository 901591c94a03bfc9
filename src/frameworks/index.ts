export { dti2020 } from './dti-2020'
export { dti2022 } from './dti-2022'
export { egdi } from './egdi'
export type { Framework } from './framework'
