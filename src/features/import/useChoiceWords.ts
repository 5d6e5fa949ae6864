import { jurisdictionNames } from '../../domain/divisions'
import { pickText } from '../../domain/text'
import { formatEntryDate } from '../../i18n/dates'
import { useLang, useMessages, useText } from '../../i18n/lang'
import { commonMessages } from '../../i18n/messages/common'
import { reviewMessages } from '../../i18n/messages/reviewing'
import { topicsOf } from '../../ingest/review/draft'
import type { Correction } from '../../ingest/types'
import { presentOf, useOpenReview } from './useReviewer'

/** What a button says that takes one of an issue's choices. @param entries how many it corrects. */
export function useChoiceWords(): (choice: Correction, entries?: number) => string {
  const lang = useLang()
  const messages = useMessages(reviewMessages)
  const { kind: kindNames } = useMessages(commonMessages)
  const inText = useText()
  const draft = useOpenReview(presentOf)
  const shown = (choice: Correction): string => {
    switch (choice.field) {
      case 'date':
        return formatEntryDate(choice.value, lang)
      case 'kind':
        return kindNames[choice.value]
      case 'jurisdiction':
        return inText(jurisdictionNames(choice.value).name)
      case 'topics': {
        const labels = topicsOf(draft).flatMap(({ id, label }) =>
          choice.value.includes(id) ? [inText(label)] : [],
        )
        return labels.join(messages.and) || messages.noTopic
      }
      case 'title':
      case 'summary':
        return messages.quoted(pickText(choice.value, lang))
      case 'places':
      case 'actors':
        return choice.value.map(({ name }) => name).join(messages.and)
      case 'media':
        return choice.value.join(messages.and)
    }
  }
  return (choice, entries = 1) => {
    const value = shown(choice)
    if (choice.field === 'places') return messages.addPlace(value)
    if (choice.field === 'actors') return messages.removeName(value)
    return entries > 1 ? messages.chooseAll(value, entries) : messages.choose(value)
  }
}
