/** Older versions of the dataset format, brought up to the present one. */
import { parseDataset, repeatedEntries } from '../datasets/schema'
import { failed, type OpenedFile } from './opened'

/** Step i turns a dataset of version i + 1 into one of version i + 2. Steps that were published are never changed. */
export type Migration = (dataset: object) => object

/** None yet: version 1 is the first that was published. */
const MIGRATIONS: readonly Migration[] = []

/**
 * Checks a dataset of unknown origin, after bringing an older one up.
 *
 * @param format what it calls itself, `policy-map-dataset/…`.
 * @param migrations steps up to the present version; another list only in tests.
 */
export function migrateDataset(
  value: unknown,
  format: string,
  migrations: readonly Migration[] = MIGRATIONS,
): OpenedFile {
  const present = migrations.length + 1
  const version = Number(/^policy-map-dataset\/([1-9]\d{0,3})$/.exec(format)?.[1])
  if (Number.isNaN(version)) {
    return failed(
      `不认识的数据集版本“${format.slice(0, 60)}”；应为 policy-map-dataset/${present}。`,
      `the dataset's version "${format.slice(0, 60)}" is unknown: it should be policy-map-dataset/${present}.`,
    )
  }
  if (version > present) {
    return failed(
      `数据集来自更新的版本（${version}）；请更新本产品后再打开。`,
      `the dataset was made by a newer version (${version}): update the product, then open it.`,
    )
  }
  const migrated = migrations.slice(version - 1).reduce((old, step) => step(old), Object(value))
  const parsed = parseDataset(migrated)
  if (parsed.ok) {
    const twice = repeatedEntries(parsed.dataset.entries)
    if (twice.length > 0)
      return failed('有重复的条目标识，没有打开。', 'ids of entries stand twice: it was not opened.', twice)
    return { type: 'dataset', dataset: parsed.dataset, migratedFrom: version === present ? null : format }
  }
  const { length } = parsed.problems
  return failed(
    `数据集有误，没有打开：${length} 处${length >= 20 ? '以上' : ''}。`,
    `the dataset is wrong in ${length}${length >= 20 ? ' or more' : ''} places: it was not opened.`,
    parsed.problems,
  )
}
