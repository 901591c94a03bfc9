export * from './foundation/index'
export * from './frameworks/index'
export * from './observations/index'
export * from './ranking/index'
