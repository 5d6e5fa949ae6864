import { type Adcode, CENTRAL } from '../../domain/adcode'
import { DIVISIONS, jurisdictionNames } from '../../domain/divisions'
import { useMessages, useText } from '../../i18n/lang'
import { importMessages } from '../../i18n/messages/importing'
import type { UnknownName } from '../../ingest/table/types'

interface Props {
  readonly names: readonly UnknownName[]
  readonly chosen: Readonly<Record<string, Adcode>>
  /** `null`: as the reader has it. */
  readonly onChoose: (written: string, adcode: Adcode | null) => void
}

const ALL: readonly Adcode[] = [CENTRAL, ...DIVISIONS.map(({ adcode }) => adcode)]

/** Names of provinces that are not written in full: what each is, the likeliest first. */
export function NameChoices({ names, chosen, onChoose }: Props) {
  const messages = useMessages(importMessages)
  const inText = useText()
  return (
    <section className="import-names" aria-labelledby="import-names">
      <h4 id="import-names">{messages.names}</h4>
      <p className="import-muted">{messages.namesHint}</p>
      <ul>
        {names.map(({ written, rows, adcode, suggestions }) => {
          const value = (Object.hasOwn(chosen, written) ? chosen[written] : adcode) ?? ''
          const first = [...new Set([...(adcode === null ? [] : [adcode]), ...suggestions])]
          const option = (one: Adcode) => (
            <option key={one} value={one}>
              {inText(jurisdictionNames(one).name)}
            </option>
          )
          return (
            <li key={written}>
              <label data-missing={value === ''}>
                <span className="import-name">{written}</span>
                <span className="import-muted">{messages.nameRows(rows)}</span>
                <select
                  aria-label={written}
                  value={value}
                  onChange={({ target }) => onChoose(written, target.value || null)}
                >
                  {adcode === null && <option value="">{messages.leaveOut}</option>}
                  {first.map(option)}
                  <hr />
                  {ALL.filter((one) => !first.includes(one)).map(option)}
                </select>
              </label>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
