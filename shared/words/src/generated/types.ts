// Written by compile.ts from the message files: change those.
import type { MessageFormatters } from '../message.ts'

export type FirstMessages = {
  readonly 'act.cancel': string
  readonly 'act.edit': string
  readonly 'act.more': string
  readonly 'act.raise': string
  readonly 'act.reload': string
  readonly 'act.retry': string
  readonly 'act.save': string
  readonly 'act.to-board': string
  readonly 'act.undo': string
  readonly 'between.asked': (p: { readonly customer: string; readonly provider: string }, f: MessageFormatters) => string
  readonly 'between.customer-waits': (p: { readonly customer: string; readonly provider: string }, f: MessageFormatters) => string
  readonly 'between.others': (p: { readonly provider: string }, f: MessageFormatters) => string
  readonly 'between.others-reason': (p: { readonly provider: string; readonly reason: string }, f: MessageFormatters) => string
  readonly 'between.provider-waits': (p: { readonly customer: string; readonly provider: string }, f: MessageFormatters) => string
  readonly 'between.to-confirm': (p: { readonly customer: string; readonly provider: string }, f: MessageFormatters) => string
  readonly 'board.assignee': string
  readonly 'board.assignee.any': string
  readonly 'board.assignee.me': string
  readonly 'board.assignee.nobody': string
  readonly 'board.clear': string
  readonly 'board.column.assignee': string
  readonly 'board.column.key': string
  readonly 'board.column.priority': string
  readonly 'board.column.promise': string
  readonly 'board.column.raised': string
  readonly 'board.column.state': string
  readonly 'board.column.time': string
  readonly 'board.column.title': string
  readonly 'board.customer': string
  readonly 'board.customer.any': string
  readonly 'board.empty.all': string
  readonly 'board.empty.all.detail': string
  readonly 'board.empty.asked': string
  readonly 'board.empty.asked.detail': string
  readonly 'board.empty.mine': string
  readonly 'board.empty.mine.detail': string
  readonly 'board.empty.queue': string
  readonly 'board.empty.queue.detail': string
  readonly 'board.empty.triage': string
  readonly 'board.empty.triage.detail': string
  readonly 'board.late': string
  readonly 'board.loading': string
  readonly 'board.more': string
  readonly 'board.nobody': string
  readonly 'board.none-match': string
  readonly 'board.none-match.detail': string
  readonly 'board.order': string
  readonly 'board.order.due': string
  readonly 'board.order.newest': string
  readonly 'board.priority': string
  readonly 'board.priority.any': string
  readonly 'board.provider': string
  readonly 'board.provider.any': string
  readonly 'board.scope.all': string
  readonly 'board.scope.asked': string
  readonly 'board.scope.mine': string
  readonly 'board.scope.queue': string
  readonly 'board.scope.triage': string
  readonly 'board.search': string
  readonly 'board.search.hint': string
  readonly 'board.shown': (p: { readonly n: number }, f: MessageFormatters) => string
  readonly 'board.shown-all': (p: { readonly n: number }, f: MessageFormatters) => string
  readonly 'board.state': string
  readonly 'board.state.confirmed': string
  readonly 'board.state.delivered': string
  readonly 'board.state.every': string
  readonly 'board.state.in-work': string
  readonly 'board.state.new': string
  readonly 'board.state.not-withdrawn': string
  readonly 'board.state.open': string
  readonly 'board.state.triaged': string
  readonly 'board.state.waiting': string
  readonly 'board.state.withdrawn': string
  readonly 'board.tabs': string
  readonly 'board.title': string
  readonly 'broken.detail': string
  readonly 'broken.title': string
  readonly 'broken.what': string
  readonly 'chart.download': string
  readonly 'chart.show-chart': string
  readonly 'chart.show-table': string
  readonly 'clock.broken': (p: { readonly time: string }, f: MessageFormatters) => string
  readonly 'clock.kept': string
  readonly 'clock.known-until': (p: { readonly day: string }, f: MessageFormatters) => string
  readonly 'clock.late': (p: { readonly time: string }, f: MessageFormatters) => string
  readonly 'clock.left': (p: { readonly time: string }, f: MessageFormatters) => string
  readonly 'clock.no-goal': string
  readonly 'clock.paused-late': (p: { readonly time: string }, f: MessageFormatters) => string
  readonly 'clock.paused-left': (p: { readonly time: string }, f: MessageFormatters) => string
  readonly 'clock.promise.broken': (p: { readonly target: string }, f: MessageFormatters) => string
  readonly 'clock.promise.due': (p: { readonly due: string; readonly target: string }, f: MessageFormatters) => string
  readonly 'clock.promise.kept': (p: { readonly target: string }, f: MessageFormatters) => string
  readonly 'clock.promise.none': string
  readonly 'clock.promise.stands': (p: { readonly target: string }, f: MessageFormatters) => string
  readonly 'clock.promise.was-due': (p: { readonly due: string; readonly target: string }, f: MessageFormatters) => string
  readonly 'clock.state.at-risk': string
  readonly 'clock.state.breached': string
  readonly 'clock.state.paused': string
  readonly 'clock.state.running': string
  readonly 'clock.state.stopped': string
  readonly 'clock.tip.due': (p: { readonly due: string; readonly target: string }, f: MessageFormatters) => string
  readonly 'clock.tip.opens': (p: { readonly opens: string }, f: MessageFormatters) => string
  readonly 'clock.today': (p: { readonly time: string }, f: MessageFormatters) => string
  readonly 'comment.audience': string
  readonly 'comment.audience.everyone': string
  readonly 'comment.audience.provider': string
  readonly 'comment.hint': (p: { readonly other: string }, f: MessageFormatters) => string
  readonly 'comment.text': string
  readonly 'comment.write': string
  readonly 'count.at-least': (p: { readonly n: string }, f: MessageFormatters) => string
  readonly 'issue.circular': string
  readonly 'issue.malformed': string
  readonly 'issue.no-length': string
  readonly 'issue.not-a-choice': string
  readonly 'issue.not-a-date': string
  readonly 'issue.not-a-time': string
  readonly 'issue.not-a-time-zone': string
  readonly 'issue.not-an-address': string
  readonly 'issue.not-an-id': string
  readonly 'issue.not-known': string
  readonly 'issue.out-of-order': string
  readonly 'issue.overlaps': string
  readonly 'issue.repeated': string
  readonly 'issue.required': string
  readonly 'issue.reversed': string
  readonly 'issue.too-few': string
  readonly 'issue.too-few.limit': (p: { readonly limit: number }, f: MessageFormatters) => string
  readonly 'issue.too-large': string
  readonly 'issue.too-large.limit': (p: { readonly limit: number }, f: MessageFormatters) => string
  readonly 'issue.too-long': string
  readonly 'issue.too-long.limit': (p: { readonly limit: number }, f: MessageFormatters) => string
  readonly 'issue.too-many': string
  readonly 'issue.too-many.limit': (p: { readonly limit: number }, f: MessageFormatters) => string
  readonly 'issue.too-short': string
  readonly 'issue.too-short.limit': (p: { readonly limit: number }, f: MessageFormatters) => string
  readonly 'issue.too-small': string
  readonly 'issue.too-small.limit': (p: { readonly limit: number }, f: MessageFormatters) => string
  readonly 'issue.unknown-field': string
  readonly 'issue.wrong-type': string
  readonly 'kit.breadcrumbs': string
  readonly 'kit.choose-files': string
  readonly 'kit.clear': string
  readonly 'kit.close': string
  readonly 'kit.drop-files': string
  readonly 'kit.filters': string
  readonly 'kit.load-failed': string
  readonly 'kit.loading': string
  readonly 'kit.next': string
  readonly 'kit.no-match': string
  readonly 'kit.notifications': string
  readonly 'kit.notifications.of': (p: { readonly part: string }, f: MessageFormatters) => string
  readonly 'kit.opens-in-new-tab': string
  readonly 'kit.pick-date': string
  readonly 'kit.previous': string
  readonly 'kit.remove': string
  readonly 'kit.required': string
  readonly 'kit.retry': string
  readonly 'kit.select-all': string
  readonly 'kit.sending': string
  readonly 'kit.today': string
  readonly 'leave.detail': string
  readonly 'leave.discard': string
  readonly 'leave.stay': string
  readonly 'leave.title': string
  readonly 'move.assign': string
  readonly 'move.assign.done': string
  readonly 'move.assign.title': string
  readonly 'move.comment': string
  readonly 'move.comment.done': string
  readonly 'move.confirm': string
  readonly 'move.confirm.done': string
  readonly 'move.confirm.hint': string
  readonly 'move.confirm.text': string
  readonly 'move.confirm.title': string
  readonly 'move.deliver': string
  readonly 'move.deliver.done': string
  readonly 'move.deliver.hint': string
  readonly 'move.deliver.text': string
  readonly 'move.deliver.title': string
  readonly 'move.handOff': string
  readonly 'move.handOff.done': string
  readonly 'move.handOff.title': string
  readonly 'move.reopen': string
  readonly 'move.reopen.done': string
  readonly 'move.reopen.hint': string
  readonly 'move.reopen.text': string
  readonly 'move.reopen.title': string
  readonly 'move.resume': string
  readonly 'move.resume.done': string
  readonly 'move.start': string
  readonly 'move.start.done': string
  readonly 'move.triage': string
  readonly 'move.triage.done': string
  readonly 'move.triage.title': string
  readonly 'move.wait': string
  readonly 'move.wait.done': string
  readonly 'move.wait.title': string
  readonly 'move.withdraw': string
  readonly 'move.withdraw.done': string
  readonly 'move.withdraw.hint': string
  readonly 'move.withdraw.text': string
  readonly 'move.withdraw.title': string
  readonly 'nowhere.detail': string
  readonly 'nowhere.title': string
  readonly 'nowhere.what': string
  readonly 'offline.detail': string
  readonly 'offline.title': string
  readonly 'priority.1': string
  readonly 'priority.2': string
  readonly 'priority.3': string
  readonly 'priority.4': string
  readonly 'product.name': string
  readonly 'queue.acts': string
  readonly 'queue.acts-of': (p: { readonly key: string }, f: MessageFormatters) => string
  readonly 'queue.order.due': string
  readonly 'queue.order.newest': string
  readonly 'queue.wait': string
  readonly 'request.asked': string
  readonly 'request.facts': string
  readonly 'request.history': string
  readonly 'request.link': string
  readonly 'request.link.copied': string
  readonly 'request.link.copy': string
  readonly 'request.loading': string
  readonly 'request.state.confirmed': string
  readonly 'request.state.delivered': string
  readonly 'request.state.in-work': string
  readonly 'request.state.new': string
  readonly 'request.state.triaged': string
  readonly 'request.state.waiting-on-customer': string
  readonly 'request.state.waiting-on-others': string
  readonly 'request.state.withdrawn': string
  readonly 'request.title': string
  readonly 'role.administrator': string
  readonly 'role.agent': string
  readonly 'role.none': string
  readonly 'role.programme': string
  readonly 'target.first-response': string
  readonly 'target.next-update': string
  readonly 'target.own': (p: { readonly name: string }, f: MessageFormatters) => string
  readonly 'target.resolution': string
  readonly 'trouble.still-shown': string
  readonly 'trouble.unreachable': string
  readonly 'trouble.unreachable.detail': string
  readonly 'undo.failed': string
  readonly 'undo.reason': string
}

export type RefusalsMessages = {
  readonly 'refusal.already-with-department': string
  readonly 'refusal.already-with-department.detail': string
  readonly 'refusal.body-too-large': string
  readonly 'refusal.body-too-large.detail': string
  readonly 'refusal.command-id-required': string
  readonly 'refusal.command-id-required.detail': string
  readonly 'refusal.command-reused': string
  readonly 'refusal.command-reused.detail': string
  readonly 'refusal.cursor-not-ours': string
  readonly 'refusal.cursor-not-ours.detail': string
  readonly 'refusal.department-not-in-force': string
  readonly 'refusal.department-not-in-force.detail': string
  readonly 'refusal.fault': string
  readonly 'refusal.fault.detail': string
  readonly 'refusal.import-running': string
  readonly 'refusal.import-running.detail': string
  readonly 'refusal.invalid-agreement': string
  readonly 'refusal.invalid-agreement.detail': string
  readonly 'refusal.invalid-answers': string
  readonly 'refusal.invalid-answers.detail': string
  readonly 'refusal.invalid-calendar': string
  readonly 'refusal.invalid-calendar.detail': string
  readonly 'refusal.invalid-department': string
  readonly 'refusal.invalid-department.detail': string
  readonly 'refusal.invalid-input': string
  readonly 'refusal.invalid-input.detail': string
  readonly 'refusal.invalid-service': string
  readonly 'refusal.invalid-service.detail': string
  readonly 'refusal.issue-tagged': string
  readonly 'refusal.issue-tagged.detail': string
  readonly 'refusal.malformed-json': string
  readonly 'refusal.malformed-json.detail': string
  readonly 'refusal.method-not-allowed': string
  readonly 'refusal.method-not-allowed.detail': string
  readonly 'refusal.no-such': string
  readonly 'refusal.no-such-operation': string
  readonly 'refusal.no-such-operation.detail': string
  readonly 'refusal.no-such.detail': string
  readonly 'refusal.not-a-calendar-file': string
  readonly 'refusal.not-a-calendar-file.detail': string
  readonly 'refusal.not-allowed': string
  readonly 'refusal.not-allowed-in-state': string
  readonly 'refusal.not-allowed-in-state.detail': string
  readonly 'refusal.not-allowed.detail': string
  readonly 'refusal.not-an-agent-here': string
  readonly 'refusal.not-an-agent-here.detail': string
  readonly 'refusal.not-enough-data': string
  readonly 'refusal.not-enough-data.detail': string
  readonly 'refusal.not-yours-to-do': string
  readonly 'refusal.not-yours-to-do.detail': string
  readonly 'refusal.not-yours-to-raise': string
  readonly 'refusal.not-yours-to-raise.detail': string
  readonly 'refusal.nothing-to-undo': string
  readonly 'refusal.nothing-to-undo.detail': string
  readonly 'refusal.own-administration': string
  readonly 'refusal.own-administration.detail': string
  readonly 'refusal.rating-answered': string
  readonly 'refusal.rating-answered.detail': string
  readonly 'refusal.rating-not-customer': string
  readonly 'refusal.rating-not-customer.detail': string
  readonly 'refusal.rating-not-delivered': string
  readonly 'refusal.rating-not-delivered.detail': string
  readonly 'refusal.rating-own-work': string
  readonly 'refusal.rating-own-work.detail': string
  readonly 'refusal.rating-too-late': string
  readonly 'refusal.rating-too-late.detail': string
  readonly 'refusal.service-retired': string
  readonly 'refusal.service-retired.detail': string
  readonly 'refusal.stale-version': string
  readonly 'refusal.stale-version.detail': string
  readonly 'refusal.too-many-requests': string
  readonly 'refusal.too-many-requests.detail': string
  readonly 'refusal.unauthenticated': string
  readonly 'refusal.unauthenticated.detail': string
  readonly 'refusal.unavailable': string
  readonly 'refusal.unavailable.detail': string
  readonly 'refusal.unsupported-media-type': string
  readonly 'refusal.unsupported-media-type.detail': string
  readonly 'refusal.version-required': string
  readonly 'refusal.version-required.detail': string
}

export type FrameMessages = {
  readonly 'frame.alerts': (p: { readonly n: number }, f: MessageFormatters) => string
  readonly 'frame.notifications': string
  readonly 'frame.place.accounts': string
  readonly 'frame.place.admin': string
  readonly 'frame.place.alerts': string
  readonly 'frame.place.board': string
  readonly 'frame.place.map': string
  readonly 'frame.place.need': string
  readonly 'frame.place.overview': string
  readonly 'frame.place.raise': string
  readonly 'frame.places': string
  readonly 'frame.self': (p: { readonly name: string }, f: MessageFormatters) => string
  readonly 'frame.sign-out': string
  readonly 'frame.theme': string
  readonly 'frame.theme.dark': string
  readonly 'frame.theme.light': string
  readonly 'frame.theme.system': string
  readonly 'sign-in.failed': string
  readonly 'sign-in.nobody': string
  readonly 'sign-in.off': string
  readonly 'sign-in.off.detail': string
  readonly 'sign-in.search': string
  readonly 'sign-in.subtitle': string
  readonly 'sign-in.title': string
}

export type ListMessages = {
  readonly 'behind.delivered.between': (p: { readonly from: string; readonly until: string }, f: MessageFormatters) => string
  readonly 'behind.delivered.from': (p: { readonly from: string }, f: MessageFormatters) => string
  readonly 'behind.delivered.until': (p: { readonly until: string }, f: MessageFormatters) => string
  readonly 'behind.handed-on': string
  readonly 'behind.on-time.broken': string
  readonly 'behind.on-time.kept': string
  readonly 'behind.on-time.promised': string
  readonly 'behind.only': (p: { readonly what: string }, f: MessageFormatters) => string
  readonly 'behind.raised.between': (p: { readonly from: string; readonly until: string }, f: MessageFormatters) => string
  readonly 'behind.raised.from': (p: { readonly from: string }, f: MessageFormatters) => string
  readonly 'behind.raised.until': (p: { readonly until: string }, f: MessageFormatters) => string
  readonly 'behind.rated.all': string
  readonly 'behind.rated.low': string
  readonly 'behind.reopened': string
  readonly 'filters.manage': string
  readonly 'filters.manage.title': string
  readonly 'filters.menu': string
  readonly 'filters.name': string
  readonly 'filters.name.hint': string
  readonly 'filters.none': string
  readonly 'filters.remove': (p: { readonly name: string }, f: MessageFormatters) => string
  readonly 'filters.removed': (p: { readonly name: string }, f: MessageFormatters) => string
  readonly 'filters.replaces': string
  readonly 'filters.save': string
  readonly 'filters.save.title': string
  readonly 'filters.saved': (p: { readonly name: string }, f: MessageFormatters) => string
  readonly 'keys.assign': string
  readonly 'keys.detail': string
  readonly 'keys.hand-off': string
  readonly 'keys.help': string
  readonly 'keys.next': string
  readonly 'keys.previous': string
  readonly 'keys.search': string
  readonly 'keys.select': string
  readonly 'keys.title': string
  readonly 'keys.triage': string
  readonly 'keys.use': string
  readonly 'keys.wait': string
  readonly 'why.closed': string
  readonly 'why.column': string
  readonly 'why.due': (p: { readonly due: string; readonly target: string }, f: MessageFormatters) => string
  readonly 'why.late': (p: { readonly due: string; readonly target: string }, f: MessageFormatters) => string
  readonly 'why.raised': (p: { readonly when: string }, f: MessageFormatters) => string
  readonly 'why.stands': string
  readonly 'why.unpromised': string
}

export type MineMessages = {
  readonly 'mine.answer': string
  readonly 'mine.answered': string
  readonly 'mine.counted': (p: { readonly group: string; readonly n: string }, f: MessageFormatters) => string
  readonly 'mine.group.answer': string
  readonly 'mine.group.confirm': string
  readonly 'mine.group.done': string
  readonly 'mine.group.under-way': string
  readonly 'mine.had': (p: { readonly who: string }, f: MessageFormatters) => string
  readonly 'mine.has': (p: { readonly who: string }, f: MessageFormatters) => string
  readonly 'mine.has-nobody': string
  readonly 'mine.news': (p: { readonly text: string; readonly when: string }, f: MessageFormatters) => string
  readonly 'mine.news.says': (p: { readonly body: string; readonly text: string }, f: MessageFormatters) => string
  readonly 'mine.none.detail': string
  readonly 'mine.none.open': string
  readonly 'mine.none.waits': string
  readonly 'mine.stands.asks': (p: { readonly provider: string }, f: MessageFormatters) => string
  readonly 'mine.stands.asks-what': (p: { readonly provider: string; readonly what: string }, f: MessageFormatters) => string
  readonly 'mine.stands.confirmed': string
  readonly 'mine.stands.delivered': (p: { readonly provider: string }, f: MessageFormatters) => string
  readonly 'mine.stands.in-work': (p: { readonly provider: string }, f: MessageFormatters) => string
  readonly 'mine.stands.new': (p: { readonly provider: string }, f: MessageFormatters) => string
  readonly 'mine.stands.others': (p: { readonly provider: string }, f: MessageFormatters) => string
  readonly 'mine.stands.others-what': (p: { readonly provider: string; readonly what: string }, f: MessageFormatters) => string
  readonly 'mine.stands.triaged': (p: { readonly provider: string }, f: MessageFormatters) => string
  readonly 'mine.stands.withdrawn': string
  readonly 'rating.ask.text': string
  readonly 'rating.ask.title': string
  readonly 'rating.by': (p: { readonly when: string; readonly who: string }, f: MessageFormatters) => string
  readonly 'rating.by.changed': (p: { readonly changed: string; readonly when: string; readonly who: string }, f: MessageFormatters) => string
  readonly 'rating.change': string
  readonly 'rating.change.title': string
  readonly 'rating.change.until': (p: { readonly when: string }, f: MessageFormatters) => string
  readonly 'rating.done': (p: { readonly process: number; readonly result: number }, f: MessageFormatters) => string
  readonly 'rating.fact.process': string
  readonly 'rating.fact.reason': string
  readonly 'rating.fact.result': string
  readonly 'rating.give': string
  readonly 'rating.give.until': (p: { readonly when: string }, f: MessageFormatters) => string
  readonly 'rating.highest': string
  readonly 'rating.lowest': string
  readonly 'rating.not-sent': string
  readonly 'rating.process': string
  readonly 'rating.process.hint': string
  readonly 'rating.reason': string
  readonly 'rating.reason.may': string
  readonly 'rating.reason.must': string
  readonly 'rating.result': string
  readonly 'rating.result.hint': string
  readonly 'rating.score': (p: { readonly score: number }, f: MessageFormatters) => string
  readonly 'rating.seen': (p: { readonly customer: string; readonly provider: string }, f: MessageFormatters) => string
  readonly 'rating.send': string
  readonly 'rating.sent': string
  readonly 'rating.theirs': string
  readonly 'rating.title': string
  readonly 'rating.with-confirm': (p: { readonly when: string }, f: MessageFormatters) => string
  readonly 'timeline.assigned': (p: { readonly assignee: string; readonly who: string }, f: MessageFormatters) => string
  readonly 'timeline.breached': (p: { readonly target: string }, f: MessageFormatters) => string
  readonly 'timeline.commented': (p: { readonly who: string }, f: MessageFormatters) => string
  readonly 'timeline.confirmed': (p: { readonly who: string }, f: MessageFormatters) => string
  readonly 'timeline.delivered': (p: { readonly who: string }, f: MessageFormatters) => string
  readonly 'timeline.escalated': (p: { readonly target: string }, f: MessageFormatters) => string
  readonly 'timeline.followed': (p: { readonly status: string }, f: MessageFormatters) => string
  readonly 'timeline.handed-off': (p: { readonly from: string; readonly to: string; readonly who: string }, f: MessageFormatters) => string
  readonly 'timeline.internal': string
  readonly 'timeline.issue-gone': string
  readonly 'timeline.noted': (p: { readonly who: string }, f: MessageFormatters) => string
  readonly 'timeline.raised': (p: { readonly who: string }, f: MessageFormatters) => string
  readonly 'timeline.raised.for': (p: { readonly requester: string; readonly who: string }, f: MessageFormatters) => string
  readonly 'timeline.rated': (p: { readonly process: number; readonly result: number; readonly who: string }, f: MessageFormatters) => string
  readonly 'timeline.rated.alone': (p: { readonly who: string }, f: MessageFormatters) => string
  readonly 'timeline.rated.changed': (p: { readonly process: number; readonly result: number; readonly who: string }, f: MessageFormatters) => string
  readonly 'timeline.rated.changed.alone': (p: { readonly who: string }, f: MessageFormatters) => string
  readonly 'timeline.recalculated.agreement': (p: { readonly who: string }, f: MessageFormatters) => string
  readonly 'timeline.recalculated.calendar': (p: { readonly who: string }, f: MessageFormatters) => string
  readonly 'timeline.reopened': (p: { readonly who: string }, f: MessageFormatters) => string
  readonly 'timeline.resumed': (p: { readonly who: string }, f: MessageFormatters) => string
  readonly 'timeline.started': (p: { readonly who: string }, f: MessageFormatters) => string
  readonly 'timeline.system': string
  readonly 'timeline.took': (p: { readonly who: string }, f: MessageFormatters) => string
  readonly 'timeline.triaged': (p: { readonly priority: string; readonly who: string }, f: MessageFormatters) => string
  readonly 'timeline.unassigned': (p: { readonly who: string }, f: MessageFormatters) => string
  readonly 'timeline.untriaged': (p: { readonly who: string }, f: MessageFormatters) => string
  readonly 'timeline.waited.customer': (p: { readonly customer: string; readonly who: string }, f: MessageFormatters) => string
  readonly 'timeline.waited.others': (p: { readonly who: string }, f: MessageFormatters) => string
  readonly 'timeline.warned': (p: { readonly target: string }, f: MessageFormatters) => string
  readonly 'timeline.withdrawn': (p: { readonly who: string }, f: MessageFormatters) => string
}

export type RaiseMessages = {
  readonly 'raise.between': (p: { readonly max: number; readonly min: number }, f: MessageFormatters) => string
  readonly 'raise.catalogue': string
  readonly 'raise.choose': string
  readonly 'raise.choose.person': string
  readonly 'raise.choose.several': string
  readonly 'raise.done': (p: { readonly key: string }, f: MessageFormatters) => string
  readonly 'raise.draft': string
  readonly 'raise.draft.detail': string
  readonly 'raise.draft.forget': string
  readonly 'raise.empty': string
  readonly 'raise.empty.detail': string
  readonly 'raise.field.description': string
  readonly 'raise.field.description.hint': string
  readonly 'raise.field.title': string
  readonly 'raise.field.title.hint': string
  readonly 'raise.fix': (p: { readonly n: number }, f: MessageFormatters) => string
  readonly 'raise.for': string
  readonly 'raise.for.hint.anyone': string
  readonly 'raise.for.hint.other': (p: { readonly name: string }, f: MessageFormatters) => string
  readonly 'raise.for.hint.own': string
  readonly 'raise.for.me': (p: { readonly name: string }, f: MessageFormatters) => string
  readonly 'raise.for.other': string
  readonly 'raise.found': (p: { readonly n: number }, f: MessageFormatters) => string
  readonly 'raise.loading': string
  readonly 'raise.none-match': string
  readonly 'raise.none-match.detail': string
  readonly 'raise.promised': (p: { readonly time: string }, f: MessageFormatters) => string
  readonly 'raise.search': string
  readonly 'raise.search.hint': string
  readonly 'raise.send': string
  readonly 'raise.show-all': string
  readonly 'raise.subtitle': string
  readonly 'raise.title': string
  readonly 'raise.up-to': (p: { readonly n: number }, f: MessageFormatters) => string
}

export type MovesMessages = {
  readonly 'assign.choose': string
  readonly 'assign.me': (p: { readonly name: string }, f: MessageFormatters) => string
  readonly 'assign.nobody': string
  readonly 'assign.search': string
  readonly 'assign.to': string
  readonly 'bulk.as-it-is': string
  readonly 'bulk.assign': string
  readonly 'bulk.assign.title': (p: { readonly n: number }, f: MessageFormatters) => string
  readonly 'bulk.bar': string
  readonly 'bulk.clear': string
  readonly 'bulk.done': (p: { readonly n: number }, f: MessageFormatters) => string
  readonly 'bulk.done-some': (p: { readonly left: number; readonly n: number }, f: MessageFormatters) => string
  readonly 'bulk.failed': (p: { readonly n: number }, f: MessageFormatters) => string
  readonly 'bulk.failed.detail': string
  readonly 'bulk.failed.why': (p: { readonly why: string }, f: MessageFormatters) => string
  readonly 'bulk.left-out': (p: { readonly n: number }, f: MessageFormatters) => string
  readonly 'bulk.nothing': string
  readonly 'bulk.progress': (p: { readonly answered: number; readonly of: number }, f: MessageFormatters) => string
  readonly 'bulk.selected': (p: { readonly n: number }, f: MessageFormatters) => string
  readonly 'bulk.triage': string
  readonly 'bulk.triage.do': (p: { readonly n: number }, f: MessageFormatters) => string
  readonly 'bulk.triage.title': (p: { readonly n: number }, f: MessageFormatters) => string
  readonly 'bulk.undone': (p: { readonly n: number }, f: MessageFormatters) => string
  readonly 'bulk.undone-some': (p: { readonly left: number; readonly n: number }, f: MessageFormatters) => string
  readonly 'handOff.reason': string
  readonly 'handOff.reason.hint': string
  readonly 'handOff.to': string
  readonly 'handOff.to.choose': string
  readonly 'level.1': string
  readonly 'level.2': string
  readonly 'level.3': string
  readonly 'level.4': string
  readonly 'level.5': string
  readonly 'level.importance': string
  readonly 'level.importance.hint': string
  readonly 'level.urgency': string
  readonly 'level.urgency.hint': string
  readonly 'quadrant.delegate': string
  readonly 'quadrant.do': string
  readonly 'quadrant.drop': string
  readonly 'quadrant.schedule': string
  readonly 'triage.accept': (p: { readonly quadrant: string }, f: MessageFormatters) => string
  readonly 'triage.accepted': (p: { readonly key: string; readonly priority: string; readonly quadrant: string }, f: MessageFormatters) => string
  readonly 'triage.asked-as': (p: { readonly quadrant: string }, f: MessageFormatters) => string
  readonly 'triage.jump': string
  readonly 'triage.keys': string
  readonly 'triage.levels': string
  readonly 'triage.more': (p: { readonly n: number }, f: MessageFormatters) => string
  readonly 'triage.move': (p: { readonly key: string; readonly title: string }, f: MessageFormatters) => string
  readonly 'triage.move-to': (p: { readonly quadrant: string }, f: MessageFormatters) => string
  readonly 'triage.none': string
  readonly 'triage.not-all': (p: { readonly n: number }, f: MessageFormatters) => string
  readonly 'triage.not-all.detail': string
  readonly 'triage.open': string
  readonly 'triage.quadrant': (p: { readonly quadrant: string }, f: MessageFormatters) => string
  readonly 'triage.reason': string
  readonly 'triage.reason.may': string
  readonly 'triage.reason.must': string
  readonly 'triage.result': (p: { readonly priority: string }, f: MessageFormatters) => string
  readonly 'triage.told.cancelled': (p: { readonly key: string; readonly place: string }, f: MessageFormatters) => string
  readonly 'triage.told.dropped': (p: { readonly key: string; readonly place: string }, f: MessageFormatters) => string
  readonly 'triage.told.edge': (p: { readonly place: string }, f: MessageFormatters) => string
  readonly 'triage.told.over': (p: { readonly place: string }, f: MessageFormatters) => string
  readonly 'triage.told.picked': (p: { readonly key: string; readonly place: string }, f: MessageFormatters) => string
  readonly 'triage.untriaged': string
  readonly 'triage.what.delegate': string
  readonly 'triage.what.do': string
  readonly 'triage.what.drop': string
  readonly 'triage.what.schedule': string
  readonly 'triage.what.untriaged': string
  readonly 'wait.on': string
  readonly 'wait.on.customer': (p: { readonly customer: string }, f: MessageFormatters) => string
  readonly 'wait.on.others': string
  readonly 'wait.reason': string
  readonly 'wait.reason.hint': string
}

export type RequestMessages = {
  readonly 'alert.kind.breach': string
  readonly 'alert.kind.escalation': string
  readonly 'alert.kind.warning': string
  readonly 'alerts.column.kind': string
  readonly 'alerts.column.late': string
  readonly 'alerts.column.target': string
  readonly 'alerts.empty': string
  readonly 'alerts.empty.detail': string
  readonly 'alerts.loading': string
  readonly 'alerts.not-all': (p: { readonly n: number }, f: MessageFormatters) => string
  readonly 'alerts.subtitle': string
  readonly 'alerts.title': string
  readonly 'answer.no': string
  readonly 'answer.yes': string
  readonly 'clocks.closed': (p: { readonly opens: string }, f: MessageFormatters) => string
  readonly 'clocks.due': (p: { readonly due: string }, f: MessageFormatters) => string
  readonly 'clocks.hide-earlier': string
  readonly 'clocks.no-goal': (p: { readonly used: string }, f: MessageFormatters) => string
  readonly 'clocks.none': string
  readonly 'clocks.of-cycle': (p: { readonly n: number; readonly title: string }, f: MessageFormatters) => string
  readonly 'clocks.paused': string
  readonly 'clocks.paused-by': (p: { readonly reason: string; readonly when: string; readonly who: string }, f: MessageFormatters) => string
  readonly 'clocks.show-earlier': string
  readonly 'clocks.standing': string
  readonly 'clocks.stopped': (p: { readonly when: string }, f: MessageFormatters) => string
  readonly 'clocks.target': string
  readonly 'clocks.title': string
  readonly 'clocks.used': string
  readonly 'clocks.used-of': (p: { readonly goal: string; readonly used: string }, f: MessageFormatters) => string
  readonly 'clocks.was-due': (p: { readonly due: string }, f: MessageFormatters) => string
  readonly 'fact.agreement': string
  readonly 'fact.assignee': string
  readonly 'fact.customer': string
  readonly 'fact.cycle': string
  readonly 'fact.delivered': string
  readonly 'fact.hand-offs': string
  readonly 'fact.importance': (p: { readonly level: string }, f: MessageFormatters) => string
  readonly 'fact.priority': string
  readonly 'fact.provider': string
  readonly 'fact.raised': string
  readonly 'fact.raised-by': string
  readonly 'fact.requester': string
  readonly 'fact.service': string
  readonly 'fact.urgency': (p: { readonly level: string }, f: MessageFormatters) => string
  readonly 'files.full': (p: { readonly n: number }, f: MessageFormatters) => string
  readonly 'files.link.add': string
  readonly 'files.link.hint': string
  readonly 'files.not-kept': string
  readonly 'files.remove': (p: { readonly name: string }, f: MessageFormatters) => string
  readonly 'panel.ask': string
  readonly 'panel.ask.detail': string
  readonly 'panel.customer.hint': string
  readonly 'panel.gone': string
  readonly 'panel.gone.detail': string
  readonly 'panel.hidden': string
  readonly 'panel.hidden.detail': string
  readonly 'panel.loading': string
  readonly 'panel.none': string
  readonly 'panel.none.detail': string
  readonly 'panel.tag': string
  readonly 'panel.tagged': (p: { readonly key: string }, f: MessageFormatters) => string
  readonly 'panel.title': string
  readonly 'panel.untag': string
  readonly 'panel.untag.detail': string
  readonly 'panel.untag.reason': string
  readonly 'panel.untagged': (p: { readonly key: string }, f: MessageFormatters) => string
  readonly 'promise.all': string
  readonly 'promise.by': (p: { readonly agreement: string }, f: MessageFormatters) => string
  readonly 'promise.no-goal': string
  readonly 'promise.none': string
  readonly 'promise.target': (p: { readonly due: string; readonly target: string }, f: MessageFormatters) => string
  readonly 'promise.target.none': (p: { readonly target: string }, f: MessageFormatters) => string
  readonly 'promise.title': string
  readonly 'promise.working-time': string
  readonly 'promise.yours': string
  readonly 'story.account': string
  readonly 'story.account.hint': string
  readonly 'story.ahead': string
  readonly 'story.by-day': string
  readonly 'story.calendar': (p: { readonly calendar: string }, f: MessageFormatters) => string
  readonly 'story.carried': string
  readonly 'story.carried.why': (p: { readonly n: number }, f: MessageFormatters) => string
  readonly 'story.closed.break': string
  readonly 'story.closed.exception': string
  readonly 'story.closed.exception.named': (p: { readonly name: string }, f: MessageFormatters) => string
  readonly 'story.closed.holiday': string
  readonly 'story.closed.holiday.named': (p: { readonly name: string }, f: MessageFormatters) => string
  readonly 'story.closed.outside-hours': string
  readonly 'story.counted': string
  readonly 'story.counted.header': string
  readonly 'story.counted.named': (p: { readonly name: string }, f: MessageFormatters) => string
  readonly 'story.counted.times': (p: { readonly times: string }, f: MessageFormatters) => string
  readonly 'story.every-step': (p: { readonly n: number }, f: MessageFormatters) => string
  readonly 'story.from': string
  readonly 'story.header': string
  readonly 'story.hide': string
  readonly 'story.late': string
  readonly 'story.legend.closed': string
  readonly 'story.legend.counted': string
  readonly 'story.legend.late': string
  readonly 'story.legend.open': string
  readonly 'story.legend.paused': string
  readonly 'story.legend.supposed': string
  readonly 'story.loading': string
  readonly 'story.longest': (p: { readonly time: string }, f: MessageFormatters) => string
  readonly 'story.mark.due': (p: { readonly time: string }, f: MessageFormatters) => string
  readonly 'story.mark.late': (p: { readonly time: string }, f: MessageFormatters) => string
  readonly 'story.mark.now': (p: { readonly time: string }, f: MessageFormatters) => string
  readonly 'story.mark.round': (p: { readonly n: number; readonly time: string }, f: MessageFormatters) => string
  readonly 'story.mark.start': (p: { readonly time: string }, f: MessageFormatters) => string
  readonly 'story.mark.stopped': (p: { readonly time: string }, f: MessageFormatters) => string
  readonly 'story.paused.customer': (p: { readonly who: string }, f: MessageFormatters) => string
  readonly 'story.paused.others': (p: { readonly who: string }, f: MessageFormatters) => string
  readonly 'story.paused.reason': (p: { readonly reason: string; readonly said: string }, f: MessageFormatters) => string
  readonly 'story.round': (p: { readonly n: number }, f: MessageFormatters) => string
  readonly 'story.round.why': string
  readonly 'story.show': string
  readonly 'story.span': (p: { readonly from: string; readonly to: string }, f: MessageFormatters) => string
  readonly 'story.stopped': string
  readonly 'story.sum': string
  readonly 'story.sum.equal': string
  readonly 'story.sum.round': string
  readonly 'story.summary.broken': (p: { readonly goal: string; readonly longest: string; readonly over: string }, f: MessageFormatters) => string
  readonly 'story.summary.kept': (p: { readonly goal: string; readonly longest: string }, f: MessageFormatters) => string
  readonly 'story.summary.late': (p: { readonly due: string; readonly goal: string; readonly longest: string; readonly over: string }, f: MessageFormatters) => string
  readonly 'story.summary.no-goal': (p: { readonly used: string }, f: MessageFormatters) => string
  readonly 'story.summary.paused': (p: { readonly goal: string; readonly used: string }, f: MessageFormatters) => string
  readonly 'story.summary.paused-late': (p: { readonly goal: string; readonly longest: string; readonly over: string }, f: MessageFormatters) => string
  readonly 'story.summary.running': (p: { readonly due: string; readonly goal: string; readonly used: string }, f: MessageFormatters) => string
  readonly 'story.supposed': string
  readonly 'story.supposed-pause': string
  readonly 'story.supposed.detail': string
  readonly 'story.supposed.due': string
  readonly 'story.supposed.picture': string
  readonly 'story.supposed.real': string
  readonly 'story.supposed.title': string
  readonly 'story.supposed.used': string
  readonly 'story.supposed.verdict': string
  readonly 'story.supposed.what': string
  readonly 'story.title': (p: { readonly target: string; readonly used: string }, f: MessageFormatters) => string
  readonly 'story.to': string
  readonly 'story.total': string
  readonly 'story.verdict.broken': string
  readonly 'story.verdict.kept': string
  readonly 'story.verdict.open': string
  readonly 'story.what': string
  readonly 'story.what-if': string
  readonly 'story.what-if.ask': string
  readonly 'story.what-if.calendar': string
  readonly 'story.what-if.forget': string
  readonly 'story.what-if.from-day': string
  readonly 'story.what-if.from-time': string
  readonly 'story.what-if.hint': string
  readonly 'story.what-if.nothing': string
  readonly 'story.what-if.own-calendar': string
  readonly 'story.what-if.paused': string
  readonly 'story.what-if.until-day': string
  readonly 'story.what-if.until-time': string
  readonly 'story.when': string
  readonly 'story.zones': (p: { readonly its: string; readonly yours: string }, f: MessageFormatters) => string
}

export type FiguresMessages = {
  readonly 'age.age': string
  readonly 'age.between': (p: { readonly from: number; readonly until: number }, f: MessageFormatters) => string
  readonly 'age.description': (p: { readonly n: number }, f: MessageFormatters) => string
  readonly 'age.over': (p: { readonly from: number }, f: MessageFormatters) => string
  readonly 'age.title': string
  readonly 'age.under': (p: { readonly until: number }, f: MessageFormatters) => string
  readonly 'control.above': (p: { readonly high: string; readonly low: string; readonly n: string; readonly name: string; readonly rate: string }, f: MessageFormatters) => string
  readonly 'control.below': (p: { readonly high: string; readonly low: string; readonly n: string; readonly name: string; readonly rate: string }, f: MessageFormatters) => string
  readonly 'control.better': string
  readonly 'control.by-month': string
  readonly 'control.by-week': string
  readonly 'control.centre': string
  readonly 'control.limits': string
  readonly 'control.more': (p: { readonly n: number }, f: MessageFormatters) => string
  readonly 'control.name.month': (p: { readonly name: string }, f: MessageFormatters) => string
  readonly 'control.name.week': (p: { readonly name: string }, f: MessageFormatters) => string
  readonly 'control.none.month': (p: { readonly n: number }, f: MessageFormatters) => string
  readonly 'control.none.week': (p: { readonly n: number }, f: MessageFormatters) => string
  readonly 'control.row-above.month': (p: { readonly centre: string; readonly n: number; readonly name: string }, f: MessageFormatters) => string
  readonly 'control.row-above.week': (p: { readonly centre: string; readonly n: number; readonly name: string }, f: MessageFormatters) => string
  readonly 'control.row-below.month': (p: { readonly centre: string; readonly n: number; readonly name: string }, f: MessageFormatters) => string
  readonly 'control.row-below.week': (p: { readonly centre: string; readonly n: number; readonly name: string }, f: MessageFormatters) => string
  readonly 'control.signal': string
  readonly 'control.too-few.month': (p: { readonly n: number; readonly needed: number }, f: MessageFormatters) => string
  readonly 'control.too-few.week': (p: { readonly n: number; readonly needed: number }, f: MessageFormatters) => string
  readonly 'control.worse': string
  readonly 'figure.interval': (p: { readonly confidence: string; readonly high: string; readonly low: string }, f: MessageFormatters) => string
  readonly 'figure.missing': (p: { readonly missing: number }, f: MessageFormatters) => string
  readonly 'figure.n': (p: { readonly n: string }, f: MessageFormatters) => string
  readonly 'figure.not-enough-data': string
  readonly 'map.add': string
  readonly 'map.add.there': string
  readonly 'map.answer.add': string
  readonly 'map.answer.no': string
  readonly 'map.answer.yes': (p: { readonly customer: string; readonly provider: string }, f: MessageFormatters) => string
  readonly 'map.customer': string
  readonly 'map.decided': string
  readonly 'map.decided-by': (p: { readonly person: string; readonly time: string; readonly verdict: string }, f: MessageFormatters) => string
  readonly 'map.decision': string
  readonly 'map.empty': string
  readonly 'map.empty.all': string
  readonly 'map.empty.detail': string
  readonly 'map.empty.period': string
  readonly 'map.flow': string
  readonly 'map.flow.description': string
  readonly 'map.flow.on-time': (p: { readonly high: string; readonly low: string; readonly share: string }, f: MessageFormatters) => string
  readonly 'map.heat': string
  readonly 'map.heat.description': string
  readonly 'map.heat.description.cut': (p: { readonly most: string }, f: MessageFormatters) => string
  readonly 'map.how': string
  readonly 'map.how.accident': (p: { readonly share: string }, f: MessageFormatters) => string
  readonly 'map.how.on-time': string
  readonly 'map.how.risk': (p: { readonly risk: string }, f: MessageFormatters) => string
  readonly 'map.loading': string
  readonly 'map.no-traffic': string
  readonly 'map.on-time': string
  readonly 'map.pair': (p: { readonly customer: string; readonly provider: string }, f: MessageFormatters) => string
  readonly 'map.provider': string
  readonly 'map.question': string
  readonly 'map.reason': string
  readonly 'map.relations': string
  readonly 'map.requests': string
  readonly 'map.rest': (p: { readonly hidden: number }, f: MessageFormatters) => string
  readonly 'map.save': string
  readonly 'map.saved': string
  readonly 'map.service': string
  readonly 'map.services': string
  readonly 'map.show-requests': string
  readonly 'map.state': string
  readonly 'map.state.accidental': string
  readonly 'map.state.accidental.detail': string
  readonly 'map.state.added': string
  readonly 'map.state.added.detail': string
  readonly 'map.state.confirmed': string
  readonly 'map.state.confirmed.detail': string
  readonly 'map.state.decided': string
  readonly 'map.state.proposed': string
  readonly 'map.state.proposed.detail': string
  readonly 'map.state.rejected': string
  readonly 'map.state.rejected.detail': string
  readonly 'map.subtitle': string
  readonly 'map.title': string
  readonly 'map.undo': string
  readonly 'map.verdict.added': string
  readonly 'map.verdict.confirmed': string
  readonly 'map.verdict.rejected': string
  readonly 'measure.handed-on': string
  readonly 'measure.handed-on.how': string
  readonly 'measure.handed-on.says': (p: { readonly value: string }, f: MessageFormatters) => string
  readonly 'measure.old': string
  readonly 'measure.old.how': string
  readonly 'measure.old.says': (p: { readonly value: string }, f: MessageFormatters) => string
  readonly 'measure.on-customer': string
  readonly 'measure.on-customer.how': string
  readonly 'measure.on-customer.says': (p: { readonly value: string }, f: MessageFormatters) => string
  readonly 'measure.on-others': string
  readonly 'measure.on-others.how': string
  readonly 'measure.on-others.says': (p: { readonly value: string }, f: MessageFormatters) => string
  readonly 'measure.on-time': string
  readonly 'measure.on-time.how': string
  readonly 'measure.on-time.says': (p: { readonly value: string }, f: MessageFormatters) => string
  readonly 'measure.overdue': string
  readonly 'measure.overdue.how': string
  readonly 'measure.overdue.says': (p: { readonly value: string }, f: MessageFormatters) => string
  readonly 'measure.reopened': string
  readonly 'measure.reopened.how': string
  readonly 'measure.reopened.says': (p: { readonly value: string }, f: MessageFormatters) => string
  readonly 'measure.resolution-median': string
  readonly 'measure.resolution-median.how': string
  readonly 'measure.resolution-median.says': (p: { readonly value: string }, f: MessageFormatters) => string
  readonly 'measure.resolution-p90': string
  readonly 'measure.resolution-p90.how': string
  readonly 'measure.resolution-p90.says': (p: { readonly value: string }, f: MessageFormatters) => string
  readonly 'measure.response-median': string
  readonly 'measure.response-median.how': string
  readonly 'measure.response-median.says': (p: { readonly value: string }, f: MessageFormatters) => string
  readonly 'measure.response-p90': string
  readonly 'measure.response-p90.how': string
  readonly 'measure.response-p90.says': (p: { readonly value: string }, f: MessageFormatters) => string
  readonly 'measure.unassigned': string
  readonly 'measure.unassigned.how': string
  readonly 'measure.unassigned.says': (p: { readonly value: string }, f: MessageFormatters) => string
  readonly 'measure.withdrawn': string
  readonly 'measure.withdrawn.how': string
  readonly 'measure.withdrawn.says': (p: { readonly value: string }, f: MessageFormatters) => string
  readonly 'metric.age': string
  readonly 'metric.age.how': string
  readonly 'metric.control': string
  readonly 'metric.control.how': string
  readonly 'metric.how': string
  readonly 'metric.median': string
  readonly 'metric.median.how': string
  readonly 'metric.on-time': string
  readonly 'metric.on-time.how': string
  readonly 'metric.open': string
  readonly 'metric.open.how': string
  readonly 'metric.open.late': (p: { readonly late: number }, f: MessageFormatters) => string
  readonly 'metric.open.now': string
  readonly 'metric.p90': string
  readonly 'metric.p90.how': string
  readonly 'metric.process': string
  readonly 'metric.process.how': string
  readonly 'metric.result': string
  readonly 'metric.result.how': string
  readonly 'metric.rows': (p: { readonly n: number }, f: MessageFormatters) => string
  readonly 'metric.traffic': string
  readonly 'metric.traffic.how': string
  readonly 'need.again': string
  readonly 'need.all-departments': string
  readonly 'need.at-least': (p: { readonly value: string }, f: MessageFormatters) => string
  readonly 'need.at-most': (p: { readonly value: string }, f: MessageFormatters) => string
  readonly 'need.between': (p: { readonly from: string; readonly until: string }, f: MessageFormatters) => string
  readonly 'need.bring-back': string
  readonly 'need.brought-back': string
  readonly 'need.column.complaint': string
  readonly 'need.column.now': string
  readonly 'need.column.owner': string
  readonly 'need.column.target': string
  readonly 'need.column.then': string
  readonly 'need.column.verdict': string
  readonly 'need.copied': string
  readonly 'need.copy': string
  readonly 'need.copy-by-hand': string
  readonly 'need.copy.en': string
  readonly 'need.copy.zh-CN': string
  readonly 'need.empty': string
  readonly 'need.empty.detail': string
  readonly 'need.failed': string
  readonly 'need.fits': string
  readonly 'need.fits.detail': string
  readonly 'need.fits.loading': string
  readonly 'need.keep': string
  readonly 'need.kept': string
  readonly 'need.kept.detail': string
  readonly 'need.list': string
  readonly 'need.list.detail': string
  readonly 'need.loading': string
  readonly 'need.measures': string
  readonly 'need.more': (p: { readonly complaint: string }, f: MessageFormatters) => string
  readonly 'need.on-day': (p: { readonly day: string }, f: MessageFormatters) => string
  readonly 'need.open-now': string
  readonly 'need.other': string
  readonly 'need.owner': string
  readonly 'need.owner.me': (p: { readonly name: string }, f: MessageFormatters) => string
  readonly 'need.rows': string
  readonly 'need.rows.part': string
  readonly 'need.said': (p: { readonly said: string }, f: MessageFormatters) => string
  readonly 'need.say': string
  readonly 'need.say.hint': string
  readonly 'need.sentence': (p: { readonly complaint: string; readonly department: string; readonly high: string; readonly low: string; readonly n: string; readonly period: string; readonly says: string; readonly target: string }, f: MessageFormatters) => string
  readonly 'need.sentence.at-least': (p: { readonly value: string }, f: MessageFormatters) => string
  readonly 'need.sentence.at-most': (p: { readonly value: string }, f: MessageFormatters) => string
  readonly 'need.spread': (p: { readonly high: string; readonly low: string; readonly n: string }, f: MessageFormatters) => string
  readonly 'need.state.withdrawn': string
  readonly 'need.subtitle': string
  readonly 'need.target.already': (p: { readonly value: string }, f: MessageFormatters) => string
  readonly 'need.target.days': string
  readonly 'need.target.done': string
  readonly 'need.target.edit': string
  readonly 'need.target.history': string
  readonly 'need.target.hours': string
  readonly 'need.target.least': (p: { readonly value: string }, f: MessageFormatters) => string
  readonly 'need.target.minutes': string
  readonly 'need.target.most': (p: { readonly value: string }, f: MessageFormatters) => string
  readonly 'need.target.set': (p: { readonly when: string; readonly who: string }, f: MessageFormatters) => string
  readonly 'need.target.share': string
  readonly 'need.target.undone': string
  readonly 'need.title': string
  readonly 'need.today': string
  readonly 'need.today.loading': string
  readonly 'need.too-few': string
  readonly 'need.too-few.detail': (p: { readonly missing: number; readonly n: number }, f: MessageFormatters) => string
  readonly 'need.unknown': string
  readonly 'need.unknown.detail': string
  readonly 'need.verdict.met': string
  readonly 'need.verdict.missed': string
  readonly 'need.verdict.not-enough-data': string
  readonly 'need.verdict.unclear': string
  readonly 'need.withdraw': string
  readonly 'need.withdrawn': string
  readonly 'on-time.all': (p: { readonly n: number }, f: MessageFormatters) => string
  readonly 'on-time.description': string
  readonly 'on-time.fewer': string
  readonly 'on-time.goal': string
  readonly 'on-time.interval': string
  readonly 'on-time.met': string
  readonly 'on-time.missed': string
  readonly 'on-time.n': string
  readonly 'on-time.rate': string
  readonly 'on-time.title': string
  readonly 'on-time.unclear': string
  readonly 'on-time.verdict': string
  readonly 'open.count': string
  readonly 'open.description': (p: { readonly n: number }, f: MessageFormatters) => string
  readonly 'open.rest': (p: { readonly hidden: number }, f: MessageFormatters) => string
  readonly 'open.title': string
  readonly 'overview.elsewhere': string
  readonly 'overview.elsewhere.detail': (p: { readonly n: number }, f: MessageFormatters) => string
  readonly 'overview.elsewhere.show': (p: { readonly year: string }, f: MessageFormatters) => string
  readonly 'overview.empty': string
  readonly 'overview.empty.detail': string
  readonly 'overview.loading': string
  readonly 'overview.period': string
  readonly 'overview.period.12-months': string
  readonly 'overview.period.13-weeks': string
  readonly 'overview.period.all': string
  readonly 'overview.subtitle': string
  readonly 'overview.title': string
  readonly 'ratings.answered': (p: { readonly invited: number; readonly rated: number }, f: MessageFormatters) => string
  readonly 'ratings.low': (p: { readonly n: number }, f: MessageFormatters) => string
  readonly 'ratings.process.title': string
  readonly 'ratings.rate': string
  readonly 'ratings.result.title': string
  readonly 'traffic.by-month': string
  readonly 'traffic.by-week': string
  readonly 'traffic.delivered': string
  readonly 'traffic.description': (p: { readonly delivered: number; readonly raised: number; readonly zone: string }, f: MessageFormatters) => string
  readonly 'traffic.month': string
  readonly 'traffic.raised': string
  readonly 'traffic.unfinished': string
  readonly 'traffic.week': string
}

export type SettingsMessages = {
  readonly 'admin.loading': string
  readonly 'admin.name.en': string
  readonly 'admin.name.zh': string
  readonly 'admin.saved': string
  readonly 'admin.search': string
  readonly 'admin.subtitle': string
  readonly 'admin.tab.agreements': string
  readonly 'admin.tab.calendars': string
  readonly 'admin.tab.connections': string
  readonly 'admin.tab.departments': string
  readonly 'admin.tab.import': string
  readonly 'admin.tab.people': string
  readonly 'admin.tab.sample': string
  readonly 'admin.tab.services': string
  readonly 'admin.tab.statuses': string
  readonly 'admin.title': string
  readonly 'agreement.add': string
  readonly 'agreement.alarms': string
  readonly 'agreement.alarms.add-escalation': string
  readonly 'agreement.alarms.add-warning': string
  readonly 'agreement.alarms.at': string
  readonly 'agreement.alarms.at.after': string
  readonly 'agreement.alarms.at.before': string
  readonly 'agreement.alarms.at.percent': string
  readonly 'agreement.alarms.hint': string
  readonly 'agreement.alarms.hours': string
  readonly 'agreement.alarms.percent': string
  readonly 'agreement.alarms.remove': (p: { readonly n: number }, f: MessageFormatters) => string
  readonly 'agreement.alarms.tell': string
  readonly 'agreement.all-services': string
  readonly 'agreement.back': string
  readonly 'agreement.calendar': string
  readonly 'agreement.classes': string
  readonly 'agreement.classes.add': string
  readonly 'agreement.classes.class': string
  readonly 'agreement.classes.customer': string
  readonly 'agreement.classes.hint': string
  readonly 'agreement.classes.remove': (p: { readonly n: number }, f: MessageFormatters) => string
  readonly 'agreement.conditions': string
  readonly 'agreement.conditions.both': string
  readonly 'agreement.conditions.hint': string
  readonly 'agreement.conditions.rounds': string
  readonly 'agreement.conditions.rounds.many': string
  readonly 'agreement.conditions.rounds.one': string
  readonly 'agreement.conditions.starts-on': string
  readonly 'agreement.conditions.stops-on': string
  readonly 'agreement.edit': string
  readonly 'agreement.everyone': string
  readonly 'agreement.field.choose': string
  readonly 'agreement.field.customer': string
  readonly 'agreement.field.every-customer': string
  readonly 'agreement.field.on-reopen': string
  readonly 'agreement.field.on-reopen.new-cycle': string
  readonly 'agreement.field.on-reopen.resume': string
  readonly 'agreement.field.provider': string
  readonly 'agreement.field.service': string
  readonly 'agreement.field.until.hint': string
  readonly 'agreement.for': (p: { readonly customer: string }, f: MessageFormatters) => string
  readonly 'agreement.goal.wrong': string
  readonly 'agreement.goals': string
  readonly 'agreement.goals.hint': string
  readonly 'agreement.goals.nothing': string
  readonly 'agreement.goals.of-class': (p: { readonly class: string }, f: MessageFormatters) => string
  readonly 'agreement.goals.priority-of': (p: { readonly class: string; readonly priority: string }, f: MessageFormatters) => string
  readonly 'agreement.look': string
  readonly 'agreement.none': string
  readonly 'agreement.on-reopen.new-cycle': string
  readonly 'agreement.on-reopen.resume': string
  readonly 'agreement.part.about': string
  readonly 'agreement.parts': string
  readonly 'agreement.pauses': string
  readonly 'agreement.pauses.both': string
  readonly 'agreement.pauses.customer': string
  readonly 'agreement.pauses.never': string
  readonly 'agreement.pauses.others': string
  readonly 'agreement.preview': string
  readonly 'agreement.save': string
  readonly 'agreement.save.recalculate': string
  readonly 'agreement.saved.recalculated': string
  readonly 'agreement.target.add': (p: { readonly target: string }, f: MessageFormatters) => string
  readonly 'agreement.target.add-own': string
  readonly 'agreement.target.own': string
  readonly 'agreement.target.remove': string
  readonly 'agreement.targets': string
  readonly 'agreement.targets.hint': string
  readonly 'agreement.targets.none': string
  readonly 'agreement.targets.title': string
  readonly 'agreement.title': (p: { readonly name: string; readonly provider: string }, f: MessageFormatters) => string
  readonly 'agreement.valid.between': (p: { readonly from: string; readonly until: string }, f: MessageFormatters) => string
  readonly 'agreement.valid.from': (p: { readonly from: string }, f: MessageFormatters) => string
  readonly 'apply.for': string
  readonly 'apply.from-now': string
  readonly 'apply.from-now.detail': string
  readonly 'apply.from-start': string
  readonly 'apply.from-start.detail': string
  readonly 'apply.keep': string
  readonly 'apply.keep.detail': string
  readonly 'apply.new-targets': string
  readonly 'apply.recalculate': string
  readonly 'apply.recalculate.detail': string
  readonly 'apply.rule.broken-now': string
  readonly 'apply.rule.closed': string
  readonly 'apply.rule.elapsed': string
  readonly 'apply.rule.hand-off': string
  readonly 'apply.rule.undo': string
  readonly 'apply.rules': string
  readonly 'both.en': (p: { readonly label: string }, f: MessageFormatters) => string
  readonly 'both.zh': (p: { readonly label: string }, f: MessageFormatters) => string
  readonly 'calendar.add': string
  readonly 'calendar.around': string
  readonly 'calendar.based': (p: { readonly name: string }, f: MessageFormatters) => string
  readonly 'calendar.based-on': string
  readonly 'calendar.based-on.hint': string
  readonly 'calendar.based-on.none': string
  readonly 'calendar.basics': string
  readonly 'calendar.change.add': string
  readonly 'calendar.change.from': string
  readonly 'calendar.change.hint': string
  readonly 'calendar.change.remove': (p: { readonly day: string }, f: MessageFormatters) => string
  readonly 'calendar.changed.added': (p: { readonly n: number }, f: MessageFormatters) => string
  readonly 'calendar.changed.altered': (p: { readonly n: number }, f: MessageFormatters) => string
  readonly 'calendar.changed.and': string
  readonly 'calendar.changed.base': string
  readonly 'calendar.changed.breaks': string
  readonly 'calendar.changed.covered': string
  readonly 'calendar.changed.exceptions': (p: { readonly counts: string }, f: MessageFormatters) => string
  readonly 'calendar.changed.gone': (p: { readonly n: number }, f: MessageFormatters) => string
  readonly 'calendar.changed.holidays': (p: { readonly counts: string }, f: MessageFormatters) => string
  readonly 'calendar.changed.later-weeks': string
  readonly 'calendar.changed.name': string
  readonly 'calendar.changed.nothing': string
  readonly 'calendar.changed.source': string
  readonly 'calendar.changed.time-zone': string
  readonly 'calendar.changed.week': string
  readonly 'calendar.closed': string
  readonly 'calendar.copy': string
  readonly 'calendar.copy.en': (p: { readonly name: string }, f: MessageFormatters) => string
  readonly 'calendar.copy.zh-CN': (p: { readonly name: string }, f: MessageFormatters) => string
  readonly 'calendar.covered-until': string
  readonly 'calendar.covered-until.hint': string
  readonly 'calendar.day.add': string
  readonly 'calendar.day.closed-from': (p: { readonly hours: string }, f: MessageFormatters) => string
  readonly 'calendar.day.closed-hours': string
  readonly 'calendar.day.closed-hours.hint': string
  readonly 'calendar.day.date': string
  readonly 'calendar.day.edit': string
  readonly 'calendar.day.elsewhere': (p: { readonly n: number }, f: MessageFormatters) => string
  readonly 'calendar.day.every-year': string
  readonly 'calendar.day.from': (p: { readonly calendar: string }, f: MessageFormatters) => string
  readonly 'calendar.day.hours': string
  readonly 'calendar.day.hours.hint': string
  readonly 'calendar.day.inherited': (p: { readonly calendar: string }, f: MessageFormatters) => string
  readonly 'calendar.day.keep': string
  readonly 'calendar.day.kind': string
  readonly 'calendar.day.kind.closed': string
  readonly 'calendar.day.kind.closed.hint': string
  readonly 'calendar.day.kind.hours': string
  readonly 'calendar.day.kind.hours.hint': string
  readonly 'calendar.day.kind.part': string
  readonly 'calendar.day.kind.part.hint': string
  readonly 'calendar.day.list': string
  readonly 'calendar.day.name': string
  readonly 'calendar.day.none': string
  readonly 'calendar.day.open-closed': string
  readonly 'calendar.day.remove': (p: { readonly n: number }, f: MessageFormatters) => string
  readonly 'calendar.day.until': string
  readonly 'calendar.day.until.hint': string
  readonly 'calendar.day.yearly': string
  readonly 'calendar.days-hours': (p: { readonly days: string; readonly hours: string }, f: MessageFormatters) => string
  readonly 'calendar.days-to': (p: { readonly first: string; readonly last: string }, f: MessageFormatters) => string
  readonly 'calendar.discard': string
  readonly 'calendar.holidays.add': string
  readonly 'calendar.holidays.confirm': string
  readonly 'calendar.holidays.file': string
  readonly 'calendar.holidays.file.hint': string
  readonly 'calendar.holidays.file.read': (p: { readonly n: number }, f: MessageFormatters) => string
  readonly 'calendar.holidays.first-year': string
  readonly 'calendar.holidays.from': string
  readonly 'calendar.holidays.from.file': string
  readonly 'calendar.holidays.from.ready': string
  readonly 'calendar.holidays.instead': (p: { readonly before: string }, f: MessageFormatters) => string
  readonly 'calendar.holidays.known': string
  readonly 'calendar.holidays.last-year': string
  readonly 'calendar.holidays.list': string
  readonly 'calendar.holidays.loading': string
  readonly 'calendar.holidays.more': (p: { readonly n: string }, f: MessageFormatters) => string
  readonly 'calendar.holidays.new': string
  readonly 'calendar.holidays.new.make-up': string
  readonly 'calendar.holidays.other': string
  readonly 'calendar.holidays.place': string
  readonly 'calendar.holidays.rejected': (p: { readonly n: number }, f: MessageFormatters) => string
  readonly 'calendar.holidays.rejected.some': (p: { readonly listed: string }, f: MessageFormatters) => string
  readonly 'calendar.holidays.search': string
  readonly 'calendar.holidays.search.hint': string
  readonly 'calendar.holidays.source': string
  readonly 'calendar.holidays.unsaved': string
  readonly 'calendar.holidays.years': string
  readonly 'calendar.hours.hint': string
  readonly 'calendar.hours.not-a-time': (p: { readonly typed: string }, f: MessageFormatters) => string
  readonly 'calendar.hours.of': (p: { readonly day: string }, f: MessageFormatters) => string
  readonly 'calendar.hours.unfinished': string
  readonly 'calendar.kind.closed': string
  readonly 'calendar.kind.holiday': string
  readonly 'calendar.kind.make-up': string
  readonly 'calendar.kind.own-hours': string
  readonly 'calendar.kind.part-day': string
  readonly 'calendar.kind.unknown': string
  readonly 'calendar.kind.working': string
  readonly 'calendar.mark.holiday': string
  readonly 'calendar.mark.make-up': string
  readonly 'calendar.mark.own-hours': string
  readonly 'calendar.mark.part-day': string
  readonly 'calendar.new': string
  readonly 'calendar.none': string
  readonly 'calendar.one': string
  readonly 'calendar.review': string
  readonly 'calendar.review.title': string
  readonly 'calendar.review.what': (p: { readonly changes: string }, f: MessageFormatters) => string
  readonly 'calendar.separator': string
  readonly 'calendar.source': string
  readonly 'calendar.source.hint': string
  readonly 'calendar.special': string
  readonly 'calendar.stale.detail': string
  readonly 'calendar.stale.mine': string
  readonly 'calendar.stale.theirs': string
  readonly 'calendar.subtitle': string
  readonly 'calendar.take-back': string
  readonly 'calendar.take-back.dirty': string
  readonly 'calendar.take-back.what': (p: { readonly changes: string }, f: MessageFormatters) => string
  readonly 'calendar.test': string
  readonly 'calendar.test.between': string
  readonly 'calendar.test.closed': (p: { readonly until: string; readonly why: string }, f: MessageFormatters) => string
  readonly 'calendar.test.due': string
  readonly 'calendar.test.due-at': string
  readonly 'calendar.test.from': string
  readonly 'calendar.test.hint': (p: { readonly zone: string }, f: MessageFormatters) => string
  readonly 'calendar.test.hours': string
  readonly 'calendar.test.late-from': string
  readonly 'calendar.test.never': string
  readonly 'calendar.test.no-moment': string
  readonly 'calendar.test.raised': string
  readonly 'calendar.test.skipped': (p: { readonly n: number }, f: MessageFormatters) => string
  readonly 'calendar.test.steps': string
  readonly 'calendar.test.time': string
  readonly 'calendar.test.to': string
  readonly 'calendar.test.unknown': string
  readonly 'calendar.test.unknown.detail': (p: { readonly day: string }, f: MessageFormatters) => string
  readonly 'calendar.test.unsound': string
  readonly 'calendar.test.worked': (p: { readonly time: string }, f: MessageFormatters) => string
  readonly 'calendar.to-list': string
  readonly 'calendar.undone': string
  readonly 'calendar.unsaved': string
  readonly 'calendar.version': (p: { readonly n: number }, f: MessageFormatters) => string
  readonly 'calendar.versions': string
  readonly 'calendar.versions.first': string
  readonly 'calendar.versions.more': (p: { readonly n: number }, f: MessageFormatters) => string
  readonly 'calendar.week': string
  readonly 'calendar.week.always': string
  readonly 'calendar.week.closed': string
  readonly 'calendar.week.copy-all': string
  readonly 'calendar.week.copy-workdays': string
  readonly 'calendar.week.monday-to-friday': string
  readonly 'calendar.week.more': (p: { readonly day: string }, f: MessageFormatters) => string
  readonly 'calendar.week.never-opens': string
  readonly 'calendar.week.round-the-clock': string
  readonly 'calendar.why.break': string
  readonly 'calendar.why.exception': string
  readonly 'calendar.why.holiday': string
  readonly 'calendar.why.open': string
  readonly 'calendar.why.outside-hours': string
  readonly 'calendar.year': (p: { readonly year: string }, f: MessageFormatters) => string
  readonly 'calendar.year.earlier': string
  readonly 'calendar.year.hint': string
  readonly 'calendar.year.later': string
  readonly 'calendar.year.old': string
  readonly 'calendar.zone': string
  readonly 'calendar.zone.choose': string
  readonly 'calendar.zone.more': (p: { readonly n: string }, f: MessageFormatters) => string
  readonly 'calendar.zone.name': string
  readonly 'calendar.zone.offset': string
  readonly 'calendar.zone.search': string
  readonly 'calendar.zone.search.hint': string
  readonly 'class.collaboration': string
  readonly 'class.cross-level': string
  readonly 'class.support': string
  readonly 'condition.add': string
  readonly 'condition.always': string
  readonly 'condition.field': string
  readonly 'condition.hint': string
  readonly 'condition.match': string
  readonly 'condition.match.all': string
  readonly 'condition.match.any': string
  readonly 'condition.remove': string
  readonly 'condition.test': string
  readonly 'condition.test.answered': string
  readonly 'condition.test.at-least': string
  readonly 'condition.test.at-most': string
  readonly 'condition.test.is': string
  readonly 'condition.test.is-not': string
  readonly 'condition.test.not-answered': string
  readonly 'condition.title': string
  readonly 'condition.value': string
  readonly 'condition.values': string
  readonly 'department.add': string
  readonly 'department.code': string
  readonly 'department.code.hint': string
  readonly 'department.edit': string
  readonly 'department.from': string
  readonly 'department.in-force': string
  readonly 'department.name': string
  readonly 'department.none': string
  readonly 'department.not-in-force': string
  readonly 'department.until': string
  readonly 'department.until.hint': string
  readonly 'effect.changed': string
  readonly 'effect.due': string
  readonly 'effect.first-of': (p: { readonly all: number; readonly shown: number }, f: MessageFormatters) => string
  readonly 'effect.from-to': (p: { readonly after: string; readonly before: string }, f: MessageFormatters) => string
  readonly 'effect.if': string
  readonly 'effect.loading': string
  readonly 'effect.newly-breached': string
  readonly 'effect.no-clock': string
  readonly 'effect.no-longer-breached': string
  readonly 'effect.none': string
  readonly 'effect.none.detail': string
  readonly 'effect.open': string
  readonly 'effect.request': string
  readonly 'effect.then': string
  readonly 'effect.title': string
  readonly 'effect.verdict': string
  readonly 'effect.verdict.breaks': string
  readonly 'effect.verdict.in-time': string
  readonly 'effect.verdict.mends': string
  readonly 'effect.verdict.still-broken': string
  readonly 'effect.warning': (p: { readonly n: number }, f: MessageFormatters) => string
  readonly 'effect.warning.detail': string
  readonly 'holidays.rejected.cancelled': string
  readonly 'holidays.rejected.no-end': string
  readonly 'holidays.rejected.not-a-date': string
  readonly 'holidays.rejected.not-a-line': string
  readonly 'holidays.rejected.not-a-rule': string
  readonly 'holidays.rejected.outside-years': string
  readonly 'holidays.rejected.part-of-day': string
  readonly 'holidays.rejected.repeated': string
  readonly 'holidays.rejected.required': string
  readonly 'holidays.rejected.reversed': string
  readonly 'holidays.rejected.too-long': string
  readonly 'holidays.rejected.too-many': string
  readonly 'import.added': string
  readonly 'import.bundled': string
  readonly 'import.description': string
  readonly 'import.done': (p: { readonly added: string; readonly unchanged: string }, f: MessageFormatters) => string
  readonly 'import.file': string
  readonly 'import.loading': string
  readonly 'import.may-leave': string
  readonly 'import.none': string
  readonly 'import.none.detail': string
  readonly 'import.not-a-log': (p: { readonly missing: string }, f: MessageFormatters) => string
  readonly 'import.past': string
  readonly 'import.progress': string
  readonly 'import.rejected': string
  readonly 'import.rows': string
  readonly 'import.running': (p: { readonly file: string }, f: MessageFormatters) => string
  readonly 'import.source': string
  readonly 'import.started': string
  readonly 'import.state.done': string
  readonly 'import.state.failed': string
  readonly 'import.state.running': string
  readonly 'import.title': string
  readonly 'import.too-large': string
  readonly 'import.unchanged': string
  readonly 'import.upload': string
  readonly 'listener.agents': string
  readonly 'listener.assignee': string
  readonly 'listener.owner': string
  readonly 'listener.programme': string
  readonly 'milestone.assigned': string
  readonly 'milestone.confirmed': string
  readonly 'milestone.customer-wrote': string
  readonly 'milestone.delivered': string
  readonly 'milestone.handed-off': string
  readonly 'milestone.raised': string
  readonly 'milestone.responded': string
  readonly 'milestone.started': string
  readonly 'milestone.triaged': string
  readonly 'person.department': string
  readonly 'person.department.every': string
  readonly 'person.more': (p: { readonly n: number }, f: MessageFormatters) => string
  readonly 'person.more.show': string
  readonly 'person.name': string
  readonly 'person.none': string
  readonly 'person.roles': string
  readonly 'person.search': string
  readonly 'person.shown': (p: { readonly n: number }, f: MessageFormatters) => string
  readonly 'question.add': string
  readonly 'question.add.choose': string
  readonly 'question.choice': (p: { readonly n: number }, f: MessageFormatters) => string
  readonly 'question.choice.add': string
  readonly 'question.choice.remove': (p: { readonly label: string }, f: MessageFormatters) => string
  readonly 'question.choices': string
  readonly 'question.choices.hint': string
  readonly 'question.down': string
  readonly 'question.fold': string
  readonly 'question.hint': string
  readonly 'question.kind.choice': string
  readonly 'question.kind.choices': string
  readonly 'question.kind.date': string
  readonly 'question.kind.files': string
  readonly 'question.kind.long-text': string
  readonly 'question.kind.number': string
  readonly 'question.kind.person': string
  readonly 'question.kind.text': string
  readonly 'question.kind.yes-no': string
  readonly 'question.label': string
  readonly 'question.max': string
  readonly 'question.max-choices': string
  readonly 'question.max-files': string
  readonly 'question.max-files.hint': (p: { readonly n: number }, f: MessageFormatters) => string
  readonly 'question.max-length': string
  readonly 'question.max-length.hint': (p: { readonly n: number }, f: MessageFormatters) => string
  readonly 'question.min': string
  readonly 'question.more': (p: { readonly label: string }, f: MessageFormatters) => string
  readonly 'question.must': string
  readonly 'question.remove': string
  readonly 'question.required': string
  readonly 'question.sometimes': string
  readonly 'question.unnamed': (p: { readonly n: number }, f: MessageFormatters) => string
  readonly 'question.up': string
  readonly 'rejected.column': string
  readonly 'rejected.description': (p: { readonly file: string }, f: MessageFormatters) => string
  readonly 'rejected.line': string
  readonly 'rejected.reason': string
  readonly 'rejected.reason.out-of-order': string
  readonly 'rejected.reason.time-runs-back': string
  readonly 'rejected.reason.wrong-column-count': string
  readonly 'rejected.some': (p: { readonly file: string; readonly listed: string }, f: MessageFormatters) => string
  readonly 'rejected.title': (p: { readonly n: number }, f: MessageFormatters) => string
  readonly 'rejected.value': string
  readonly 'rights.all-figures': string
  readonly 'rights.hint': string
  readonly 'rights.keep-directory': string
  readonly 'rights.own': string
  readonly 'rights.own-figures': (p: { readonly department: string }, f: MessageFormatters) => string
  readonly 'rights.raise-for-anyone': string
  readonly 'rights.raise-for-own': (p: { readonly department: string }, f: MessageFormatters) => string
  readonly 'rights.read-all-notes': string
  readonly 'rights.read-ratings': string
  readonly 'rights.see-all': string
  readonly 'rights.see-asked': (p: { readonly department: string }, f: MessageFormatters) => string
  readonly 'rights.serve': (p: { readonly department: string }, f: MessageFormatters) => string
  readonly 'rights.title': string
  readonly 'sample.acts': string
  readonly 'sample.description': string
  readonly 'sample.entries': string
  readonly 'sample.none': string
  readonly 'sample.none.detail': string
  readonly 'sample.progress': string
  readonly 'sample.progress.left': (p: { readonly left: string; readonly removed: string }, f: MessageFormatters) => string
  readonly 'sample.raised': string
  readonly 'sample.remove': string
  readonly 'sample.remove.detail': (p: { readonly requests: number }, f: MessageFormatters) => string
  readonly 'sample.remove.no-own': string
  readonly 'sample.remove.own': (p: { readonly acts: number; readonly entries: number; readonly raised: number }, f: MessageFormatters) => string
  readonly 'sample.remove.sure': string
  readonly 'sample.remove.takes-you': string
  readonly 'sample.remove.takes-you.detail': string
  readonly 'sample.remove.title': string
  readonly 'sample.removed': string
  readonly 'sample.removed.detail': string
  readonly 'sample.removed.took-you': string
  readonly 'sample.removing': string
  readonly 'sample.requests': string
  readonly 'sample.title': string
  readonly 'service.about': string
  readonly 'service.add': string
  readonly 'service.availability': string
  readonly 'service.availability.hint': string
  readonly 'service.description': string
  readonly 'service.fields': string
  readonly 'service.form': string
  readonly 'service.form.hint': string
  readonly 'service.form.none': string
  readonly 'service.form.none.detail': string
  readonly 'service.keywords': string
  readonly 'service.keywords.hint': string
  readonly 'service.name': string
  readonly 'service.new': string
  readonly 'service.offered': string
  readonly 'service.owner': string
  readonly 'service.owner.hint': string
  readonly 'service.preview': string
  readonly 'service.preview.hint': string
  readonly 'service.preview.none': string
  readonly 'service.retired': string
  readonly 'service.subtitle': string
  readonly 'service.to-list': string
  readonly 'statuses.column.group': string
  readonly 'statuses.column.meaning': string
  readonly 'statuses.column.status': string
  readonly 'statuses.column.why': string
  readonly 'statuses.detail': string
  readonly 'statuses.group.done': string
  readonly 'statuses.group.in-progress': string
  readonly 'statuses.group.to-do': string
  readonly 'statuses.guess': (p: { readonly meaning: string }, f: MessageFormatters) => string
  readonly 'statuses.label': (p: { readonly project: string }, f: MessageFormatters) => string
  readonly 'statuses.meaning.delivered': string
  readonly 'statuses.meaning.in-work': string
  readonly 'statuses.meaning.none': string
  readonly 'statuses.meaning.of': (p: { readonly status: string }, f: MessageFormatters) => string
  readonly 'statuses.meaning.waiting-on-customer': string
  readonly 'statuses.meaning.waiting-on-others': string
  readonly 'statuses.none': string
  readonly 'statuses.none.detail': string
  readonly 'statuses.project': string
  readonly 'statuses.saved': (p: { readonly status: string }, f: MessageFormatters) => string
  readonly 'statuses.why.acceptance': string
  readonly 'statuses.why.again': string
  readonly 'statuses.why.customer': string
  readonly 'statuses.why.group': (p: { readonly group: string }, f: MessageFormatters) => string
  readonly 'statuses.why.others': string
  readonly 'statuses.why.said': string
  readonly 'versions.current': string
  readonly 'versions.n': (p: { readonly n: number }, f: MessageFormatters) => string
  readonly 'versions.only': string
  readonly 'versions.state': string
  readonly 'versions.title': string
  readonly 'versions.undo': string
  readonly 'versions.undo.changed': string
  readonly 'versions.undo.detail': string
  readonly 'versions.undone': string
  readonly 'versions.version': string
  readonly 'versions.when': string
  readonly 'versions.who': string
}

export type AccountsMessages = {
  readonly 'account.first': string
  readonly 'account.here': string
  readonly 'account.part': string
  readonly 'account.part.detail': string
  readonly 'account.part.sure': string
  readonly 'account.part.title': (p: { readonly platform: string }, f: MessageFormatters) => string
  readonly 'account.parted': string
  readonly 'account.parted.detail': string
  readonly 'account.platform.atlassian': string
  readonly 'account.platform.entra': string
  readonly 'account.since': (p: { readonly date: string }, f: MessageFormatters) => string
  readonly 'accounts.enter': string
  readonly 'accounts.enter.act': string
  readonly 'accounts.enter.code': string
  readonly 'accounts.enter.detail': string
  readonly 'accounts.joined': string
  readonly 'accounts.joined.detail': string
  readonly 'accounts.list': string
  readonly 'accounts.loading': string
  readonly 'accounts.make': string
  readonly 'accounts.make.act': string
  readonly 'accounts.make.again': string
  readonly 'accounts.make.detail': string
  readonly 'accounts.make.here': string
  readonly 'accounts.make.next': string
  readonly 'accounts.make.not-here': string
  readonly 'accounts.none': string
  readonly 'accounts.none.detail': string
  readonly 'accounts.subtitle': string
  readonly 'accounts.title': string
  readonly 'code.hint': string
  readonly 'code.until': (p: { readonly time: string }, f: MessageFormatters) => string
  readonly 'connection.connected': string
  readonly 'connection.make': string
  readonly 'connection.make.act': string
  readonly 'connection.make.again': string
  readonly 'connection.make.detail': string
  readonly 'connection.make.here': string
  readonly 'connection.make.next': string
  readonly 'connection.none': string
  readonly 'connection.none.detail': string
  readonly 'connection.part': string
  readonly 'connection.part.detail': string
  readonly 'connection.part.sure': string
  readonly 'connection.part.title': string
  readonly 'connection.parted': string
  readonly 'connection.since': (p: { readonly date: string }, f: MessageFormatters) => string
  readonly 'connection.site': string
  readonly 'connection.site.edit': string
  readonly 'connection.site.hint': string
  readonly 'refusal.account-has-work': string
  readonly 'refusal.account-has-work.detail': string
  readonly 'refusal.already-joined': string
  readonly 'refusal.already-joined.detail': string
  readonly 'refusal.app-not-known': string
  readonly 'refusal.app-not-known.detail': string
  readonly 'refusal.code-not-valid': string
  readonly 'refusal.code-not-valid.detail': string
  readonly 'refusal.connected-already': string
  readonly 'refusal.connected-already.detail': string
  readonly 'refusal.no-account-here': string
  readonly 'refusal.no-account-here.detail': string
  readonly 'refusal.not-from-here': string
  readonly 'refusal.not-from-here.detail': string
  readonly 'refusal.not-their-administrator': string
  readonly 'refusal.not-their-administrator.detail': string
  readonly 'refusal.one-account-each': string
  readonly 'refusal.one-account-each.detail': string
  readonly 'refusal.own-account': string
  readonly 'refusal.own-account.detail': string
  readonly 'refusal.tenant-not-connected': string
  readonly 'refusal.tenant-not-connected.detail': string
  readonly 'refusal.token-expired': string
  readonly 'refusal.token-expired.detail': string
  readonly 'refusal.token-for-another-service': string
  readonly 'refusal.token-for-another-service.detail': string
  readonly 'refusal.token-from-elsewhere': string
  readonly 'refusal.token-from-elsewhere.detail': string
  readonly 'refusal.token-incomplete': string
  readonly 'refusal.token-incomplete.detail': string
  readonly 'refusal.token-not-genuine': string
  readonly 'refusal.token-not-genuine.detail': string
  readonly 'refusal.token-not-yet-valid': string
  readonly 'refusal.token-not-yet-valid.detail': string
  readonly 'refusal.token-without-person': string
  readonly 'refusal.token-without-person.detail': string
  readonly 'refusal.token-without-scope': string
  readonly 'refusal.token-without-scope.detail': string
}

export type TeamsMessages = {
  readonly 'teams.connect': string
  readonly 'teams.connect.code': string
  readonly 'teams.no-consent': string
  readonly 'teams.no-consent.agree': string
  readonly 'teams.no-consent.detail': string
  readonly 'teams.no-token': string
  readonly 'teams.no-token.detail': (p: { readonly reason: string }, f: MessageFormatters) => string
  readonly 'teams.outside': string
  readonly 'teams.outside.detail': string
  readonly 'teams.silent': string
  readonly 'teams.silent.detail': string
}

export type SharepointMessages = {
  readonly 'sharepoint.no-consent': string
  readonly 'sharepoint.no-consent.detail': string
  readonly 'sharepoint.no-token': string
  readonly 'sharepoint.no-token.detail': (p: { readonly reason: string }, f: MessageFormatters) => string
  readonly 'sharepoint.not-connected.detail': string
}

export type NewsMessages = {
  readonly 'news.line.asked-back': (p: { readonly who: string }, f: MessageFormatters) => string
  readonly 'news.line.assigned': (p: { readonly who: string }, f: MessageFormatters) => string
  readonly 'news.line.at-risk': (p: { readonly promise: string }, f: MessageFormatters) => string
  readonly 'news.line.broken': (p: { readonly promise: string }, f: MessageFormatters) => string
  readonly 'news.line.commented': (p: { readonly who: string }, f: MessageFormatters) => string
  readonly 'news.line.delivered': (p: { readonly who: string }, f: MessageFormatters) => string
  readonly 'news.line.escalated': (p: { readonly promise: string }, f: MessageFormatters) => string
  readonly 'news.line.reopened': (p: { readonly who: string }, f: MessageFormatters) => string
  readonly 'news.nobody': string
  readonly 'news.open': string
  readonly 'news.record.asked-back': (p: { readonly who: string }, f: MessageFormatters) => string
  readonly 'news.record.commented': (p: { readonly who: string }, f: MessageFormatters) => string
  readonly 'news.record.delivered': (p: { readonly who: string }, f: MessageFormatters) => string
  readonly 'news.record.from': (p: { readonly key: string }, f: MessageFormatters) => string
  readonly 'news.record.reopened': (p: { readonly who: string }, f: MessageFormatters) => string
  readonly 'news.subject': (p: { readonly key: string; readonly title: string; readonly what: string }, f: MessageFormatters) => string
  readonly 'news.what.asked-back': string
  readonly 'news.what.assigned': string
  readonly 'news.what.at-risk': string
  readonly 'news.what.broken': string
  readonly 'news.what.commented': string
  readonly 'news.what.delivered': string
  readonly 'news.what.escalated': string
  readonly 'news.what.reopened': string
  readonly 'news.why': string
}

export type JiraMessages = {
  readonly 'jira.connect': string
  readonly 'jira.connect.code': string
  readonly 'jira.connect.hint': string
  readonly 'jira.connect.where': string
  readonly 'jira.no-hub': string
  readonly 'jira.no-hub.detail': string
  readonly 'jira.outside': string
  readonly 'jira.outside.detail': string
  readonly 'jira.silent': string
  readonly 'jira.silent.detail': string
  readonly 'jira.unreachable': string
  readonly 'jira.unreachable.detail': string
}

export type ListingMessages = {
  readonly 'listing.jira.module.admin': string
  readonly 'listing.jira.module.panel': string
  readonly 'listing.jira.module.queue': string
  readonly 'listing.jira.page.alerts': string
  readonly 'listing.jira.page.board': string
  readonly 'listing.jira.page.map': string
  readonly 'listing.jira.page.need': string
  readonly 'listing.jira.page.overview': string
  readonly 'listing.jira.page.raise': string
  readonly 'listing.sharepoint.description.long': string
  readonly 'listing.sharepoint.description.short': string
  readonly 'listing.sharepoint.developer': string
  readonly 'listing.sharepoint.failed': string
  readonly 'listing.sharepoint.failed.detail': string
  readonly 'listing.sharepoint.feature': string
  readonly 'listing.sharepoint.find': string
  readonly 'listing.sharepoint.find.description': string
  readonly 'listing.sharepoint.mine': string
  readonly 'listing.sharepoint.mine.description': string
  readonly 'listing.sharepoint.pane.department': string
  readonly 'listing.sharepoint.pane.departments-failed': string
  readonly 'listing.sharepoint.pane.every-department': string
  readonly 'listing.sharepoint.pane.group': string
  readonly 'listing.sharepoint.pane.rows': string
  readonly 'listing.sharepoint.pane.show': string
  readonly 'listing.sharepoint.pane.show.all': string
  readonly 'listing.sharepoint.pane.show.open': string
  readonly 'listing.sharepoint.pane.show.waiting': string
  readonly 'listing.sharepoint.pane.title': string
  readonly 'listing.sharepoint.resource': string
  readonly 'listing.sharepoint.retry': string
  readonly 'listing.sharepoint.title': string
  readonly 'listing.teams.activity.asked-back': (p: { readonly person: string; readonly request: string }, f: MessageFormatters) => string
  readonly 'listing.teams.activity.asked-back.description': string
  readonly 'listing.teams.activity.assigned': (p: { readonly person: string; readonly request: string }, f: MessageFormatters) => string
  readonly 'listing.teams.activity.assigned.description': string
  readonly 'listing.teams.activity.at-risk': (p: { readonly request: string }, f: MessageFormatters) => string
  readonly 'listing.teams.activity.at-risk.description': string
  readonly 'listing.teams.activity.broken': (p: { readonly request: string }, f: MessageFormatters) => string
  readonly 'listing.teams.activity.broken.description': string
  readonly 'listing.teams.activity.commented': (p: { readonly person: string; readonly request: string }, f: MessageFormatters) => string
  readonly 'listing.teams.activity.commented.description': string
  readonly 'listing.teams.activity.delivered': (p: { readonly person: string; readonly request: string }, f: MessageFormatters) => string
  readonly 'listing.teams.activity.delivered.description': string
  readonly 'listing.teams.activity.escalated': (p: { readonly request: string }, f: MessageFormatters) => string
  readonly 'listing.teams.activity.escalated.description': string
  readonly 'listing.teams.activity.reopened': (p: { readonly person: string; readonly request: string }, f: MessageFormatters) => string
  readonly 'listing.teams.activity.reopened.description': string
  readonly 'listing.teams.description.full': string
  readonly 'listing.teams.description.short': string
  readonly 'listing.teams.developer': string
  readonly 'listing.teams.name.full': string
  readonly 'listing.teams.name.short': string
  readonly 'listing.teams.privacy.gone': string
  readonly 'listing.teams.privacy.kept': string
  readonly 'listing.teams.privacy.seen': string
  readonly 'listing.teams.privacy.sent': string
  readonly 'listing.teams.privacy.title': string
  readonly 'listing.teams.privacy.whose': string
  readonly 'listing.teams.tab.accounts': string
  readonly 'listing.teams.tab.front-door': string
  readonly 'listing.teams.tab.my-queue': string
  readonly 'listing.teams.tab.my-requests': string
  readonly 'listing.teams.tab.overview': string
  readonly 'listing.teams.terms.promise': string
  readonly 'listing.teams.terms.title': string
  readonly 'listing.teams.terms.whose': string
}

export type WorkbenchMessages = {
  readonly 'workbench.alone': string
  readonly 'workbench.failed': string
  readonly 'workbench.failed.detail': string
  readonly 'workbench.hub': string
  readonly 'workbench.language': string
  readonly 'workbench.mode': string
  readonly 'workbench.mode.dark': string
  readonly 'workbench.mode.light': string
  readonly 'workbench.none': string
  readonly 'workbench.preparing': string
  readonly 'workbench.programs': string
  readonly 'workbench.request': string
  readonly 'workbench.show': string
  readonly 'workbench.step.build': string
  readonly 'workbench.step.install': string
  readonly 'workbench.title': string
  readonly 'workbench.what': string
  readonly 'workbench.who': string
}

export type Messages = FirstMessages & RefusalsMessages & FrameMessages & ListMessages & MineMessages & RaiseMessages & MovesMessages & RequestMessages & FiguresMessages & SettingsMessages & AccountsMessages & TeamsMessages & SharepointMessages & NewsMessages & JiraMessages & ListingMessages & WorkbenchMessages
