const { rank } = require('egov-kpi/ranking')

import('./scores.mjs').then(({ scores }) => console.log(JSON.stringify(rank(scores, { decimals: 2 }))))
