export * from './foundation/index'
export * from './observations/index'
export * from './ranking/index'
