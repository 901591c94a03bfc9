import { classifyDossier } from 'egov-kpi/dossiers'
import { readDossiers } from 'egov-kpi/exchange'
import { vietnamCivilService } from 'egov-kpi/working-time'
import { expect, it } from 'vitest'

const header =
  'Mã hồ sơ,Đơn vị,Hình thức nộp,Ngày tiếp nhận,Ngày trả kết quả,Thời hạn,Đơn vị thời hạn,Giờ chốt nhận,Mở lại (JSON)\n'

it('reads a term of the same day with its cut-off hour, a term in weeks and a reopening', async () => {
  const data = `${header}${[
    'A,xa,trực tiếp,2022-04-15 16:00,,0,ngày làm việc,15:00,',
    'B,xa,trực tiếp,2022-04-15,,2,tuần,,',
    'C,xa,trực tiếp,2022-04-15,2022-04-18,3,ngày làm việc,,"[{""at"":""2022-04-20""}]"',
  ].join('\n')}\n`
  const { value, findings } = await readDossiers({ name: 'x.csv', data }, { offset: '+07:00' })
  expect(findings).toEqual([])
  const options = { calendar: vietnamCivilService(), asOf: '2022-04-20' }
  expect(value?.map(one => [one.id, classifyDossier(one, options).due])).toEqual([
    ['A', '2022-04-18'],
    ['B', '2022-04-29'],
    ['C', '2022-04-22'],
  ])
})

it('refuses a cut-off that is not a time of day, with its cell', async () => {
  const data = `${header}A,xa,trực tiếp,2022-04-15 16:00,,0,ngày làm việc,3 giờ chiều,\n`
  const { findings } = await readDossiers({ name: 'x.csv', data }, { offset: '+07:00' })
  expect(findings.map(({ code, path }) => [code, path])).toEqual([['malformed', ['x.csv', 2, 'H']]])
})
