import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import type { RenderChart } from '../../viz/picture/chartPart'
import type { GatherMaterial, PictureMaterial } from './material'
import { type PictureChoice, pictureSvg, sizeProblem } from './pictures'

interface Ready {
  readonly type: 'ready'
  readonly gather: GatherMaterial
  readonly lang: PictureChoice['lang']
  readonly theme: PictureChoice['theme']
  readonly material: PictureMaterial
  readonly render: RenderChart
}

type Gathered = { readonly type: 'loading' } | Ready | { readonly type: 'failed'; readonly reason: string }

/** A picture as chosen, drawn anew as the choice changes; while another is on its way, none. */
export type DrawnPicture =
  | { readonly type: 'loading' }
  | { readonly type: 'failed'; readonly reason: string }
  | {
      readonly type: 'drawn'
      readonly svg: string
      readonly choice: PictureChoice
      readonly material: PictureMaterial
    }

/** Draws the picture that is chosen. The chart library is loaded with the material. */
export function usePicture(choice: PictureChoice, gather: GatherMaterial): DrawnPicture {
  const [gathered, setGathered] = useState<Gathered>({ type: 'loading' })
  const { lang, theme } = choice
  useEffect(() => {
    let isWanted = true
    Promise.all([gather({ lang, theme }), import('../../viz/chart/echarts')]).then(
      ([material, { chartMarkup }]) => {
        if (isWanted) setGathered({ type: 'ready', gather, lang, theme, material, render: chartMarkup })
      },
      (error: unknown) => {
        const reason = error instanceof Error ? error.message : String(error)
        if (isWanted) setGathered({ type: 'failed', reason })
      },
    )
    return () => {
      isWanted = false
    }
  }, [gather, lang, theme])

  const settled = useDeferredValue(choice)
  return useMemo(() => {
    if (gathered.type !== 'ready') return gathered
    const isOf =
      gathered.gather === gather && gathered.lang === settled.lang && gathered.theme === settled.theme
    if (!isOf || sizeProblem(settled) === 'bounds') return { type: 'loading' }
    const { material, render } = gathered
    return { type: 'drawn', svg: pictureSvg(settled, material, render), choice: settled, material }
  }, [gathered, gather, settled])
}
