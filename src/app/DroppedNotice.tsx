import { useState } from 'react'
import type { StoredSource } from '../datasets/libraryUpgrades'
import { useOpenDataset } from '../datasets/openDataset'
import type { LocalText } from '../domain/text'
import { useMessages, useText } from '../i18n/lang'
import { shellMessages } from '../i18n/messages/shell'

interface Props {
  /** The document that went with the dataset. */
  readonly source: StoredSource | null
}

/** Says that the dataset on screen is no longer on this device, with the way to keep it after all. */
export function DroppedNotice({ source }: Props) {
  const messages = useMessages(shellMessages)
  const text = useText()
  const opened = useOpenDataset()
  const [trouble, setTrouble] = useState<LocalText | null>(null)
  const keep = async (): Promise<void> => {
    const { keepAgain } = await import('../state/ownDatasets')
    setTrouble((await keepAgain(opened, source))?.words ?? null)
  }
  return (
    <div className="notice" role="alert" data-testid="dropped-notice">
      <p>{trouble ? text(trouble) : messages.datasetDropped}</p>
      <button type="button" className="button" onClick={() => void keep()}>
        {messages.keepAgain}
      </button>
    </div>
  )
}
