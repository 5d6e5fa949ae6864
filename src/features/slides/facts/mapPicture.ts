import type { Lang } from '../../../domain/text'
import { slidesMessages } from '../../../i18n/messages/slides'
import { mapSvg } from '../../../viz/picture/mapSvg'
import { MAP_FONT, MAP_PADDING, MAP_SIZE, type MapFiles } from './mapFacts'
import type { ShownScene } from './model'

/** The map of a scene as an SVG document of `MAP_SIZE`. */
export function mapPicture({ map }: ShownScene, files: MapFiles, lang: Lang): Promise<string> {
  return mapSvg({
    boundaries: files.boundaries,
    prefectures: files.prefectures,
    scene: map.scene,
    camera: map.camera,
    ...MAP_SIZE,
    fontSize: MAP_FONT,
    padding: MAP_PADDING,
    transparent: false,
    inset: true,
    insetLabel: slidesMessages[lang].inset,
    title: map.alt,
    lang,
  })
}
