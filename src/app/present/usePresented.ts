import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { OpenDataset } from '../../datasets/openDataset'
import { BRIEFING_FORMAT, type Briefing } from '../../domain/briefing'
import { draftScenes, draftTitle } from '../../features/briefing/draft'
import { useBriefing } from '../../state/briefing'
import { openShelf, useShelf } from '../../state/shelf'

/**
 * The briefing to present: the open one, which is the one used last on this device; where there is none, such as on a
 * wall screen that was started by a link, one drafted from the data and not kept. `null` until it is there; `error` says
 * why it cannot be drafted.
 */
export function usePresented(opened: OpenDataset | undefined): {
  readonly briefing: Briefing | null
  readonly error: Error | null
  readonly retry: () => unknown
} {
  useEffect(() => {
    openShelf()
  }, [])
  const open = useBriefing(({ briefing }) => briefing)
  const isShelfOpen = useShelf(({ status }) => status === 'open')
  const isDrafted = isShelfOpen && open === null
  const draft = useQuery({
    queryKey: ['presented-draft'],
    queryFn: () => (opened ? draftOf(opened) : null),
    enabled: isDrafted && opened !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
    networkMode: 'always',
  })
  const drafted = isDrafted ? (draft.data ?? null) : null
  return { briefing: open ?? drafted, error: isDrafted ? draft.error : null, retry: draft.refetch }
}

async function draftOf({ header, engine }: OpenDataset): Promise<Briefing> {
  const scenes = await draftScenes(header, engine)
  return { format: BRIEFING_FORMAT, id: 'draft', title: draftTitle(header), scenes }
}
