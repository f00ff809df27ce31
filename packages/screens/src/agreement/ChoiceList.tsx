import { Checkbox, Grid, Stack, Text } from '#kit'

type ChoiceListProps<V extends string> = {
  name: string
  label: string
  options: readonly { value: V; label: string }[]
  chosen: readonly V[]
  onChange: (chosen: readonly V[]) => void
  error?: string | undefined
}

/** Any number of a few choices, kept in the order of the list. */
export function ChoiceList<V extends string>({ name, label, options, chosen, onChange, error }: ChoiceListProps<V>) {
  return (
    <Stack gap="xs">
      <Text role="label">{label}</Text>
      <Grid min="narrow" gap="none">
        {options.map(({ value, label }, i) => (
          <Checkbox
            key={value}
            name={`${name}.${value}`}
            label={label}
            value={chosen.includes(value)}
            onChange={(isChosen) =>
              onChange(
                options
                  .map((option) => option.value)
                  .filter((each) => (each === value ? isChosen : chosen.includes(each))),
              )
            }
            error={i === 0 ? error : undefined}
          />
        ))}
      </Grid>
    </Stack>
  )
}
