import { useState } from 'react'
import type { AvatarProps } from '../props/data.ts'
import type { Person } from '../props/vocabulary.ts'
import './avatar.css'

const hues = 5

export function Avatar({ person, size = 'm', withName }: AvatarProps) {
  // A photo that does not load leaves the initials.
  const [failed, setFailed] = useState<string>()
  const photo = person.avatarUrl !== undefined && person.avatarUrl !== failed ? person.avatarUrl : undefined
  const face = (
    <span
      className="k-avatar"
      data-size={size}
      data-hue={hueOf(person.id)}
      {...(withName ? { 'aria-hidden': true } : { role: 'img', 'aria-label': person.name })}
    >
      {photo ? <img src={photo} alt="" onError={() => setFailed(photo)} /> : initialsOf(person, size)}
    </span>
  )
  if (!withName) return face
  return (
    <span className="k-person">
      {face}
      <span className="k-person-text">
        <span className="k-person-name">{person.name}</span>
        {person.secondary && size !== 's' && <span className="k-person-secondary">{person.secondary}</span>}
      </span>
    </span>
  )
}

/** Chinese names go by their last two characters, others by first and last initial. */
function initialsOf({ name }: Person, size: 's' | 'm' | 'l'): string {
  const trimmed = name.trim()
  if (/^\p{Script=Han}+$/u.test(trimmed)) return [...trimmed].slice(size === 's' ? -1 : -2).join('')
  const words = trimmed.split(/\s+/u)
  const letters = [words[0], words.length > 1 ? words.at(-1) : ''].map((word) => [...(word ?? '')][0] ?? '')
  return letters.join('').toLocaleUpperCase()
}

const hueOf = (id: string): number =>
  [...id].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973, 7) % hues
