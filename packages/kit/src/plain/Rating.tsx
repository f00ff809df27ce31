import { RatingFrame } from '../base/RatingFrame.tsx'
import type { RatingProps } from '../props/field.ts'
import { errorIcon } from './errorIcon.tsx'

export const Rating = (props: RatingProps) => <RatingFrame {...props} icon={errorIcon} />
