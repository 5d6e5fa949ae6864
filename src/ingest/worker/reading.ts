import { sha256 } from '../../domain/sha256'
import type { Progress } from '../opened'
import { openFile } from '../openFile'
import { readDigest } from '../readDigest'
import { readTable } from '../table/readTable'
import { indexPlaces } from '../text/placeIndex'
import type { PlaceNames } from '../text/placeName'
import type { DoJob, Job, ResultOf } from './thread'

/** Does an importer's jobs in the thread that this runs in. @param names of the places that texts are searched for. */
export function createReader(names: PlaceNames): DoJob {
  const index = indexPlaces(names)
  const run = async (job: Job, progress: Progress, signal?: AbortSignal): Promise<ResultOf<Job>> => {
    switch (job.type) {
      case 'open': {
        const bytes = new Uint8Array(job.bytes)
        return { ...(await openFile(bytes, job.name, progress, signal)), sha256: sha256(bytes) }
      }
      case 'digest':
        return readDigest(job.text, { ...job.options, index }, progress)
      case 'table':
        return readTable(job.sheet, job.mapping, { ...job.options, index }, progress)
    }
  }
  return run as DoJob
}
