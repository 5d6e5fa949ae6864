import type { ThemeName } from '../../viz/theme'
import { MapPart } from '../MapPart'

/** The map for the screen of the room. */
export function StageMap({ theme }: { readonly theme: ThemeName }) {
  return <MapPart theme={theme} onStage />
}
