import type { Side } from '../../domain/comparison'

/** The letter of a side in the colour that stands for it everywhere. */
export function SideBadge({ side }: { readonly side: Side }) {
  return (
    <span className="side-badge" data-side={side}>
      {side.toUpperCase()}
    </span>
  )
}
