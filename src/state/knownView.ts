import type { DatasetHeader } from '../datasets/openDataset'
import type { UrlIssue } from './url'
import type { View } from './view'

/**
 * The view without what the open dataset does not have; each part left out is named.
 *
 * @param header of the dataset; while it is compared with another one, with the topics of both.
 */
export function knownView(
  view: View,
  header: Pick<DatasetHeader, 'topics'>,
): { readonly view: View; readonly issues: readonly UrlIssue[] } {
  const topics = new Set(header.topics.map((topic) => topic.id))
  const unknown = view.filters.topic.filter((id) => !topics.has(id))
  if (unknown.length === 0) return { view, issues: [] }
  return {
    view: {
      ...view,
      filters: { ...view.filters, topic: view.filters.topic.filter((id) => topics.has(id)) },
    },
    issues: unknown.map((value) => ({ key: 't', value, reason: 'not-in-dataset' })),
  }
}
