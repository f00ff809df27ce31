import type { RequestView } from '@counterpart/contract'
import { useState } from 'react'
import { Button, Menu, useToast } from '#kit'
import { useHost, useWords } from '../host/useHost.tsx'
import { MoveDialog } from './MoveDialog.tsx'
import { isWordless, type WordyMove } from './moveForm.ts'
import { moveIcons } from './moveIcons.ts'
import { type OfferedMove, offeredMoves } from './offeredMoves.ts'
import { useKeptKeyboard } from './useKeptKeyboard.ts'
import { useWordlessMove } from './useWordlessMove.ts'

/** What the reader can do now, the likely first. */
export function MoveButtons({ view }: { view: RequestView }) {
  const { t } = useWords()
  const { nav } = useHost()
  const toast = useToast()
  const [open, setOpen] = useState<WordyMove | null>(null)
  const act = useWordlessMove()
  const { ref, onFocus } = useKeptKeyboard()
  const { main, beside, rest } = offeredMoves(view)

  const press = (move: OfferedMove) => {
    if (isWordless(move)) act(view, move)
    else setOpen(move)
  }
  const copy = () => {
    const link = nav.deepLink({ at: 'request', request: view.id })
    // Some hosts forbid the clipboard; then the link itself is shown to be copied.
    const shown = () => toast({ tone: 'info', title: t('request.link'), body: link })
    if (!navigator.clipboard) return shown()
    navigator.clipboard.writeText(link).then(() => toast({ tone: 'success', title: t('request.link.copied') }), shown)
  }
  return (
    <span ref={ref} onFocus={onFocus} style={{ display: 'contents' }}>
      {main && (
        <Button variant="primary" icon={moveIcons[main]} onPress={() => press(main)}>
          {t(`move.${main}`)}
        </Button>
      )}
      {beside.map((move) => (
        <Button key={move} icon={moveIcons[move]} onPress={() => press(move)}>
          {t(`move.${move}`)}
        </Button>
      ))}
      <Menu
        label={t('act.more')}
        items={[
          ...rest.map((move) => ({
            id: move,
            label: t(`move.${move}`),
            icon: moveIcons[move],
            ...(move === 'withdraw' && { tone: 'danger' as const }),
            onPress: () => press(move),
          })),
          { id: 'link', label: t('request.link.copy'), icon: 'attach', onPress: copy },
        ]}
      />
      {open && <MoveDialog key={open} view={view} move={open} onClose={() => setOpen(null)} />}
    </span>
  )
}
