import type { RequestRow } from '@counterpart/contract'
import { movesFor } from '@counterpart/core'
import { Banner, Dialog, ProgressBar, Stack } from '#kit'
import { useHost, useWords } from '../host/useHost.tsx'
import { AssignForm } from '../request/AssignForm.tsx'
import { triageBack } from '../request/triageBack.ts'
import { BulkTriage } from './BulkTriage.tsx'
import type { Failed } from './bulk.ts'
import { useBulk } from './useBulk.ts'

export type BulkMove = 'triage' | 'assign'
export type BulkDialogProps = {
  move: BulkMove
  rows: readonly RequestRow[]
  onClose: () => void
  onFailed: (failed: readonly Failed[]) => void
}

/** One move on all the requests that are selected. */
export function BulkDialog({ move, rows, onClose, onFailed }: BulkDialogProps) {
  const { t } = useWords()
  const { me } = useHost()
  const { run, progress } = useBulk(onFailed)
  const before = new Map(rows.map((row) => [row.id, row]))
  const able = rows.filter((row) => movesFor(me, row).includes('assign'))
  const busy = progress !== null
  return (
    <Dialog open onClose={onClose} title={t(`bulk.${move}.title`, { n: rows.length })} actions={null}>
      <Stack gap="m">
        {progress && progress.of > 1 && (
          <ProgressBar label={t('bulk.progress', progress)} value={progress.answered / progress.of} />
        )}
        {move === 'triage' ? (
          <BulkTriage
            rows={rows}
            busy={busy}
            onCancel={onClose}
            onSend={async (tasks) => {
              await run({
                move: 'triage',
                tasks,
                back: ({ row, view }) => {
                  const was = before.get(row.id)
                  return was ? triageBack(was, view, t('undo.reason')) : null
                },
              })
              onClose()
            }}
          />
        ) : (
          <>
            {rows.length > able.length && (
              <Banner tone="warning">{t('bulk.left-out', { n: rows.length - able.length })}</Banner>
            )}
            <AssignForm
              view={{ provider: me.department, assignee: commonAssignee(able) }}
              busy={busy}
              error={undefined}
              fields={{}}
              onCancel={onClose}
              onSend={async (said) => {
                await run({
                  move: 'assign',
                  tasks: able.filter(({ assignee }) => assignee !== said.assignee).map((row) => ({ row, said })),
                  back: ({ row }) => ({
                    move: 'assign',
                    said: { assignee: before.get(row.id)?.assignee ?? null },
                  }),
                })
                onClose()
              }}
            />
          </>
        )}
      </Stack>
    </Dialog>
  )
}

/** The agent that all of them have, if it is one. */
const commonAssignee = (rows: readonly RequestRow[]) =>
  rows.every(({ assignee }) => assignee === rows[0]?.assignee) ? (rows[0]?.assignee ?? null) : null
