import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import type { FloorEntry } from './data'

/** The entries that pass, as a virtual list. */
export default function List({ entries }: { entries: readonly FloorEntry[] }) {
  const host = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: entries.length,
    getScrollElement: () => host.current,
    estimateSize: () => 32,
  })
  return (
    <div ref={host} style={{ height: 320, overflow: 'auto' }}>
      <div style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map(({ key, index: at, start }) => (
          <div key={key} style={{ position: 'absolute', top: start }}>
            {entries[at]?.title.zh}
          </div>
        ))}
      </div>
    </div>
  )
}
