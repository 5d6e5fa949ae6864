import './print.css'
import { useEffect } from 'react'
import { createPortal } from 'react-dom'
import { formatCount } from '../../../domain/numbers'
import { slidesMessages } from '../../../i18n/messages/slides'
import type { BriefingFacts, BrokenScene, EntryFacts, ShownScene } from '../facts/model'
import type { PrintedBriefing, ScenePictures } from './preparePages'

/** Sizes of paper that pages are made for. */
export type Paper = 'a4' | 'wide'

interface Props {
  readonly printed: PrintedBriefing
  readonly paper: Paper
  /** All pictures are decoded: what is printed now is whole. */
  readonly onReady: () => void
}

/** The pages of a briefing, in the place of the page itself when it is printed; on the screen they are not shown. */
export function PrintPages({ printed, paper, onReady }: Props) {
  useEffect(() => {
    let isWanted = true
    const images = [...document.querySelectorAll<HTMLImageElement>('.print-pages img')]
    void Promise.allSettled(images.map((image) => image.decode())).then(() => {
      if (isWanted) onReady()
    })
    return () => {
      isWanted = false
    }
  }, [onReady])
  const { facts, pictures, day } = printed
  return createPortal(
    <div className="print-pages" data-paper={paper} lang={facts.lang === 'zh' ? 'zh-CN' : 'en'}>
      <TitlePage facts={facts} day={day} />
      {facts.scenes.map((scene, i) => {
        const picture = pictures[i]
        const key = String(i)
        return scene.type === 'shown' && picture ? (
          <ScenePage key={key} scene={scene} pictures={picture} lang={facts.lang} number={i + 2} />
        ) : (
          <BrokenPage key={key} scene={scene} lang={facts.lang} number={i + 2} />
        )
      })}
      {facts.entries.length > 0 && <Appendix facts={facts} />}
    </div>,
    document.body,
  )
}

function TitlePage({ facts, day }: { readonly facts: BriefingFacts; readonly day: string }) {
  const words = slidesMessages[facts.lang]
  const [first] = facts.datasets
  const single = facts.datasets.length === 1 && first ? first : null
  return (
    <section className="print-page print-title">
      <h1>{facts.title}</h1>
      {facts.datasets.map((dataset) => (
        <p key={dataset.title} className="print-dataset">
          {dataset.title}
        </p>
      ))}
      {single && (
        <dl className="print-tiles">
          <div className="print-tile">
            <dd>{formatCount(single.total)}</dd>
            <dt>{words.entriesInAll}</dt>
          </div>
          {single.kinds.map(({ name, color, count }) => (
            <div key={name} className="print-tile" style={{ color }}>
              <dd>{formatCount(count)}</dd>
              <dt>{name}</dt>
            </div>
          ))}
        </dl>
      )}
      <ul className="print-facts">
        {facts.datasets.map(({ title, period, source }) => (
          <li key={title}>
            {words.period}
            {words.colon}
            {period}
            <br />
            {words.source}
            {words.colon}
            {source}
          </li>
        ))}
        <li>
          {words.made}
          {words.colon}
          {day}
        </li>
      </ul>
    </section>
  )
}

interface SceneProps<S> {
  readonly scene: S
  readonly lang: BriefingFacts['lang']
  readonly number: number
}

function ScenePage({
  scene,
  pictures,
  lang,
  number,
}: SceneProps<ShownScene> & { readonly pictures: ScenePictures }) {
  const words = slidesMessages[lang]
  const { passing, total, filters, chart, problems } = scene
  const numberWords = passing === total ? words.headlineAll : words.headline(total)
  return (
    <section className="print-page print-scene">
      <h2 className="print-caption" data-length={lengthOf(scene.caption)}>
        {scene.caption}
      </h2>
      <figure className="print-map">
        <img src={pictures.map} alt={scene.map.alt} />
        <figcaption className="print-legend">
          <strong>{words.legend}</strong>
          {scene.legend.map(({ label, fill, hatch }) => (
            <span key={label}>
              <span
                className="print-swatch"
                data-hatched={Boolean(hatch)}
                style={{ backgroundColor: fill }}
              />
              {label}
            </span>
          ))}
          {scene.central > 0 && <strong>{words.mapOf(words.central, scene.central)}</strong>}
        </figcaption>
      </figure>
      <div className="print-side">
        <p className="print-number">
          <strong>{formatCount(passing)}</strong> {numberWords}
        </p>
        <p className="print-filters">{filters || words.noFilters}</p>
        {scene.entry && <Entry entry={scene.entry} />}
        <figure className="print-chart">
          <figcaption>
            <strong>{chart.title}</strong>
            {chart.series.length > 1 && (
              <span className="print-keys">
                {chart.series.map(({ key, name, color }) => (
                  <span key={key}>
                    <span className="print-swatch" style={{ backgroundColor: color }} />
                    {name}
                  </span>
                ))}
              </span>
            )}
          </figcaption>
          {pictures.chart ? <img src={pictures.chart} alt={chart.title} /> : <p>{words.noneInChart}</p>}
          {scene.left > 0 && <p className="print-left">{words.left(scene.left)}</p>}
        </figure>
        {problems.length > 0 && (
          <p className="print-problems">
            {words.missing}
            {problems.join(words.semicolon)}
          </p>
        )}
      </div>
      <Foot text={scene.citation} number={number} />
    </section>
  )
}

/** Long captions are set smaller, so that they stay on their page. */
function lengthOf(caption: string): 'short' | 'long' | 'longest' {
  if (caption.length <= 60) return 'short'
  return caption.length <= 200 ? 'long' : 'longest'
}

function Entry({ entry }: { readonly entry: EntryFacts }) {
  return (
    <div className="print-entry" style={{ borderColor: entry.color }}>
      <h3>{entry.title}</h3>
      <p className="print-entry-facts">{entry.facts}</p>
      <p className="print-summary">{entry.summary}</p>
    </div>
  )
}

function BrokenPage({ scene, lang, number }: SceneProps<BrokenScene | ShownScene>) {
  const words = slidesMessages[lang]
  return (
    <section className="print-page print-broken">
      <h2 className="print-caption">{scene.caption}</h2>
      <div className="print-message">
        <p>
          <strong>{words.brokenTitle}</strong>
        </p>
        {scene.problems.map((problem) => (
          <p key={problem}>{problem}</p>
        ))}
      </div>
      <Foot text="" number={number} />
    </section>
  )
}

function Foot({ text, number }: { readonly text: string; readonly number: number }) {
  return (
    <footer className="print-foot">
      <span>{text}</span>
      <span>{number}</span>
    </footer>
  )
}

/** The entries; the browser parts them into pages and repeats the header. */
function Appendix({ facts }: { readonly facts: BriefingFacts }) {
  const { columns, appendix, cut } = slidesMessages[facts.lang]
  const shown = facts.entries.length
  return (
    <section className="print-appendix">
      <h2>{appendix}</h2>
      <table>
        <thead>
          <tr>
            <th>{columns.number}</th>
            <th>{columns.date}</th>
            <th>{columns.jurisdiction}</th>
            <th>{columns.kind}</th>
            <th>{columns.title}</th>
            <th>{columns.section}</th>
          </tr>
        </thead>
        <tbody>
          {facts.entries.map(({ date, jurisdiction, kind, color, title, section }, i) => (
            <tr key={`${String(i)} ${section}`}>
              <td>{i + 1}</td>
              <td>{date}</td>
              <td>{jurisdiction}</td>
              <td style={{ color }}>{kind}</td>
              <td>{title}</td>
              <td>{section}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {facts.entriesInAll > shown && <p>{cut(shown, facts.entriesInAll)}</p>}
    </section>
  )
}
