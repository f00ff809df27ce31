import type { Attachment } from '@counterpart/kit'
import { useState } from 'react'
import {
  Checkbox,
  DatePicker,
  FileField,
  Form,
  Grid,
  MultiSelect,
  RadioGroup,
  Rating,
  SearchField,
  Section,
  Select,
  TextArea,
  TextField,
  Toolbar,
  UserPicker,
} from '#kit'
import { departments, nothing, people } from './samples.ts'

const files: readonly Attachment[] = [
  { id: '1', name: 'log.csv', bytes: 1_200_000, state: 'sending', progress: 0.4 },
  { id: '2', name: '照片.png', bytes: 48_211, state: 'ready', href: '#' },
  {
    id: '3',
    name: 'a-very-long-name-of-a-file-that-does-not-fit-on-one-line-at-all.zip',
    bytes: 99_999_999,
    state: 'refused',
    reason: 'Larger than 10 MB',
  },
]
const ends = { most: 5, lowest: 'Very dissatisfied', highest: 'Very satisfied' }
const load = async (text: string) => people.filter(({ name }) => name.toLowerCase().includes(text.toLowerCase()))

export function FieldControls() {
  const [title, setTitle] = useState('A laptop for a new colleague')
  const [chosen, setChosen] = useState<string | null>('hr')
  const [several, setSeveral] = useState<readonly string[]>(['it', 'fin'])
  const [day, setDay] = useState<string | null>('2026-07-07')
  const [score, setScore] = useState<number | null>(4)
  const [search, setSearch] = useState('')
  const choice = { options: departments, value: chosen, onChange: setChosen }
  return (
    <>
      <Section title="Fields" frame="card">
        <Form
          onSubmit={nothing}
          submitLabel="Send"
          cancel={{ label: 'Cancel', onPress: nothing }}
          error="Somebody else changed it in the meantime."
        >
          <TextField name="title" label="Title" value={title} onChange={setTitle} hint="In one line" required />
          <TextField name="count" label="How many" type="number" value="12,5" onChange={nothing} error="Not a number" />
          <TextField name="rests" label="Rests" value="Nothing to do" onChange={nothing} disabled />
          <TextField name="empty" label="Empty" value="" onChange={nothing} placeholder="Say what you need" />
          <TextArea name="details" label="Details" value={'Words. '.repeat(13)} maxLength={100} onChange={nothing} />
          <Select name="department" label="Department" {...choice} clearable placeholder="Choose" />
          <Select name="none" label="None chosen" {...choice} value={null} placeholder="Choose" error="Choose one" />
          <MultiSelect
            name="departments"
            label="Departments"
            options={departments}
            value={several}
            onChange={setSeveral}
            placeholder="Any"
          />
          <UserPicker name="who" label="For whom" value={people[0] ?? null} onChange={nothing} load={load} />
          <UserPicker
            name="nobody"
            label="Nobody yet"
            value={null}
            onChange={nothing}
            load={load}
            placeholder="A name"
          />
          <DatePicker name="day" label="Needed by" value={day} onChange={setDay} />
          <RadioGroup name="radio" label="Urgency" {...choice} />
          <RadioGroup name="inline" label="In one row" {...choice} layout="inline" error="Choose one" />
          <Rating name="score" label="How was it?" value={score} onChange={setScore} {...ends} />
          <Rating name="unrated" label="Not rated" value={null} onChange={nothing} {...ends} error="Choose one" />
          <Checkbox name="tell" label="Tell my manager" value onChange={nothing} hint="By mail" />
          <Checkbox name="still" label="Rests" value={false} onChange={nothing} disabled />
          <FileField name="files" label="Files" value={files} onAdd={nothing} onRemove={nothing} hint="Up to 10 MB" />
        </Form>
      </Section>
      <Section title="A form that is being sent" frame="card">
        <Form onSubmit={nothing} submitLabel="Send" busy>
          <TextField name="sent" label="Title" value={title} onChange={nothing} />
        </Form>
      </Section>
      <Section title="Filters">
        <Toolbar
          search={<SearchField label="Search" value={search} onChange={setSearch} placeholder="Key or words" />}
          filters={
            <>
              <Select name="f1" label="Department" {...choice} size="toolbar" clearable placeholder="Any department" />
              <MultiSelect
                name="f2"
                label="State"
                size="toolbar"
                options={departments}
                value={[]}
                onChange={nothing}
                placeholder="Any state"
              />
            </>
          }
        />
        <Grid min="narrow">
          {departments.map(({ value, label }) => (
            <Section key={value} title={label} frame="card" />
          ))}
        </Grid>
      </Section>
    </>
  )
}
