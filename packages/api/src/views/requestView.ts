import type { RequestView } from '@counterpart/contract'
import type { IssueFollowed } from '@counterpart/core'
import type { RequestDetail } from '@counterpart/usecases'
import { ratingView } from './ratingView.ts'
import { requestRow } from './requestRow.ts'
import { timelineEntry } from './timelineEntry.ts'

/** One request with its timeline, which holds only what this reader may see. */
export const requestView = ({
  request,
  timeline,
  moves,
  rating,
  ratingsTold,
  names,
  calendars,
}: RequestDetail): RequestView => ({
  ...requestRow(request, calendars),
  description: request.description,
  answers: request.answers,
  agreement: request.agreement,
  customerClass: request.customerClass,
  respondedAt: request.respondedAt,
  confirmedAt: request.confirmedAt,
  handOffs: request.handOffs,
  issue: request.follows ? issueOf(request.follows) : null,
  timeline: timeline.map((entry) => timelineEntry(entry, ratingsTold)),
  moves,
  rating: ratingView(rating),
  names,
})

const issueOf = ({ key, status, isGone }: IssueFollowed) => ({ key, status, isGone })
