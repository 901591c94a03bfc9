export { type ProvinceFigures, vietnamProvinceFigures } from './province-figures'
export { vietnamProvinces } from './provinces'
