import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { boundariesQuery } from '../datasets/boundaryQueries'
import { Choropleth } from '../features/choropleth/Choropleth'
import { useMessages } from '../i18n/lang'
import { shellMessages } from '../i18n/messages/shell'
import type { ThemeName } from '../viz/theme'
import { removeFirstMap } from './firstMap'
import { BoundariesFailure } from './LoadFailure'
import { openParts } from './parts'
import { useRetryOnline } from './useRetryOnline'

interface Props {
  readonly theme: ThemeName
  readonly onStage?: boolean
}

/** The map is there, or nothing to wait for: the first map goes, and the other parts may load. */
export function onDrawn(): void {
  removeFirstMap()
  openParts()
}

/** The map, or that its boundaries load or cannot be had. Lets the parts beside it load. */
export function MapPart({ theme, onStage = false }: Props) {
  const messages = useMessages(shellMessages)
  const boundaries = useQuery(boundariesQuery)
  const { isError } = boundaries
  const retry = (): void => void boundaries.refetch()
  useRetryOnline(boundaries.error, retry)
  useEffect(() => {
    if (isError) onDrawn()
  }, [isError])
  if (boundaries.isError) {
    return <BoundariesFailure error={boundaries.error} onRetry={retry} />
  }
  if (boundaries.isPending) return <p className="loading">{messages.loading}</p>
  return <Choropleth boundaries={boundaries.data} theme={theme} onStage={onStage} onDrawn={onDrawn} />
}
