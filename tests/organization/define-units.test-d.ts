import { defineUnits, type parseUnits, type Unit, type UnitGroup, type UnitId, type Units } from 'egov-kpi'
import { expectTypeOf, it } from 'vitest'
import type * as z from 'zod'

const units = defineUnits({
  groups: [
    { id: 'departments', name: 'Sở' },
    { id: 'districts', name: 'Quận' },
  ],
  units: [
    { id: 'so-tttt', name: 'Sở Thông tin và Truyền thông', group: 'departments' },
    { id: 'hai-chau', name: { vi: 'Quận Hải Châu' }, group: 'districts', aliases: ['Hải Châu'] },
  ],
})

it('literal ids stay literal', () => {
  expectTypeOf<UnitId<typeof units>>().toEqualTypeOf<'so-tttt' | 'hai-chau'>()
  expectTypeOf<(typeof units)['groups'][number]['id']>().toEqualTypeOf<'departments' | 'districts'>()
})

it('defined units are units', () => {
  expectTypeOf(units).toExtend<Units>()
})

it('a unit of a group that does not exist does not compile', () => {
  // @ts-expect-error - there is no group 'department'
  defineUnits({ groups: [{ id: 'departments', name: 'Sở' }], units: [{ id: 'a', name: 'A', group: 'department' }] })
})

it('a unit without a name does not compile', () => {
  // @ts-expect-error - the name is missing
  defineUnits({ groups: [{ id: 'departments', name: 'Sở' }], units: [{ id: 'a', group: 'departments' }] })
})

it('units from JSON have ids of type string', () => {
  expectTypeOf<UnitId<ReturnType<typeof parseUnits>>>().toEqualTypeOf<string>()
})

it('schema and interface agree', () => {
  expectTypeOf<z.output<typeof Unit>>().toEqualTypeOf<Unit>()
  expectTypeOf<z.output<typeof UnitGroup>>().toEqualTypeOf<UnitGroup>()
})
