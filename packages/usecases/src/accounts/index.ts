export { accountId, connectionId } from './accountId.ts'
export {
  type ChangeConnection,
  createConnectionCode,
  listConnections,
  partConnection,
  setConnectionSite,
} from './connections.ts'
export { createJoinCode, type NotFromHere } from './createJoinCode.ts'
export type { CodeNotValid, MadeCode } from './joinCodes.ts'
export { type AccountsListed, type ListedAccount, listAccounts } from './listAccounts.ts'
export { partAccount } from './partAccount.ts'
export { type ConnectRefusal, redeemConnectionCode } from './redeemConnectionCode.ts'
export { type NoAccountHere, redeemJoinCode } from './redeemJoinCode.ts'
export { meet, type NotConnected, signIn } from './signIn.ts'
export { signInOfHouse } from './signInOfHouse.ts'
