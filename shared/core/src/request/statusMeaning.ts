import type { IssueStatus, StatusMeaning } from './issue.ts'

// Read in this order: "waiting for customer acceptance" is a delivery, "waiting for customer" waits on them, and
// "waiting" alone on others.
const acceptance =
  /\b(customer|user|client|requester) (acceptance|approval|confirmation|review)\b|验收|客户确认|用户确认/
const waits = /\b(wait|waits|waiting|awaiting|pending|needs?|need|requires?)\b|等待|待|需/
const customer =
  /\b(customer|client|user|reporter|requester|requestor|info|information|details|reply|response|feedback|clarification)\b|客户|用户|报告人|提出人|申请人|需求方|补充|回复|反馈|澄清|信息|资料/
const others =
  /\b(wait|waits|waiting|awaiting|pending|hold|held|blocked|blocker|impeded|paused|suspended|parked|third[- ]party|vendor|supplier|approval)\b|等待|挂起|暂停|暂缓|阻塞|受阻|搁置|第三方|供应商|厂商|待审批|待批/
const again = /\bre-?(opened|open)\b|重新打开|重新开启|重开|再次打开/

/** What a guess rests on: the group of the status, or what its name speaks of. */
export type GuessGround = 'group' | 'acceptance' | 'customer' | 'others' | 'again'
export type Guess = { readonly meaning: StatusMeaning; readonly ground: GuessGround }

/** What a status most likely means, by its category and by its name in English or Chinese. */
export const guessMeaning = (status: Pick<IssueStatus, 'name' | 'category'>): StatusMeaning =>
  guessStatus(status).meaning

/** The same, with what it rests on. */
export function guessStatus({ name, category }: Pick<IssueStatus, 'name' | 'category'>): Guess {
  const said = name.normalize('NFKC').toLowerCase()
  if (category === 'done') return { meaning: 'delivered', ground: 'group' }
  if (acceptance.test(said)) return { meaning: 'delivered', ground: 'acceptance' }
  if (waits.test(said) && customer.test(said)) return { meaning: 'waiting-on-customer', ground: 'customer' }
  if (others.test(said)) return { meaning: 'waiting-on-others', ground: 'others' }
  if (again.test(said)) return { meaning: 'in-work', ground: 'again' }
  return { meaning: category === 'in-progress' ? 'in-work' : 'none', ground: 'group' }
}
