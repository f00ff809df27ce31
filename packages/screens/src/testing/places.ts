import type { Route } from '../nav/route.ts'

/** Every screen, and who sees it in full. */
const listed = [
  { name: 'queue', who: 'lin', route: { at: 'board' }, shows: /打印机卡纸/ },
  { name: 'triage board', who: 'lin', route: { at: 'board', scope: 'triage' }, shows: /打印机卡纸/ },
  { name: 'my requests', who: 'sam', route: { at: 'board', scope: 'mine' }, shows: /打印机卡纸/ },
  { name: 'all requests', who: 'ada', route: { at: 'board', scope: 'all' }, shows: /打印机卡纸/ },
  { name: 'request', who: 'lin', route: { at: 'request', request: 'r3' }, shows: /Which desk/ },
  {
    name: 'clock story',
    who: 'lin',
    route: { at: 'request', request: 'r3', clock: { target: 'resolution', cycle: 1 } },
    shows: /How it adds up|逐段相加/,
  },
  { name: 'issue to tag', who: 'lin', route: { at: 'issue', issue: '10001' }, shows: /Sales|销售部/ },
  { name: 'issue', who: 'lin', route: { at: 'issue', issue: '10002' }, shows: /IT-4/ },
  { name: 'catalogue', who: 'sam', route: { at: 'raise' }, shows: /New laptop|笔记本/ },
  { name: 'form', who: 'sam', route: { at: 'raise', service: 'laptop' }, shows: /macOS/ },
  { name: 'overview', who: 'ada', route: { at: 'overview' }, shows: /84%/ },
  { name: 'map', who: 'ada', route: { at: 'map' }, shows: /92%/ },
  {
    name: 'relation',
    who: 'ada',
    route: { at: 'map', relation: { customer: 'hr', provider: 'it' } },
    shows: /New laptop|笔记本/,
  },
  { name: 'need', who: 'lin', route: { at: 'need', complaint: 'service is slow' }, shows: /1d 2h|1天2小时/ },
  { name: 'alerts', who: 'lin', route: { at: 'alerts' }, shows: /IT-1/ },
  { name: 'accounts', who: 'lin', route: { at: 'accounts' }, shows: /Jira/ },
  { name: 'connections', who: 'ada', route: { at: 'admin', tab: 'connections' }, shows: /contoso\.sharepoint\.com/ },
  { name: 'import', who: 'ada', route: { at: 'admin', tab: 'import' }, shows: /ours\.csv/ },
  { name: 'departments', who: 'ada', route: { at: 'admin', tab: 'departments' }, shows: /FIN/ },
  { name: 'people', who: 'ada', route: { at: 'admin', tab: 'people' }, shows: /Sam Park|朴森/ },
  { name: 'services', who: 'ada', route: { at: 'admin', tab: 'services' }, shows: /New laptop|笔记本/ },
  { name: 'service', who: 'ada', route: { at: 'service', service: 'laptop' }, shows: /How many|数量/ },
  { name: 'new service', who: 'ada', route: { at: 'new-service' }, shows: /No questions yet|还没有表单项/ },
  { name: 'calendars', who: 'ada', route: { at: 'admin', tab: 'calendars' }, shows: /Asia\/Shanghai/ },
  { name: 'calendar', who: 'ada', route: { at: 'calendar', calendar: 'shanghai' }, shows: /National Day|国庆节/ },
  { name: 'new calendar', who: 'ada', route: { at: 'new-calendar' }, shows: /No special days|没有特殊日期/ },
  {
    name: 'agreements',
    who: 'ada',
    route: { at: 'admin', tab: 'agreements' },
    shows: /Technology for everyone|全员技术/,
  },
  {
    name: 'statuses',
    who: 'ada',
    route: { at: 'admin', tab: 'statuses' },
    shows: /Waiting for customer[^]*待供应商处理/,
  },
  { name: 'nowhere', who: 'sam', route: { at: 'nowhere', path: '/lost' }, shows: /./ },
] as const

// A screen without a place here does not compile.
type Missing = Exclude<Route['at'], (typeof listed)[number]['route']['at']>
const complete: [Missing] extends [never] ? unknown : Missing = listed

export const places = complete as readonly { name: string; who: string; route: Route; shows: RegExp }[]
