import type { IssueView } from '@counterpart/contract'
import type { IssueSeen } from '@counterpart/usecases'
import { requestView } from './requestView.ts'

export function issueView({ report, request, guess }: IssueSeen): IssueView {
  const { issue, key, project, title, status } = report
  const isHidden = request === 'hidden'
  return {
    ...{ id: issue, key, project, title, status, isHidden, guess },
    request: isHidden || request === null ? null : requestView(request),
  }
}
