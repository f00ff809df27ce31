import { isFileUrl } from '@counterpart/core'
import { useState } from 'react'
import { Button, IconButton, Inline, Stack, Text, TextField } from '#kit'
import { FileLink } from '../data/FileLink.tsx'
import { useWords } from '../host/useHost.tsx'
import type { FilesFieldProps } from './filesFieldProps.ts'

/** Where no host keeps files they stay where they are, and what is given is the way to them. */
export function LinkedFiles({
  name,
  label,
  hint,
  required,
  error,
  value,
  onChange,
  max,
}: FilesFieldProps & { max: number }) {
  const { t } = useWords()
  const [typed, setTyped] = useState('')
  const [isWrong, setWrong] = useState(false)
  const url = typed.trim()
  const isFull = value.length >= max
  const add = () => {
    if (!isFileUrl(url)) return setWrong(true)
    if (!value.some((one) => 'url' in one && one.url === url))
      onChange([...value, { name: nameIn(url), size: null, url }])
    setTyped('')
    setWrong(false)
  }
  return (
    <Stack gap="xs">
      <TextField
        name={name}
        label={label}
        hint={[hint, isFull ? t('files.full', { n: max }) : t('files.link.hint')].filter(Boolean).join(' ')}
        required={required}
        type="url"
        placeholder="https://"
        value={typed}
        onChange={(text) => {
          setTyped(text)
          setWrong(false)
        }}
        onBlur={() => url !== '' && !isFull && add()}
        disabled={isFull}
        error={isWrong ? t('issue.not-an-address') : error}
      />
      {value.map((file, i) => (
        // Two links may lead to the same place under different names.
        <Inline key={'url' in file ? file.url : file.held} gap="s">
          <Text>
            <FileLink file={file} />
          </Text>
          <IconButton
            icon="close"
            label={t('files.remove', { name: file.name })}
            onPress={() => onChange(value.filter((_, at) => at !== i))}
          />
        </Inline>
      ))}
      {!isFull && (
        <Inline>
          <Button icon="attach" disabled={url === ''} onPress={add}>
            {t('files.link.add')}
          </Button>
        </Inline>
      )}
    </Stack>
  )
}

/** The last part of the address, which is the name of a file more often than not. */
function nameIn(url: string): string {
  const [place = url] = url.replace(/^https?:\/\//i, '').split(/[?#]/)
  const last = place.split('/').findLast((part) => part !== '') ?? place
  return [...decoded(last)].slice(0, 200).join('')
}

function decoded(text: string): string {
  try {
    const plain = decodeURIComponent(text)
    // What hides characters in its name is shown as it was typed.
    return /^[^\u0000-\u001f\u007f]+$/.test(plain) && plain.trim() !== '' ? plain : text
  } catch {
    return text
  }
}
