export { matchesText } from './matchesText.ts'
export { type Findable, type Match, rankMatches } from './rankMatches.ts'
export { foldText, searchTokens } from './searchTokens.ts'
