export * from './answer.ts'
export * from './invitation.ts'
export * from './survey.ts'
