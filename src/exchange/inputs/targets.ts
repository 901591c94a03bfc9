import { list, type Schema } from '../../foundation/schema'
import { parseStructure } from '../../foundation/structure'
import { Target } from '../../indicators/target'
import type { Input } from './input'

const schema: Schema<readonly Target[]> = list(Target)

export const targetInput: Input<readonly Target[], object, never> = {
  title: { vi: 'mục tiêu', en: 'targets' },
  tables: {},
  marks: ['indicator', 'scope', 'comparator', 'kind'],
  form: 'list',
  schema,
  count: ({ length }) => length,
  parse: json => parseStructure(schema, json),
}
