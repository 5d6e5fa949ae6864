import { useMemo, useState } from 'react'
import { useOpenDataset } from '../../datasets/openDataset'
import { useAllCounts, useCountsOf, usePage } from '../../datasets/queries'
import { type Adcode, CENTRAL } from '../../domain/adcode'
import { isAdditive } from '../../domain/additive'
import { COUNTRY } from '../../domain/camera'
import { divisionState } from '../../domain/coverage'
import { KINDS } from '../../domain/dataset'
import { jurisdictionNames } from '../../domain/divisions'
import { formatCount, formatFound } from '../../domain/numbers'
import { pickText } from '../../domain/text'
import { isPart } from '../../engine/engine'
import { fewBins } from '../../engine/unitChoice'
import { formatEnds, formatRange } from '../../i18n/dates'
import { useLang, useMessages, useText } from '../../i18n/lang'
import { commonMessages } from '../../i18n/messages/common'
import { detailsMessages } from '../../i18n/messages/details'
import { useCounts } from '../../state/counts'
import { LISTED, REGION_SORT, regionFilters, regionRange } from '../../state/region'
import { changeView, clickFilter, openPanel, useStore } from '../../state/store'
import { BarList } from '../../ui/BarList'
import { StackedColumns } from '../../ui/StackedColumns'
import { PanelFrame } from './PanelFrame'
import { RegionEntries } from './RegionEntries'
import { ranking, rankNeighbours } from './ranking'
import { weekColumns } from './weekColumns'

interface Props {
  readonly adcode: Adcode
}

/** One division, or the central government: its counts under the filters, its rank, its entries. */
export function RegionPanel({ adcode }: Props) {
  const lang = useLang()
  const text = useText()
  const messages = useMessages(detailsMessages)
  const common = useMessages(commonMessages)
  const filters = useStore((state) => state.view.filters)
  const { header } = useOpenDataset()
  const near = useStore(({ view }) => view.camera.type === 'division' && view.camera.adcode === adcode)
  const own = useMemo(() => regionFilters(filters, adcode), [filters, adcode])
  const unit = fewBins(header.period)
  const counts = useCountsOf(own, unit)
  const all = useAllCounts()
  const everywhere = useCounts()
  // Where more may be found, no rank is known yet.
  const ranked = ranking(everywhere && !isPart(everywhere) ? everywhere.jurisdiction : new Map())
  const [listed, setListed] = useState<{ readonly adcode: Adcode; readonly limit: number }>()
  const limit = listed?.adcode === adcode ? listed.limit : LISTED.first
  const page = usePage(own, REGION_SORT, regionRange(limit))
  if (!counts || !all) return null
  const [first, last] = [counts.bins[0]?.start, counts.bins.at(-1)?.end]

  const name = text(jurisdictionNames(adcode).name)
  const unfiltered = all.jurisdiction.get(adcode) ?? 0
  const state = divisionState(header.coverage.includes(adcode), counts.passing, unfiltered)
  const noData = state === 'not-covered' && adcode !== CENTRAL
  const chosen = filters.jurisdiction.includes(adcode)
  const rank = ranked.find((one) => one.adcode === adcode)?.rank
  const topics = header.topics.filter(
    ({ id }) => (counts.topic.get(id) ?? 0) > 0 || filters.topic.includes(id),
  )

  return (
    <PanelFrame
      testId="region-panel"
      subject={adcode}
      kicker={messages.region}
      title={name}
      actions={
        <>
          <button
            type="button"
            className="button"
            aria-pressed={chosen}
            onClick={(event) => clickFilter('jurisdiction', [adcode], chosen || isAdditive(event))}
          >
            {chosen ? messages.unfilter : messages.filterBy}
          </button>
          {adcode !== CENTRAL && (
            <button
              type="button"
              className="button"
              onClick={() => changeView({ camera: near ? COUNTRY : { type: 'division', adcode } }, 'replace')}
            >
              {near ? messages.zoomBack : messages.zoomTo}
            </button>
          )}
        </>
      }
    >
      <p className="panel-figure">
        <strong>{noData ? '–' : formatFound(counts.passing, isPart(counts))}</strong>{' '}
        {noData ? messages.noData : messages.ofAll(counts.passing, unfiltered)}
      </p>
      <p>
        {state === 'filtered-out' && isPart(counts) ? common.noneYet : messages.coverage[state]}
        {adcode === CENTRAL && ` ${messages.central}`}
      </p>
      {rank !== undefined && <p className="panel-muted">{messages.rank(rank, ranked.length)}</p>}
      {unfiltered > 0 && (
        <>
          <h3>{messages.byKind}</h3>
          <BarList
            label={messages.byKind}
            rows={KINDS.filter((kind) => counts.kind[kind] > 0 || filters.kind.includes(kind)).map(
              (kind) => ({
                key: kind,
                label: common.kind[kind],
                count: counts.kind[kind],
                pressed: filters.kind.includes(kind),
                kind,
              }),
            )}
            onPick={(kind, additive) => clickFilter('kind', [kind], additive)}
          />
          <h3>{messages.byTopic}</h3>
          <BarList
            label={messages.byTopic}
            rows={topics
              .map(({ id, label }) => ({
                key: id,
                label: pickText(label, lang),
                count: counts.topic.get(id) ?? 0,
                pressed: filters.topic.includes(id),
              }))
              .sort((a, b) => b.count - a.count)}
            onPick={(topic, additive) => clickFilter('topic', [topic], additive)}
          />
          <h3>{messages.time}</h3>
          <StackedColumns
            label={messages.timeLabel(name, unit)}
            columns={weekColumns(counts.bins, (bin, count) =>
              messages.week(formatRange(bin.start, bin.end, lang), count),
            )}
            ends={first && last ? formatEnds(first, last, lang) : ['', '']}
          />
        </>
      )}
      {ranked.length > 1 && rank !== undefined && (
        <>
          <h3>{messages.rankNeighbours}</h3>
          <ol className="panel-ranks">
            {rankNeighbours(ranked, adcode).map((one) => (
              <li key={one.adcode}>
                <button
                  type="button"
                  className="button"
                  aria-current={one.adcode === adcode ? 'true' : undefined}
                  onClick={() => openPanel({ type: 'region', adcode: one.adcode })}
                >
                  <span className="panel-muted">{one.rank}</span> {text(jurisdictionNames(one.adcode).short)}{' '}
                  <strong>{formatCount(one.count)}</strong>
                </button>
              </li>
            ))}
          </ol>
        </>
      )}
      {unfiltered > 0 && (
        <RegionEntries page={page} onMore={() => setListed({ adcode, limit: limit + LISTED.more })} />
      )}
    </PanelFrame>
  )
}
