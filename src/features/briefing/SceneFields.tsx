import { SCENE_CHARTS, type Scene } from '../../domain/briefing'
import { type Lang, pickText, withText } from '../../domain/text'
import { useLang, useMessages } from '../../i18n/lang'
import { briefingMessages } from '../../i18n/messages/briefing'
import { textOfView, viewOfScene } from '../../state/briefing'
import { useStore } from '../../state/store'
import { Field } from './Field'
import { chartName } from './sceneWords'

interface Props {
  readonly scene: Scene
  /** @param run what the change is part of, where it is typing. */
  readonly onChange: (change: Partial<Scene>, run?: string) => void
  readonly onDuplicate: () => void
  readonly onRemove: () => void
}

/** What can be changed of a scene: its words in both languages, its chart, its view. */
export function SceneFields({ scene, onChange, onDuplicate, onRemove }: Props) {
  const lang = useLang()
  const messages = useMessages(briefingMessages)
  const current = useStore(({ view }) => textOfView(view))
  const isCurrent = textOfView(viewOfScene(scene).view) === current
  const other: Lang = lang === 'zh' ? 'en' : 'zh'

  const words = (part: 'caption' | 'notes', ofLang: Lang, rows: number) => (
    <Field
      label={messages[part]}
      lang={ofLang}
      rows={rows}
      value={scene[part][ofLang] ?? ''}
      placeholder={pickText(scene[part], ofLang)}
      onChange={(value) =>
        onChange({ [part]: withText(scene[part], ofLang, value) }, `${scene.id} ${part} ${ofLang}`)
      }
    />
  )

  return (
    <div className="scene-fields">
      {words('caption', lang, 2)}
      {words('notes', lang, 3)}
      <details>
        <summary>{messages.otherLanguage}</summary>
        {words('caption', other, 2)}
        {words('notes', other, 3)}
      </details>
      <label className="briefing-field scene-chart">
        <span>{messages.chart}</span>
        <select
          value={scene.chart}
          onChange={(event) => {
            const chart = SCENE_CHARTS.find((one) => one === event.target.value)
            if (chart) onChange({ chart })
          }}
        >
          {SCENE_CHARTS.map((chart) => (
            <option key={chart} value={chart}>
              {chartName(chart, lang)}
            </option>
          ))}
        </select>
      </label>
      <div className="scene-actions">
        <button
          type="button"
          className="button"
          aria-disabled={isCurrent}
          onClick={() => !isCurrent && onChange({ view: current })}
        >
          {isCurrent ? messages.isCurrent : messages.update}
        </button>
        <button type="button" className="button" onClick={onDuplicate}>
          {messages.duplicate}
        </button>
        <button type="button" className="button" onClick={onRemove}>
          {messages.removeScene}
        </button>
      </div>
    </div>
  )
}
