import { parseDossiers, parseProcedures } from 'egov-kpi/dossiers'
import { expect, it } from 'vitest'
import { faultsOf, issuesOf } from '../support/issues'

const dossier = { id: 'HS-1', unit: 'so-tttt', channel: 'online', receivedAt: '2022-04-08', dueOn: '2022-04-15' }

it('dossiers are returned as they were given', () => {
  const { dueOn: _, ...undated } = dossier
  const dossiers = [dossier, { ...undated, id: 'HS-2', procedure: 'ks' }]
  expect(parseDossiers(JSON.parse(JSON.stringify(dossiers)))).toEqual(dossiers)
  expect(parseDossiers([])).toEqual([])
})

it('every broken dossier is reported at once, with its id, and below the path of the data', () => {
  const bad = [
    { ...dossier, chanel: 'online' },
    { ...dossier, id: 'HS-2', resolvedAt: '2022-04-07' },
    dossier,
    dossier,
    'HS-5',
  ]
  const issues = issuesOf(() => parseDossiers(bad, { path: ['body', 'dossiers'] }))
  expect(issues.map(({ path, message }) => [path.join('.'), message.en])).toEqual([
    ['body.dossiers.0.chanel', 'Dossier “HS-1”: There is no property “chanel”; nearest: channel.'],
    ['body.dossiers.1.resolvedAt', 'Dossier “HS-2”: The result is dated 07/4/2022, before receipt (08/4/2022).'],
    ['body.dossiers.4', 'Expected an object, got text.'],
    ['body.dossiers.3.id', 'The dossier id “HS-1” is used twice.'],
  ])
  expect(faultsOf(() => parseDossiers({ dossiers: [] }, { path: ['body'] }))).toEqual(['wrong-type at body'])
})

it('a dossier without a term is refused unless its procedure may have one', () => {
  const { dueOn: _, ...undated } = dossier
  expect(faultsOf(() => parseDossiers([undated]))).toEqual(['missing term at [0].term'])
  expect(parseDossiers([{ ...undated, procedure: 'ks' }])).toHaveLength(1)
})

it('a day and a moment contradict each other only if they do in every time zone', () => {
  const received = { ...dossier, receivedAt: '2022-04-08T20:00:00Z' }
  // In Vietnam it is received on 9 April, in London on 8 April, west of it perhaps already on 7 April.
  expect(parseDossiers([{ ...received, resolvedAt: '2022-04-08' }])).toHaveLength(1)
  expect(faultsOf(() => parseDossiers([{ ...received, resolvedAt: '2022-04-07' }]))).toEqual([
    'out-of-order result at [0].resolvedAt',
  ])
  expect(faultsOf(() => parseDossiers([{ ...received, resolvedAt: '2022-04-08T19:59:59Z' }]))).toEqual([
    'out-of-order result at [0].resolvedAt',
  ])
})

it('moments at the ends of the calendar are no fault', () => {
  const first = { ...dossier, receivedAt: '0001-01-01T00:00:00Z', dueOn: '9999-12-31T23:59:59Z' }
  expect(parseDossiers([{ ...first, resolvedAt: '9999-12-31' }])).toHaveLength(1)
})

it('procedures are returned as they were given, and every broken one is reported below the path of the data', () => {
  const procedure = { id: 'ks', title: 'Đăng ký khai sinh', field: 'ho-tich' }
  expect(parseProcedures([procedure])).toEqual([procedure])
  const term = { amount: 1, measure: 'working-days' }
  const bad = [
    procedure,
    procedure,
    { ...procedure, id: 'kt', feild: 'x' },
    { ...procedure, id: 'hn', term, terms: [{ term }] },
    {
      ...procedure,
      id: 'cc',
      terms: [
        { validTo: '2022-06-30', term },
        { validFrom: '2022-06-30', term },
      ],
    },
  ]
  expect(faultsOf(() => parseProcedures(bad, { path: ['procedures'] }))).toEqual([
    'unknown property at procedures[2].feild',
    'only-one procedure-term at procedures[3].terms',
    'overlap terms at procedures[4].terms[1]',
    'duplicate procedure at procedures[1].id',
  ])
})
