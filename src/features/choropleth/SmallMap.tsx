import { useMemo, useRef } from 'react'
import { useOpenDataset } from '../../datasets/openDataset'
import { useAllCounts, useAnswerTo } from '../../datasets/queries'
import type { Boundaries } from '../../domain/boundaries'
import type { Camera } from '../../domain/camera'
import type { Filters } from '../../domain/filters'
import { divisionCounts, mapClasses } from '../../engine/divisionCounts'
import type { MapScene } from '../../viz/map/model'
import type { Padding, Size } from '../../viz/map/projection'
import { StaticMap } from '../../viz/map/StaticMap'
import { useBoxSize } from '../../viz/map/useBoxSize'
import type { ThemeName } from '../../viz/theme'
import { mapFontSize, mapPadding } from './layout'
import { divisionMarks } from './scene'

const UNNAMED = { label: () => '', description: () => '' }

interface Props {
  readonly boundaries: Boundaries
  readonly filters: Filters
  readonly camera: Camera
  readonly theme: ThemeName
  /** Its name for screen readers. */
  readonly label: string
}

/** The map under some filters, small and only to look at. Fills its box. */
export function SmallMap(props: Props) {
  const box = useRef<HTMLDivElement>(null)
  const size = useBoxSize(box)
  return (
    <div ref={box} className="small-map">
      {size && <SizedMap {...props} size={size} />}
    </div>
  )
}

/** The map as a stage of this size and font has it, to be drawn into a picture of that stage. */
export function ScreenMap({ rem, ...props }: Props & { readonly size: Size; readonly rem: number }) {
  const padding = useMemo(() => mapPadding(rem, true), [rem])
  return <SizedMap {...props} padding={padding} fontSize={mapFontSize(rem, true)} />
}

interface SizedProps extends Props {
  readonly size: Size
  readonly padding?: Padding
  readonly fontSize?: number
}

function SizedMap({ filters, theme, ...props }: SizedProps) {
  const { header } = useOpenDataset()
  const answer = useAnswerTo(filters, 'week')
  const all = useAllCounts()
  const scene = useMemo((): MapScene | null => {
    if (!answer || !all) return null
    const classes = mapClasses(all)
    const divisions = divisionCounts(answer.counts, all, header.coverage, classes)
    const emphasis = { chosen: answer.filters.jurisdiction, pointed: null }
    return { marks: divisionMarks(divisions, emphasis, UNNAMED), classes: classes.length, places: [], theme }
  }, [answer, all, header.coverage, theme])
  return scene && <StaticMap {...props} scene={scene} />
}
