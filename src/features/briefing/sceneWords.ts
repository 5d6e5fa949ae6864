import type { DatasetHeader } from '../../datasets/openDataset'
import type { Scene, SceneChart } from '../../domain/briefing'
import type { Filters } from '../../domain/filters'
import { LANGS, type Lang, type LocalText, pickText } from '../../domain/text'
import { filterWords } from '../../i18n/filterWords'
import { breakdownMessages } from '../../i18n/messages/breakdowns'
import { briefingMessages } from '../../i18n/messages/briefing'
import { timelineMessages } from '../../i18n/messages/timeline'
import { viewOfScene } from '../../state/briefing'
import type { SceneIssue } from '../../state/sceneIssues'

export function chartName(chart: SceneChart, lang: Lang): string {
  return chart === 'timeline' ? timelineMessages[lang].title : breakdownMessages[lang].heading[chart]
}

/** What a scene shows, in a line: its dataset where another one is open, its filters and its chart. */
export function sceneSummary(scene: Scene, header: DatasetHeader | null, lang: Lang): string {
  const messages = briefingMessages[lang]
  const { dataset, filters } = viewOfScene(scene).view
  const isOther = dataset !== null && dataset !== header?.id
  const words = filterWords(filters, isOther ? [] : (header?.topics ?? []), lang)
  return [
    ...(isOther ? [messages.otherDataset(dataset)] : []),
    ...(words.length > 0 ? words : [messages.everything]),
    chartName(scene.chart, lang),
  ].join(' · ')
}

/** The caption that is proposed for a view: its filters, else the dataset, and how many entries pass. */
export function captionOfView(filters: Filters, header: DatasetHeader, passing: number): LocalText {
  return Object.fromEntries(
    LANGS.map((lang) => {
      const words = filterWords(filters, header.topics, lang).join(' · ') || pickText(header.title, lang)
      return [lang, briefingMessages[lang].ofView(words, passing)]
    }),
  )
}

/** The chart that is proposed for a view: time where the user narrowed it, else what the user left open. */
export function chartOfView({ time, jurisdiction, kind }: Filters): SceneChart {
  if (time) return 'timeline'
  if (jurisdiction.length === 0) return kind.length === 0 ? 'kind' : 'jurisdiction'
  return 'topic'
}

/** What of a scene is missing, a sentence. */
export function issueWords(issue: SceneIssue, lang: Lang): string {
  const { missing } = briefingMessages[lang]
  switch (issue.type) {
    case 'dataset':
      return missing.dataset(issue.id)
    case 'entry':
      return missing.entry(issue.id)
    case 'part': {
      const { key, value, reason } = issue.part
      return missing.part[reason](key, value)
    }
  }
}
