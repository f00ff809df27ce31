import type { LocalText } from '../kernel/index.ts'
import type { MeasureId } from './measures.ts'

/** What people say when something is wrong, and the measure that turns it into a number. */
export type Complaint = {
  readonly measure: MeasureId
  /** As it is often said, in each language. */
  readonly wording: LocalText
  /** Other ways to say it, in any language: what is typed is matched with their words and pairs of characters. */
  readonly also: readonly string[]
}

/** One for each measure, the most usual first. */
export const complaints: readonly Complaint[] = [
  {
    measure: 'resolution-median',
    wording: { en: 'Service is slow', 'zh-CN': '服务效率低' },
    also: [
      'takes too long, takes ages, so long until something gets done, not fast enough, sluggish',
      'speed, turnaround, processing time, we wait too long',
      '办事慢，处理太慢，速度慢，太慢了，进度慢，效率太低，效率不高，周期太长，时间太长，等太久，磨蹭，拖拉',
    ],
  },
  {
    measure: 'response-median',
    wording: { en: 'Nobody answers', 'zh-CN': '没人回复' },
    also: [
      'no reply, no response, never reply, does not respond, unresponsive, ignored, silence, cannot reach anyone',
      'no reaction, nobody picks up, not even a confirmation, nobody gets back to us',
      '没人理，不理人，没有回应，没有响应，响应慢，迟迟不回，不回消息，联系不上，没有反馈，没反应，无人应答',
    ],
  },
  {
    measure: 'on-time',
    wording: { en: 'Promises are not kept', 'zh-CN': '承诺不兑现' },
    also: [
      'promised dates are missed, miss deadlines, unreliable, cannot rely on them, always late, delivered late, not on time',
      'not punctual, words and no deeds',
      '说话不算数，不守时，不按时，不准时，老是延期，总是延误，一拖再拖，超期交付，言而无信，答应的时间做不到，靠不住',
    ],
  },
  {
    measure: 'resolution-p90',
    wording: { en: 'Some things take forever', 'zh-CN': '有些事一拖就是很久' },
    also: [
      'drag on for weeks, drags on for months, endless, hard cases stay, the difficult ones never finish, outliers, stuck',
      'sometimes it takes forever',
      '个别事情拖很久，难办的事，拖几个月，没完没了，疑难问题，卡住，卡了很久，遥遥无期，有的一直办不完',
    ],
  },
  {
    measure: 'response-p90',
    wording: { en: 'Some of us wait days for a first word', 'zh-CN': '有的人几天都等不到第一句回复' },
    also: [
      'a few are forgotten, some never hear anything, days before the first answer, overlooked, fell through the cracks',
      '有的请求被遗忘，被忽视，被漏掉，好几天没消息，个别请求无人问津，漏单',
    ],
  },
  {
    measure: 'reopened',
    wording: { en: 'It is never really fixed', 'zh-CN': '问题总是反复' },
    also: [
      'comes back again, the same problem again, poor quality, sloppy, half done, rework, not solved properly, has to be redone',
      'done twice, patchwork, incomplete result, closed without a solution',
      '反复出现，治标不治本，返工，质量差，敷衍，没解决就关了，又坏了，修了又坏，没有彻底解决，应付了事，重做',
    ],
  },
  {
    measure: 'handed-on',
    wording: { en: 'We are sent from one department to another', 'zh-CN': '老是推来推去' },
    also: [
      'pushed around, passed around, pass the buck, ping pong, sent from pillar to post, not my job, run from door to door',
      'shuffled, bounced, referred elsewhere',
      '推诿，扯皮，踢皮球，互相推，推卸，来回跑，转来转去，找了好几个部门，让我找别人，部门墙，不归我管',
    ],
  },
  {
    measure: 'unassigned',
    wording: { en: 'Nobody feels responsible', 'zh-CN': '没人负责' },
    also: [
      'no owner, no contact person, who is in charge, nobody in charge, nobody takes care, unclear responsibility, nobody takes it up',
      '没人管，没人接手，责任不清，职责不清，不知道找谁，没有对接人，谁在管，没人认领，没人跟进',
    ],
  },
  {
    measure: 'overdue',
    wording: { en: 'Everything is overdue', 'zh-CN': '积压的事都超时了' },
    also: [
      'backlog, piles up, swamped, overloaded, behind schedule, cannot keep up, drowning in work, past due',
      '积压，堆积，堆成山，忙不过来，逾期，欠账，应接不暇，超时未办，处理不过来',
    ],
  },
  {
    measure: 'on-customer',
    wording: { en: 'They always want more from us first', 'zh-CN': '总让我们补材料' },
    also: [
      'ask for more information, more forms, more documents, bureaucracy, red tape, paperwork, keep asking questions back, missing data',
      'too complicated, too many questions',
      '补资料，反复要材料，手续繁琐，流程复杂，表格太多，要求太多，一次说不清，反复问，官僚',
    ],
  },
  {
    measure: 'on-others',
    wording: { en: 'They always wait for somebody else', 'zh-CN': '总说在等别人' },
    also: [
      'waiting for another team, waiting on a supplier, blocked by others, depends on others, excuses, approval pending',
      '等其他部门，等领导审批，等审批，等供应商，找借口，被别的部门卡着，协作差，配合差',
    ],
  },
  {
    measure: 'old',
    wording: { en: 'Requests disappear into a black hole', 'zh-CN': '提了就石沉大海' },
    also: [
      'vanish, lost, never hear of it again, forgotten for months, old requests, leftovers, no trace, gathering dust',
      '杳无音信，不了了之，没有下文，没下文，泥牛入海，搁置，陈年，老问题没人碰，无声无息，音讯全无',
    ],
  },
  {
    measure: 'withdrawn',
    wording: { en: 'People give up asking', 'zh-CN': '大家都懒得提了' },
    also: [
      'gave up, do it ourselves, pointless to ask, no use asking, cancel requests, workaround, lose patience, resigned',
      '放弃，自己解决，自己动手，提了也没用，提了也白提，算了，撤回，撤单，没耐心，心灰意冷',
    ],
  },
]
