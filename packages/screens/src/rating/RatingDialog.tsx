import { later } from '../host/later.tsx'
import type { RatingFormProps } from './RatingForm.tsx'

export const RatingDialog = later<RatingFormProps>(async () => (await import('./RatingForm.tsx')).RatingForm)
