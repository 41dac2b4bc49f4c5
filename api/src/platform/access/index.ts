export { type Keyed, KeyMismatch, openKeys } from './keys.ts'
export { type Action, allowed, may, type Role, roles } from './roles.ts'
export { type Grant, mintToken, openTokens, type TokenStore } from './tokens.ts'
