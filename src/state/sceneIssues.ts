import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { OpenDataset } from '../datasets/openDataset'
import { openDatasetQuery } from '../datasets/opening'
import type { Scene } from '../domain/briefing'
import { viewOfScene } from './briefing'
import { knownView } from './knownView'
import type { UrlIssue } from './url'

/** What of a scene cannot be shown as it was saved. */
export type SceneIssue =
  /** A part that this version cannot read, or a topic that the dataset does not have. */
  | { readonly type: 'part'; readonly part: UrlIssue }
  /** The dataset is gone, or cannot be opened now. */
  | { readonly type: 'dataset'; readonly id: string; readonly error: Error }
  /** The dataset no longer has the entry. */
  | { readonly type: 'entry'; readonly id: string }

/**
 * Names what of a scene is missing; empty where all is there.
 *
 * @param open opens a dataset, the default one for `null`; rejects where it cannot.
 */
export async function findSceneIssues(
  scene: Scene,
  open: (dataset: string | null) => Promise<OpenDataset>,
): Promise<readonly SceneIssue[]> {
  const { view, issues } = viewOfScene(scene)
  const unread = issues.map((part) => ({ type: 'part' as const, part }))
  let dataset: OpenDataset
  try {
    dataset = await open(view.dataset)
  } catch (error) {
    return [{ type: 'dataset', id: view.dataset ?? '', error: error as Error }, ...unread]
  }
  const unknown = knownView(view, dataset.header).issues.map((part) => ({ type: 'part' as const, part }))
  const { panel } = view
  const isGone = panel?.type === 'entry' && (await dataset.engine.entry(panel.id)) === null
  return [...unread, ...unknown, ...(isGone ? [{ type: 'entry' as const, id: panel.id }] : [])]
}

/** What of a scene is missing; empty while it is not known yet. */
export function useSceneIssues(scene: Scene): readonly SceneIssue[] {
  const client = useQueryClient()
  const { data } = useQuery({
    queryKey: ['scene-issues', scene.view],
    queryFn: () => findSceneIssues(scene, (id) => client.fetchQuery(openDatasetQuery(id))),
    networkMode: 'always',
    retry: false,
  })
  return data ?? []
}
