/** What Jira tells of an issue, as far as it is believed: which one, and whether it is gone. */
export type IssueEvent = {
  readonly eventType?: string
  readonly issue?: { readonly id?: string; readonly fields?: { readonly project?: { readonly id?: string } } }
}

export const issueIn = ({ eventType, issue }: IssueEvent) =>
  issue?.id
    ? {
        issue: issue.id,
        project: issue.fields?.project?.id ?? '',
        isGone: eventType === 'avi:jira:deleted:issue',
      }
    : null
