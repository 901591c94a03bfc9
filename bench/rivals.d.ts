// The few functions that we measure against. Stated here, so that the type check does not need bench's packages.

declare module 'd3-array' {
  export function rank(values: readonly number[]): Float64Array
  export function rank<T>(values: readonly T[], value: (item: T) => number): Float64Array
}

interface BusinessDay<T> {
  isBusinessDay(): boolean
  nextBusinessDay(): T
  format(pattern: string): string
}

interface BusinessDayjs extends BusinessDay<BusinessDayjs> {
  businessDaysAdd(days: number): BusinessDayjs
}

interface BusinessMoment extends BusinessDay<BusinessMoment> {
  businessAdd(days: number): BusinessMoment
}

declare module 'dayjs' {
  const dayjs: {
    (date: string): BusinessDayjs
    extend(plugin: unknown, options: object): void
  }

  export = dayjs
}

declare module 'dayjs-business-days2' {
  const plugin: unknown

  export = plugin
}

declare module 'moment-business-days' {
  const moment: {
    (date: string, pattern: string): BusinessMoment
    updateLocale(locale: string, options: object): void
  }

  export = moment
}
