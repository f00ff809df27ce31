import Add from '@atlaskit/icon/core/add'
import ArrowRight from '@atlaskit/icon/core/arrow-right'
import Attachment from '@atlaskit/icon/core/attachment'
import Calendar from '@atlaskit/icon/core/calendar'
import ChartBar from '@atlaskit/icon/core/chart-bar'
import CheckMark from '@atlaskit/icon/core/check-mark'
import ChevronDown from '@atlaskit/icon/core/chevron-down'
import ChevronRight from '@atlaskit/icon/core/chevron-right'
import Clock from '@atlaskit/icon/core/clock'
import Comment from '@atlaskit/icon/core/comment'
import Cross from '@atlaskit/icon/core/cross'
import Download from '@atlaskit/icon/core/download'
import DragHandle from '@atlaskit/icon/core/drag-handle-vertical'
import Edit from '@atlaskit/icon/core/edit'
import Failed from '@atlaskit/icon/core/error'
import Feedback from '@atlaskit/icon/core/feedback'
import File from '@atlaskit/icon/core/file'
import Filter from '@atlaskit/icon/core/filter'
import Inbox from '@atlaskit/icon/core/inbox'
import Information from '@atlaskit/icon/core/information'
import LinkExternal from '@atlaskit/icon/core/link-external'
import LogOut from '@atlaskit/icon/core/log-out'
import Office from '@atlaskit/icon/core/office-building'
import Person from '@atlaskit/icon/core/person'
import Refresh from '@atlaskit/icon/core/refresh'
import Search from '@atlaskit/icon/core/search'
import ShowMore from '@atlaskit/icon/core/show-more-horizontal'
import StarStarred from '@atlaskit/icon/core/star-starred'
import StarUnstarred from '@atlaskit/icon/core/star-unstarred'
import Table from '@atlaskit/icon/core/table'
import Theme from '@atlaskit/icon/core/theme'
import Translate from '@atlaskit/icon/core/translate'
import Undo from '@atlaskit/icon/core/undo'
import Upload from '@atlaskit/icon/core/upload'
import Pause from '@atlaskit/icon/core/video-pause'
import Play from '@atlaskit/icon/core/video-play'
import Warning from '@atlaskit/icon/core/warning'
import type { IconName, IconProps } from '@counterpart/kit'

/** The glyphs of Atlassian by what they mean here. */
export const glyphs: Record<IconName, typeof Add> = {
  add: Add,
  'arrow-right': ArrowRight,
  attach: Attachment,
  calendar: Calendar,
  chart: ChartBar,
  check: CheckMark,
  'chevron-down': ChevronDown,
  'chevron-right': ChevronRight,
  clock: Clock,
  close: Cross,
  comment: Comment,
  department: Office,
  download: Download,
  drag: DragHandle,
  edit: Edit,
  error: Failed,
  external: LinkExternal,
  file: File,
  filter: Filter,
  inbox: Inbox,
  info: Information,
  language: Translate,
  moon: Theme,
  more: ShowMore,
  pause: Pause,
  person: Person,
  play: Play,
  refresh: Refresh,
  search: Search,
  'sign-out': LogOut,
  star: StarUnstarred,
  'star-filled': StarStarred,
  sun: Theme,
  survey: Feedback,
  table: Table,
  undo: Undo,
  upload: Upload,
  warning: Warning,
}

type GlyphProps = IconProps & { size?: 'small' | 'medium' }

/** `size` is for the kit's own use: an arrow that only says which way something opens is small. */
export function Icon({ name, label = '', tone, size = 'medium' }: GlyphProps) {
  const Glyph = glyphs[name]
  return (
    <span className="ak-icon" data-icon={name} data-tone={tone}>
      <Glyph label={label} color="currentColor" size={size} />
    </span>
  )
}
