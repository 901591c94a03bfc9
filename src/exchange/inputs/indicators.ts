import type { Indicator } from '../../indicators/indicator'
import { parseIndicators } from '../../indicators/read-indicators'
import type { Input } from './input'

export const indicatorInput: Input<readonly Indicator[], object, never> = {
  title: { vi: 'định nghĩa chỉ tiêu', en: 'indicators' },
  tables: {},
  marks: ['id', 'kind', 'measure'],
  form: 'list',
  count: ({ length }) => length,
  parse: json => parseIndicators(json),
}
