import { useEffect, useState } from 'react'
import { embedded } from '../../datasets/embedded'
import { sha256 } from '../../domain/sha256'
import { useMessages } from '../../i18n/lang'
import { shareMessages } from '../../i18n/messages/share'

/** On a page from the one HTML file: the checksum of its data as they are, against the one that the file states. */
export function FileSeal() {
  const messages = useMessages(shareMessages)
  const [found, setFound] = useState<string | null>(null)
  useEffect(() => {
    // The first view goes first.
    if (!embedded) return
    const { text } = embedded
    const timer = setTimeout(() => setFound(sha256(new TextEncoder().encode(text))), 1000)
    return () => clearTimeout(timer)
  }, [])
  if (!embedded) return null
  if (found !== null && found !== embedded.checksum) {
    return (
      <p className="header-dataset header-seal-bad" role="alert">
        {messages.sealBad}
      </p>
    )
  }
  return (
    <p className="header-dataset" title={`SHA-256 ${embedded.checksum}`} data-testid="file-seal">
      {found === null ? messages.sealPending : messages.sealGood(`${found.slice(0, 8)}…${found.slice(-4)}`)}
    </p>
  )
}
