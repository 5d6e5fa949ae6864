import { useState } from 'react'
import type { Actor } from '../../domain/dataset'
import { useMessages } from '../../i18n/lang'
import { reviewMessages } from '../../i18n/messages/reviewing'
import { IconButton } from '../../ui/IconButton'

interface Props {
  readonly part: 'actors' | 'media'
  readonly label: string
  readonly names: readonly Actor[]
  /** @param at of the name that was changed: what is typed there without a pause is one step to undo. */
  readonly onChange: (names: readonly Actor[], at: number) => void
}

/** Names, each in a field of its own, and an empty field for one more. A name that is left blank goes. */
export function NamesInput({ part, label, names, onChange }: Props) {
  const messages = useMessages(reviewMessages)
  /** The name that was emptied, and goes when it is left. */
  const [blank, setBlank] = useState(-1)
  const remove = (at: number): void => {
    setBlank(-1)
    onChange(names.toSpliced(at, 1), at)
  }
  return (
    <fieldset className="review-field review-list" data-part={part}>
      <legend>{label}</legend>
      <ul>
        {[...names, { name: '', role: undefined }].map(({ name, role }, i) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: the empty field stays the same when it becomes a name
            key={i}
            onBlur={({ currentTarget, relatedTarget }) => {
              if (blank === i && !currentTarget.contains(relatedTarget)) remove(i)
            }}
          >
            <input
              type="text"
              aria-label={i < names.length ? messages.nameOf(label, i + 1) : messages.oneMore(label)}
              placeholder={i < names.length ? undefined : messages.oneMore(label)}
              value={blank === i ? '' : name}
              onChange={({ target: { value } }) => {
                const isBlank = !/\S/.test(value)
                setBlank(isBlank && i < names.length ? i : -1)
                if (!isBlank) onChange(names.toSpliced(i, 1, { ...(role && { role }), name: value }), i)
              }}
            />
            {part === 'actors' && i < names.length && (
              <input
                type="text"
                aria-label={messages.roleOf(name)}
                placeholder={messages.role}
                value={role ?? ''}
                onChange={({ target: { value } }) =>
                  onChange(names.with(i, /\S/.test(value) ? { name, role: value } : { name }), i)
                }
              />
            )}
            {i < names.length && (
              <IconButton icon="close" label={messages.removeName(name)} onClick={() => remove(i)} />
            )}
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
