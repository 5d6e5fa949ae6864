import { type ReactNode, useId, useState } from 'react'
import { LANGS } from '../../domain/text'
import { useMessages } from '../../i18n/lang'
import { exportMessages } from '../../i18n/messages/export'
import { Segmented } from '../../ui/Segmented'
import type { ThemeName } from '../../viz/theme'
import type { PictureMaterial } from './material'
import {
  type PictureChoice,
  type PictureFormat,
  SCALES,
  SIDE,
  SIZE_NAMES,
  SIZES,
  type SizeName,
  SUBJECTS,
  type Subject,
} from './pictures'

interface Props {
  readonly choice: PictureChoice
  readonly material: PictureMaterial | null
  readonly onChange: (choice: PictureChoice) => void
}

const THEME_NAMES: readonly ThemeName[] = ['light', 'dark']
const FORMATS: readonly PictureFormat[] = ['png', 'svg']

/** What picture is wanted. */
export function PictureForm({ choice, material, onChange }: Props) {
  const messages = useMessages(exportMessages)
  const [sizeName, setSizeName] = useState<SizeName>('fullHd')
  const set = (change: Partial<PictureChoice>) => onChange({ ...choice, ...change })
  const setSize = (name: SizeName) => {
    setSizeName(name)
    const size = SIZES[name]
    if (size) set(size)
  }
  return (
    <form className="export-form" onSubmit={(event) => event.preventDefault()}>
      <Field label={messages.subject}>
        {(id) => (
          <select
            id={id}
            value={choice.subject}
            onChange={({ target }) => set({ subject: target.value as Subject })}
          >
            {SUBJECTS.map((subject) => (
              <option key={subject} value={subject}>
                {messages.subjects[subject]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={messages.heading}>
        {(id) => (
          <input
            id={id}
            maxLength={200}
            value={choice.title ?? material?.title ?? ''}
            onChange={({ target }) => set({ title: target.value })}
          />
        )}
      </Field>
      <Field label={messages.format}>
        <Segmented<PictureFormat>
          label={messages.format}
          value={choice.format}
          options={FORMATS.map((value) => ({ value, label: value.toUpperCase() }))}
          onChange={(format) => set({ format })}
        />
      </Field>
      <Field label={messages.size}>
        {(id) => (
          <select id={id} value={sizeName} onChange={({ target }) => setSize(target.value as SizeName)}>
            {SIZE_NAMES.map((name) => (
              <option key={name} value={name}>
                {messages.sizes[name]}
              </option>
            ))}
          </select>
        )}
      </Field>
      {sizeName === 'custom' &&
        (['width', 'height'] as const).map((side) => (
          <Field key={side} label={messages[side]}>
            {(id) => (
              <input
                id={id}
                type="number"
                min={SIDE.least}
                max={SIDE.most}
                value={choice[side] || ''}
                onChange={({ target }) => set({ [side]: target.value === '' ? 0 : Number(target.value) })}
              />
            )}
          </Field>
        ))}
      {choice.format === 'png' && (
        <Field label={messages.scale}>
          <Segmented<string>
            label={messages.scale}
            value={String(choice.scale)}
            options={SCALES.map((n) => ({ value: String(n), label: messages.times(n) }))}
            onChange={(value) => set({ scale: Number(value) })}
          />
        </Field>
      )}
      <Field label={messages.theme}>
        <Segmented<ThemeName>
          label={messages.theme}
          value={choice.theme}
          options={THEME_NAMES.map((value) => ({ value, label: messages.themes[value] }))}
          onChange={(theme) => set({ theme })}
        />
      </Field>
      <Field label={messages.language}>
        <Segmented
          label={messages.language}
          value={choice.lang}
          options={LANGS.map((value) => ({ value, label: messages.languages[value] }))}
          onChange={(lang) => set({ lang })}
        />
      </Field>
      <label className="export-check">
        <input
          type="checkbox"
          checked={choice.transparent}
          onChange={({ target }) => set({ transparent: target.checked })}
        />
        {messages.transparent}
      </label>
    </form>
  )
}

/** A row of the form: a control that takes the label's id, or one that has a name of its own. */
function Field(props: {
  readonly label: string
  readonly children: ReactNode | ((id: string) => ReactNode)
}) {
  const { label, children } = props
  const id = useId()
  return (
    <div className="export-field">
      {typeof children === 'function' ? (
        <>
          <label htmlFor={id}>{label}</label>
          {children(id)}
        </>
      ) : (
        <>
          <span className="export-label">{label}</span>
          {children}
        </>
      )}
    </div>
  )
}
