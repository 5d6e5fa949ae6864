import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { catalogue } from '../../datasets/catalogue'
import { keepImported, keepSource, listImported } from '../../datasets/imported'
import { LibraryError, library } from '../../datasets/library'
import { parseLibrary } from '../../datasets/libraryFile'
import type { StoredSource } from '../../datasets/libraryUpgrades'
import { openDataset, openForVisit } from '../../datasets/opening'
import { sourceQuery } from '../../datasets/ownDatasetsQuery'
import { placeNamesQuery } from '../../datasets/placeNames'
import type { Problem } from '../../datasets/schema'
import { COUNTRY } from '../../domain/camera'
import type { Dataset } from '../../domain/dataset'
import { NO_FILTERS } from '../../domain/filters'
import type { LocalText } from '../../domain/text'
import { today } from '../../domain/today'
import { importMessages } from '../../i18n/messages/importing'
import type { ImportedFile, Sheet, TableFormat } from '../../ingest/opened'
import { draftOf } from '../../ingest/review/draft'
import type { ColumnMapping } from '../../ingest/table/columns'
import type { TableOptions, TableReading } from '../../ingest/table/types'
import { createImporter, type Importer } from '../../ingest/worker/importer'
import { addLibrary, useOwnDatasets } from '../../state/ownDatasets'
import { startReview } from '../../state/reviewing'
import { changeView } from '../../state/store'
import { openChosen, type Task } from './openChosen'
import { troubleOf } from './troubles'

/** Why there is nothing to import, in words. */
export interface ImportProblem {
  /** `null`: of no file in particular. */
  readonly file: string | null
  readonly message: LocalText
  readonly problems: readonly Problem[]
}

/** A document that a dataset was read from already. */
export interface KnownDocument {
  readonly dataset: string
  readonly title: LocalText
}

/** Where an import is. */
export type Step =
  | { readonly type: 'choose'; readonly problem: ImportProblem | null }
  | { readonly type: 'reading'; readonly file: string; readonly fraction: number | null }
  | { readonly type: 'known'; readonly document: StoredSource; readonly known: KnownDocument }
  | {
      readonly type: 'mapping'
      readonly file: string
      readonly sha256: string
      readonly sheets: readonly Sheet[]
      readonly format: TableFormat
    }
  | {
      readonly type: 'dataset'
      readonly file: string
      readonly dataset: Dataset
      readonly migratedFrom: string | null
    }
  | { readonly type: 'review' }
  /** A whole library was added to this device. */
  | { readonly type: 'library'; readonly datasets: number; readonly briefings: number }
  /** The dataset is open, but the device would not keep it. */
  | { readonly type: 'unkept'; readonly dataset: Dataset; readonly why: LocalText }

export interface Import {
  readonly step: Step
  /** The text in the box for one: it stays there, whatever comes of reading it. */
  readonly pasted: string
  paste(text: string): void
  choose(): void
  takeFile(file: File): void
  takeText(text: string, file: string): void
  /** Ends what is being read. */
  stop(): void
  /** Reads a table as far as the mapping step needs it. Rejects with the signal's reason. */
  readTable(sheet: Sheet, mapping: ColumnMapping, options: MappedOptions, task: Task): Promise<TableReading>
  review(table: { readonly file: string; readonly sha256: string }, reading: TableReading): void
  reviewAnyway(document: StoredSource): void
  /** Goes on with the review that is open. */
  resume(): void
  /** Says why the review that a reload interrupted cannot be had now. */
  cannotRestore(why: LocalText): void
  /** Opens a dataset whose document came again, with that document at hand. */
  openKnown(known: KnownDocument, document: StoredSource): void
  /** Keeps a dataset on this device and opens it; for this visit only where the device refuses. */
  put(dataset: Dataset, source: StoredSource | null): Promise<void>
}

export type MappedOptions = Omit<TableOptions, 'index'>

/** @param onEnd called once the import is on the map, or given up. */
export function useImport(onEnd: () => void): Import {
  const queries = useQueryClient()
  const [step, setStep] = useState<Step>({ type: 'choose', problem: null })
  const [pasted, paste] = useState('')
  const importer = useRef<Promise<Importer> | null>(null)
  const running = useRef<AbortController | null>(null)

  useEffect(
    () => () => {
      running.current?.abort()
      void importer.current?.then((one) => one.close())
      importer.current = null
    },
    [],
  )

  const getImporter = (): Promise<Importer> => {
    importer.current ??= queries
      .ensureQueryData(placeNamesQuery)
      .then((names) => createImporter(names))
      .catch((error) => {
        importer.current = null
        throw error
      })
    return importer.current
  }

  const fail = (file: string | null, message: LocalText, problems: readonly Problem[] = []) =>
    setStep({ type: 'choose', problem: { file, message, problems } })

  /** Runs work that can be stopped, and says what went wrong with it. */
  const run = async (file: string, work: (task: Task) => Promise<void>): Promise<void> => {
    running.current?.abort()
    const controller = new AbortController()
    running.current = controller
    setStep({ type: 'reading', file, fraction: null })
    const progress = (fraction: number): void => {
      if (!controller.signal.aborted) setStep({ type: 'reading', file, fraction })
    }
    try {
      await work({ signal: controller.signal, progress })
    } catch (error) {
      if (controller.signal.aborted) return
      fail(file, troubleOf(error))
    }
  }

  const readText = async (document: StoredSource, { signal, progress }: Task): Promise<void> => {
    const source = { file: document.file, sha256: document.sha256 }
    const options = { source, today: today() }
    const reading = await (await getImporter()).readDigest(document.text, options, progress, signal)
    startReview({ type: 'digest', ...document }, draftOf(reading))
    setStep({ type: 'review' })
  }

  const takeLibrary = async (file: string, value: unknown, { signal }: Task): Promise<void> => {
    const parsed = parseLibrary(value)
    if (!parsed.ok) return fail(file, NO_LIBRARY, parsed.problems)
    const added = await addLibrary(parsed.content, signal)
    if (added)
      return setStep({ type: 'library', datasets: added.datasets, briefings: added.briefings.length })
    fail(file, (useOwnDatasets.getState().trouble ?? new LibraryError('failed')).words)
  }

  const takeOpened = async (file: string, opened: ImportedFile, task: Task): Promise<void> => {
    switch (opened.type) {
      case 'failed':
        return fail(file, opened.message, opened.problems)
      case 'table':
        return setStep({ ...opened, type: 'mapping', file })
      case 'dataset':
        return setStep({ type: 'dataset', file, dataset: opened.dataset, migratedFrom: opened.migratedFrom })
      case 'library':
        return takeLibrary(file, opened.value, task)
      case 'text': {
        const document = { file, sha256: opened.sha256, text: opened.text }
        const known = await knownDocument(opened.sha256)
        task.signal.throwIfAborted()
        if (known) return setStep({ type: 'known', document, known })
        return readText(document, task)
      }
    }
  }

  const take = (name: string, file: Blob) =>
    void run(name, async (task) => takeOpened(name, await openChosen(name, file, getImporter, task), task))

  const show = (dataset: string): void =>
    changeView({ dataset, filters: NO_FILTERS, camera: COUNTRY, panel: null })

  return {
    step,
    pasted,
    paste,
    choose: () => setStep({ type: 'choose', problem: null }),
    takeFile: (file) => take(file.name, file),
    takeText: (text, file) => take(file, new Blob([text])),
    stop: () => {
      running.current?.abort()
      if (step.type === 'reading') fail(null, stoppedWords(step.file))
    },
    readTable: async (sheet, mapping, options, { progress, signal }) =>
      (await getImporter()).readTable(sheet, mapping, options, progress, signal),
    review: ({ file, sha256 }, reading) => {
      startReview({ type: 'table', file, sha256, text: reading.text }, draftOf(reading))
      setStep({ type: 'review' })
    },
    reviewAnyway: (document) => void run(document.file, (task) => readText(document, task)),
    resume: () => setStep({ type: 'review' }),
    cannotRestore: (why) => fail(null, why),
    openKnown: (known, document) => {
      void keepSource(library, document).catch(() => undefined)
      show(known.dataset)
      onEnd()
    },
    put: async (dataset, source) => {
      try {
        const kept = await keepImported(library, { dataset, source })
        show(kept.id)
        onEnd()
      } catch (error) {
        const id = await openForVisit(dataset)
        if (source) queries.setQueryData(sourceQuery(source.sha256).queryKey, source)
        show(id)
        const { words } = error instanceof LibraryError ? error : new LibraryError('failed')
        setStep({ type: 'unkept', dataset: { ...dataset, id }, why: words })
      }
    },
  }
}

function stoppedWords(file: string): LocalText {
  return { zh: importMessages.zh.stopped(file), en: importMessages.en.stopped(file) }
}

const NO_LIBRARY: LocalText = {
  zh: '这份数据集库的备份有误，没有导入。',
  en: 'This backup of a library is damaged, and was not imported.',
}

/** The dataset that was read from a document, if one is here: of this device or shipped. */
async function knownDocument(sha256: string): Promise<KnownDocument | null> {
  const kept = await listImported(library).catch(() => [])
  const own = kept.find((one) => one.sha256 === sha256)
  if (own) return { dataset: own.id, title: own.title }
  for (const { id } of catalogue.datasets) {
    const shipped = await openDataset(id).catch(() => null)
    if (shipped?.header.source.sha256 === sha256) return { dataset: id, title: shipped.header.title }
  }
  return null
}
