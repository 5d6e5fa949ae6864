import { type ChangeEvent, useId, useState } from 'react'
import { LANGS, type Lang, type LocalText, withText } from '../../domain/text'
import { useMessages } from '../../i18n/lang'
import { reviewMessages } from '../../i18n/messages/reviewing'

interface Props {
  readonly part: 'title' | 'summary'
  readonly label: string
  readonly text: LocalText
  readonly onChange: (text: LocalText) => void
}

/** A text of an entry, in each language that it has. What is typed without leaving a field is one step to undo. */
export function WordsInputs(props: Props) {
  const { langs } = useMessages(reviewMessages)
  const written = LANGS.filter((lang) => props.text[lang] !== undefined)
  return written.map((lang) => (
    <WordsInput
      key={lang}
      {...props}
      lang={lang}
      label={written.length > 1 ? langs[lang](props.label) : props.label}
    />
  ))
}

/** A blank text is not taken. */
function WordsInput({ part, label, text, lang, onChange }: Props & { readonly lang: Lang }) {
  const messages = useMessages(reviewMessages)
  const [isBlank, setBlank] = useState(false)
  const id = useId()
  const field = {
    id,
    value: isBlank ? '' : text[lang],
    'aria-invalid': isBlank,
    'aria-describedby': isBlank ? `${id}-bad` : undefined,
    onBlur: () => setBlank(false),
    onChange: ({ target: { value } }: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      setBlank(!/\S/.test(value))
      if (/\S/.test(value)) onChange(withText(text, lang, value))
    },
  }
  return (
    <div className="review-field" data-part={part}>
      <label htmlFor={id}>{label}</label>
      {part === 'title' ? <input type="text" {...field} /> : <textarea rows={3} {...field} />}
      {isBlank && (
        <span id={`${id}-bad`} className="review-bad">
          {messages.blank}
        </span>
      )}
    </div>
  )
}
