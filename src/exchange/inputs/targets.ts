import { list } from '../../foundation/schema'
import { parseStructure } from '../../foundation/structure'
import { Target } from '../../indicators/target'
import type { Input } from './input'

export const targetInput: Input<readonly Target[], object, never> = {
  title: { vi: 'mục tiêu', en: 'targets' },
  tables: {},
  marks: ['indicator', 'scope', 'comparator', 'kind'],
  form: 'list',
  count: ({ length }) => length,
  parse: json => parseStructure(list(Target), json),
}
