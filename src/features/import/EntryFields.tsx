import { memo } from 'react'
import { type Adcode, CENTRAL } from '../../domain/adcode'
import { KINDS, type Kind } from '../../domain/dataset'
import { DIVISIONS, jurisdictionNames, REGIONS } from '../../domain/divisions'
import { useMessages, useText } from '../../i18n/lang'
import { commonMessages } from '../../i18n/messages/common'
import { reviewMessages } from '../../i18n/messages/reviewing'
import { formatDateField } from '../../ingest/review/dateField'
import { type DraftEntry, topicsOf } from '../../ingest/review/draft'
import { doubtsOf } from '../../ingest/review/order'
import { Icon } from '../../ui/Icon'
import { Segmented } from '../../ui/Segmented'
import { DateInput } from './DateInput'
import { NamesInput } from './NamesInput'
import { presentOf, type Reviewer, useOpenReview } from './useReviewer'
import { WordsInputs } from './WordsInput'

interface Props {
  readonly item: DraftEntry
  readonly reviewer: Reviewer
}

/** The fields of the entry at hand, corrected in place. */
export function EntryFields({ item, reviewer }: Props) {
  const messages = useMessages(reviewMessages)
  const { kind: kindNames } = useMessages(commonMessages)
  const inText = useText()
  const draft = useOpenReview(presentOf)
  const { key, entry } = item
  const doubts = doubtsOf(item)
  const { start, end } = draft.header.period
  const toggle = (id: string): void => {
    const topics = entry.topics.includes(id)
      ? entry.topics.filter((one) => one !== id)
      : [...entry.topics, id]
    reviewer.correct(key, { field: 'topics', value: topics })
  }
  return (
    <div className="review-fields">
      <WordsInputs
        part="title"
        label={messages.titleField}
        text={entry.title}
        onChange={(value) => reviewer.correct(key, { field: 'title', value }, `${key} title`)}
      />
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
          {topicsOf(draft).map(({ id, label }) => (
            <label key={id}>
              <input type="checkbox" checked={entry.topics.includes(id)} onChange={() => toggle(id)} />
              {inText(label)}
            </label>
          ))}
        </div>
      </fieldset>
      <NamesInput
        key={`${key} actors`}
        part="actors"
        label={messages.actors}
        names={entry.actors}
        onChange={(value, at) => reviewer.correct(key, { field: 'actors', value }, `${key} actors ${at}`)}
      />
      <NamesInput
        key={`${key} media`}
        part="media"
        label={messages.media}
        names={entry.media.map((name) => ({ name }))}
        onChange={(names, at) =>
          reviewer.correct(
            key,
            { field: 'media', value: names.map(({ name }) => name) },
            `${key} media ${at}`,
          )
        }
      />
      <WordsInputs
        part="summary"
        label={messages.summary}
        text={entry.summary}
        onChange={(value) => reviewer.correct(key, { field: 'summary', value }, `${key} summary`)}
      />
    </div>
  )
}

const Provinces = memo(function Provinces() {
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
})
