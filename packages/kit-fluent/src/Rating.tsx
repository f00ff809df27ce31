import type { RatingProps } from '@counterpart/kit'
import { RatingFrame } from '@counterpart/kit/base'
import { errorIcon } from './errorIcon.tsx'

export const Rating = (props: RatingProps) => <RatingFrame {...props} icon={errorIcon} />
