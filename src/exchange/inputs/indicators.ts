import * as z from 'zod'
import { parseIndicators } from '../../indicators/define-indicators'
import { Indicator } from '../../indicators/indicator'
import type { Input } from './input'

export const indicatorInput: Input<readonly Indicator[], object, never> = {
  title: { vi: 'định nghĩa chỉ tiêu', en: 'indicators' },
  tables: {},
  marks: ['id', 'kind', 'measure'],
  form: 'list',
  schema: z.array(Indicator),
  count: ({ length }) => length,
  parse: parseIndicators,
}
