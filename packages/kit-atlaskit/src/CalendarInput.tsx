import AkDatePicker from '@atlaskit/datetime-picker/date-picker'
import type { DatePickerProps } from '@counterpart/kit'
import { useLocale, useStrings } from '@counterpart/kit/base'
import { given } from './given.ts'

type CalendarInputProps = DatePickerProps & {
  id: string
  described: { 'aria-describedby': string | undefined; 'aria-invalid': true | undefined }
}

/** Written by hand or taken from a calendar. */
export function CalendarInput({ id, described, ...field }: CalendarInputProps) {
  const strings = useStrings()
  return (
    <AkDatePicker
      id={id}
      name={field.name}
      value={field.value ?? ''}
      locale={useLocale()}
      // Its own is a day in 1993, which reads like a value.
      placeholder={strings.pickDate}
      isInvalid={Boolean(field.error)}
      clearControlLabel={strings.clear}
      openCalendarLabel={strings.pickDate}
      previousMonthLabel={strings.previous}
      nextMonthLabel={strings.next}
      inputLabel={field.label}
      calendarLabel={field.label}
      onChange={(date) => field.onChange(date || null)}
      {...given({
        minDate: field.min,
        maxDate: field.max,
        isRequired: field.required,
        isDisabled: field.disabled,
        onBlur: field.onBlur,
        'aria-describedby': described['aria-describedby'],
      })}
    />
  )
}
