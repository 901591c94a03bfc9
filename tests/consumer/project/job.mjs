import { rank } from 'egov-kpi'
import { scores } from './scores.mjs'

console.log(JSON.stringify(rank(scores, { decimals: 2 })))
