/** Brings together what a picture of a view is made of: the features' own pure functions, counted anew. */

import type { QueryClient } from '@tanstack/react-query'
import {
  approvalQuery,
  boundariesQuery,
  placePointsQuery,
  prefecturesQuery,
} from '../datasets/boundaryQueries'
import type { OpenDataset } from '../datasets/openDataset'
import { CENTRAL } from '../domain/adcode'
import { cite } from '../domain/citation'
import { jurisdictionNames } from '../domain/divisions'
import { NO_FILTERS } from '../domain/filters'
import { formatCount } from '../domain/numbers'
import { glossaryOf } from '../domain/searchText'
import { type Lang, type LocalText, pickText } from '../domain/text'
import { divisionCounts, mapClasses } from '../engine/divisionCounts'
import type { Counts } from '../engine/engine'
import { breakdownOption, rowHeight } from '../features/breakdowns/breakdownOption'
import { type BreakdownName, rowsOf } from '../features/breakdowns/rows'
import { legendItems } from '../features/choropleth/legendItems'
import { placeMarks } from '../features/choropleth/placeMarks'
import { divisionMarks } from '../features/choropleth/scene'
import type { PictureMaterial } from '../features/export/material'
import { filterChips } from '../features/filters/chips'
import { fractionAt, within } from '../features/timeline/brush'
import { extentOf, rangeOf } from '../features/timeline/timeFilter'
import { plotInsets, timelineOption } from '../features/timeline/timelineOption'
import { breakdownMessages } from '../i18n/messages/breakdowns'
import { choroplethMessages } from '../i18n/messages/choropleth'
import { commonMessages } from '../i18n/messages/common'
import { exportMessages } from '../i18n/messages/export'
import { listMessages } from '../i18n/messages/lists'
import { shellMessages } from '../i18n/messages/shell'
import { timelineMessages } from '../i18n/messages/timeline'
import { linkToView } from '../state/history'
import { unitOf } from '../state/unit'
import { formatView } from '../state/url'
import { DEFAULT_VIEW, type View } from '../state/view'
import { DEFAULT_PADDING, type Size, showsPrefectures, viewFor } from '../viz/map/projection'
import type { PictureChart } from '../viz/picture/chartPart'
import type { PictureMap } from '../viz/picture/mapPart'
import { THEMES, type ThemeName } from '../viz/theme'

/** A view, and how it is to look. */
export interface MaterialInput {
  readonly opened: OpenDataset
  readonly view: View
  readonly lang: Lang
  readonly theme: ThemeName
  readonly queries: QueryClient
  /** The map's box on the screen, by which a free position is understood. */
  readonly screen: Size
  /** ISO day of today, for the citation. */
  readonly today: string
}

/** @throws Error where the boundaries or the approval number cannot be had. */
export async function gatherMaterial(input: MaterialInput): Promise<PictureMaterial> {
  const { opened, view, lang } = input
  const { header, engine } = opened
  const { filters } = view
  const unit = unitOf(view, opened.header)
  const [counts, all] = await Promise.all([engine.count(filters, unit), engine.count(NO_FILTERS, unit)])
  const counted = { ...input, counts, all }
  const { map, flaws } = await gatherMap(counted)
  const approval = await input.queries.fetchQuery(approvalQuery)
  const messages = choroplethMessages[lang]
  const text = (local: LocalText) => pickText(local, lang)
  const number =
    approval.number === null
      ? `${messages.approvalNone} · ${text(approval.note)}`
      : `${messages.approval} ${approval.number}`
  return {
    title: text(header.title),
    countWords: exportMessages[lang].count(counts.passing, counts.total),
    filterWords: filterWords(view, opened, lang),
    map,
    flaws,
    timeline: timelineChart(counted),
    columns: [
      [breakdownChart('kind', counted), breakdownChart('topic', counted)],
      [breakdownChart('region', counted), breakdownChart('jurisdiction', counted)],
    ],
    mapCredit: `${number} · ${text(approval.source)}`,
    citation: cite({ type: 'dataset' }, 'plain', {
      dataset: header,
      lang,
      product: shellMessages[lang].product,
      url: pageAddress() + formatView({ ...DEFAULT_VIEW, dataset: header.id, lang }),
      accessed: input.today,
    }),
  }
}

function pageAddress(): string {
  return linkToView().replace(/#.*/, '')
}

/** The active filters as a sentence says them. */
export function filterWords(view: View, { header }: OpenDataset, lang: Lang): string {
  const words = listMessages[lang]
  return filterChips(view.filters, header.topics, lang)
    .map(({ dimension, label }) => `${words.chip[dimension]} ${label}`)
    .join(shellMessages[lang].comma)
}

type Counted = MaterialInput & { readonly counts: Counts; readonly all: Counts }

async function gatherMap(
  input: Counted,
): Promise<{ readonly map: PictureMap; readonly flaws: readonly string[] }> {
  const { opened, view, lang, theme, queries, counts, all, screen } = input
  const { filters, camera, panel } = view
  const messages = choroplethMessages[lang]
  const text = (local: LocalText) => pickText(local, lang)
  const boundaries = await queries.fetchQuery(boundariesQuery)
  const finer = await queries.fetchQuery(prefecturesQuery).catch((error: unknown) => error as Error)
  const prefectures = finer instanceof Error ? null : finer
  const classes = mapClasses(all)
  const divisions = divisionCounts(counts, all, opened.header.coverage, classes)
  const near = showsPrefectures(camera, viewFor(camera, screen, DEFAULT_PADDING, boundaries))
  const entry = panel?.type === 'entry' ? await opened.engine.entry(panel.id) : null
  const wanted = near || (entry?.places.length ?? 0) > 0
  const points = wanted ? await queries.fetchQuery(placePointsQuery).catch(() => null) : null
  const glossary = glossaryOf(opened.header)
  const central = counts.jurisdiction.get(CENTRAL) ?? 0
  const centralAll = all.jurisdiction.get(CENTRAL) ?? 0
  return {
    flaws: finer instanceof Error ? [messages.prefecturesFailed(finer.message)] : [],
    map: {
      boundaries,
      prefectures,
      camera,
      screen,
      scene: {
        classes: classes.length,
        theme,
        marks: divisionMarks(
          divisions,
          { chosen: filters.jurisdiction, pointed: null },
          { label: (adcode) => text(jurisdictionNames(adcode).short), description: () => '' },
        ),
        places: !wanted
          ? []
          : placeMarks({
              near,
              places: opened.places,
              counts: counts.place,
              prefectures,
              points,
              entry,
              text: filters.text,
              nameOf: (name) => (lang === 'en' ? (glossary.get(name) ?? name) : name),
              inWords: () => '',
            }),
      },
      legendTitle: messages.legend,
      legend: legendItems(classes, divisions, theme, messages).map(({ label, color, divisions: n }) => ({
        label,
        color,
        note: messages.classDivisions(n),
      })),
      central: {
        name: messages.centralTitle,
        count: formatCount(central) + (central === centralAll ? '' : ` / ${formatCount(centralAll)}`),
      },
      insetLabel: messages.inset,
    },
  }
}

function timelineChart({ view, opened, counts, all, lang, theme }: Counted): PictureChart {
  const messages = timelineMessages[lang]
  const common = commonMessages[lang]
  const { period } = opened.header
  const extent = extentOf(all.bins) ?? { start: 0, end: 0 }
  const days = rangeOf(view.filters.time)
  const colors = THEMES[theme].kind
  const kinds = (['policy', 'voice', 'application', 'unspecified'] as const).filter(
    (kind) => all.kind[kind] > 0,
  )
  return {
    id: 'timeline',
    heading: messages.table[unitOf(view, opened.header)],
    keys: [
      ...kinds.map((kind) => ({ color: colors[kind], label: common.kind[kind] })),
      ...(counts.undated > 0 ? [{ color: null, label: exportMessages[lang].undated(counts.undated) }] : []),
    ],
    plot: {
      type: 'full',
      option: ({ font }) =>
        timelineOption({
          bins: counts.bins,
          all: all.bins,
          period,
          extent,
          theme: THEMES[theme],
          font,
          kindNames: common.kind,
          monthName: messages.month,
        }),
      chosen: (rem) => {
        if (!days) return null
        const { start, end } = within(days, extent)
        return {
          ...plotInsets(all.bins, rem),
          from: fractionAt(start, extent),
          to: fractionAt(end + 1, extent),
        }
      },
    },
  }
}

function breakdownChart(name: BreakdownName, input: Counted): PictureChart {
  const { view, opened, counts, all, lang, theme } = input
  const messages = breakdownMessages[lang]
  const common = commonMessages[lang]
  const rows = rowsOf(name, {
    counts,
    all,
    filters: view.filters,
    coverage: opened.header.coverage,
    topics: opened.header.topics,
    theme: THEMES[theme],
    text: (local) => pickText(local, lang),
    kindNames: common.kind,
    central: { label: messages.central, name: common.centralLong },
  })
  return {
    id: name,
    heading: messages.bars[name],
    keys:
      counts.passing === counts.total
        ? []
        : [{ color: THEMES[theme].line, label: exportMessages[lang].unfiltered }],
    plot: {
      type: 'rows',
      rows: rows.length,
      rowHeight,
      option: ({ font, width }, most) =>
        breakdownOption(rows.slice(0, most), { theme: THEMES[theme], font, width }),
      more: exportMessages[lang].more,
    },
  }
}
