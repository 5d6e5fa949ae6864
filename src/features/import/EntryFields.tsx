import { useId, useState } from 'react'
import { type Adcode, CENTRAL } from '../../domain/adcode'
import { type EntryDate, KINDS, type Kind } from '../../domain/dataset'
import { DIVISIONS, jurisdictionNames, REGIONS } from '../../domain/divisions'
import { pickText, withText } from '../../domain/text'
import { useLang, useMessages, useText } from '../../i18n/lang'
import { commonMessages } from '../../i18n/messages/common'
import { reviewMessages } from '../../i18n/messages/reviewing'
import { formatDateField, parseDateField } from '../../ingest/review/dateField'
import { type DraftEntry, topicsOf } from '../../ingest/review/draft'
import { doubtsOf } from '../../ingest/review/order'
import { Icon } from '../../ui/Icon'
import { Segmented } from '../../ui/Segmented'
import { type Reviewer, useOpenReview } from './useReviewer'

interface Props {
  readonly item: DraftEntry
  readonly reviewer: Reviewer
}

/** The fields of the entry at hand, corrected in place. */
export function EntryFields({ item, reviewer }: Props) {
  const messages = useMessages(reviewMessages)
  const { kind: kindNames } = useMessages(commonMessages)
  const inText = useText()
  const { history } = useOpenReview()
  const { key, entry } = item
  const doubts = doubtsOf(item)
  const { start, end } = history.present.header.period
  const toggle = (id: string): void => {
    const topics = entry.topics.includes(id)
      ? entry.topics.filter((one) => one !== id)
      : [...entry.topics, id]
    reviewer.correct(key, { field: 'topics', value: topics })
  }
  return (
    <div className="review-fields">
      <TitleInput item={item} reviewer={reviewer} />
      <label className="review-field" data-part="jurisdiction" data-doubt={doubts.includes('jurisdiction')}>
        <span>{messages.province}</span>
        <select
          value={entry.jurisdiction}
          onChange={({ target }) => reviewer.correct(key, { field: 'jurisdiction', value: target.value })}
        >
          <Provinces />
        </select>
      </label>
      <div className="review-field" data-part="kind" data-doubt={doubts.includes('kind')}>
        <span>{messages.kind}</span>
        <Segmented<Kind>
          label={messages.kind}
          value={entry.kind}
          options={KINDS.map((value) => ({ value, label: kindNames[value] }))}
          onChange={(value) => reviewer.correct(key, { field: 'kind', value })}
        />
      </div>
      <DateInput
        key={`${key} ${formatDateField(entry.date)}`}
        date={entry.date}
        year={Number((entry.date.start ?? (start === end ? start : end)).slice(0, 4))}
        isDoubtful={doubts.includes('date')}
        onChange={(value) => reviewer.correct(key, { field: 'date', value })}
      />
      {entry.places.length > 0 && (
        <div className="review-field">
          <span>{messages.places}</span>
          <ul className="review-chips">
            {entry.places.map(({ adcode, name }) => (
              <li key={adcode}>
                <button
                  type="button"
                  className="button"
                  aria-label={messages.removePlace(name)}
                  onClick={() =>
                    reviewer.correct(key, {
                      field: 'places',
                      value: entry.places.filter((place) => place.adcode !== adcode),
                    })
                  }
                >
                  {name} <Icon name="close" />
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
      <fieldset className="review-field review-topics" data-part="topics">
        <legend>{messages.topics}</legend>
        <div className="review-chips">
          {topicsOf(history.present).map(({ id, label }) => (
            <label key={id}>
              <input type="checkbox" checked={entry.topics.includes(id)} onChange={() => toggle(id)} />
              {inText(label)}
            </label>
          ))}
        </div>
      </fieldset>
    </div>
  )
}

function Provinces() {
  const inText = useText()
  const option = (adcode: Adcode) => (
    <option key={adcode} value={adcode}>
      {inText(jurisdictionNames(adcode).name)}
    </option>
  )
  return (
    <>
      {option(CENTRAL)}
      {REGIONS.map(({ id, name }) => (
        <optgroup key={id} label={inText(name)}>
          {DIVISIONS.filter(({ region }) => region === id).map(({ adcode }) => option(adcode))}
        </optgroup>
      ))}
    </>
  )
}

/** What is typed without leaving the field is one step to undo. A blank title is not taken. */
function TitleInput({ item, reviewer }: Props) {
  const lang = useLang()
  const messages = useMessages(reviewMessages)
  const { key, entry } = item
  const [blank, setBlank] = useState(false)
  const written = entry.title[lang] === undefined ? (lang === 'zh' ? 'en' : 'zh') : lang
  const id = useId()
  return (
    <label className="review-field" data-part="title">
      <span>{messages.titleField}</span>
      <input
        type="text"
        value={blank ? '' : pickText(entry.title, lang)}
        aria-invalid={blank}
        aria-describedby={blank ? id : undefined}
        onBlur={() => setBlank(false)}
        onChange={({ target: { value } }) => {
          const isBlank = !/\S/.test(value)
          setBlank(isBlank)
          if (!isBlank)
            reviewer.correct(
              key,
              { field: 'title', value: withText(entry.title, written, value) },
              `${key} title`,
            )
        }}
      />
      {blank && (
        <span id={id} className="review-bad">
          {messages.blankTitle}
        </span>
      )}
    </label>
  )
}

interface DateProps {
  readonly date: EntryDate
  /** Of days that are typed without one. */
  readonly year: number
  readonly isDoubtful: boolean
  readonly onChange: (date: EntryDate) => void
}

/** A date, taken over with Enter or when the focus leaves; what is none is said and stays to be mended. */
function DateInput({ date, year, isDoubtful, onChange }: DateProps) {
  const messages = useMessages(reviewMessages)
  const written = formatDateField(date)
  const [typed, setTyped] = useState(written)
  const parsed = parseDateField(typed, year)
  const id = useId()
  const commit = (): void => {
    if (!parsed) return
    const next = formatDateField(parsed)
    if (next === written) setTyped(written)
    else onChange(parsed)
  }
  return (
    <label className="review-field" data-part="date" data-doubt={isDoubtful}>
      <span>{messages.date}</span>
      <input
        type="text"
        value={typed}
        spellCheck={false}
        autoComplete="off"
        aria-invalid={!parsed}
        aria-describedby={id}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          const isUndo = event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey)
          const isLeaving = event.altKey && /^Arrow(Up|Down)$/.test(event.key)
          if (event.key === 'Enter' || isLeaving) commit()
          else if (event.key === 'Escape' && typed !== written) {
            setTyped(written)
            event.preventDefault()
          } else if (isUndo && typed !== written) event.stopPropagation()
        }}
      />
      <span id={id} className={parsed ? 'review-hint' : 'review-bad'}>
        {parsed ? messages.dateHint : messages.badDate}
      </span>
    </label>
  )
}
