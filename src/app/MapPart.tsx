import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { boundariesQuery } from '../datasets/boundaryQueries'
import { Choropleth } from '../features/choropleth/Choropleth'
import { useMessages } from '../i18n/lang'
import { shellMessages } from '../i18n/messages/shell'
import type { ThemeName } from '../viz/theme'
import { BoundariesFailure } from './LoadFailure'
import { openParts } from './parts'

/** The map, or why there is none; either way the other parts may then load. */
export function MapPart({ theme }: { readonly theme: ThemeName }) {
  const messages = useMessages(shellMessages)
  const boundaries = useQuery(boundariesQuery)
  const { isError } = boundaries
  useEffect(() => {
    if (isError) openParts()
  }, [isError])
  if (boundaries.isError) {
    return <BoundariesFailure error={boundaries.error} onRetry={() => void boundaries.refetch()} />
  }
  if (boundaries.isPending) return <p className="loading">{messages.loading}</p>
  return <Choropleth boundaries={boundaries.data} theme={theme} onDrawn={openParts} />
}
