import { useState } from 'react'
import type { FloorEntry } from './data'

const ROW = 32
const VIEW = 320

/** The entries that pass, as a virtual list. */
export default function List({ entries }: { entries: readonly FloorEntry[] }) {
  const [first, setFirst] = useState(0)
  return (
    <div
      style={{ height: VIEW, overflow: 'auto' }}
      onScroll={({ currentTarget }) => setFirst(Math.floor(currentTarget.scrollTop / ROW))}
    >
      <div style={{ height: entries.length * ROW, position: 'relative' }}>
        {entries.slice(first, first + VIEW / ROW + 1).map(({ title }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows are places in the list
          <div key={first + at} style={{ position: 'absolute', top: (first + at) * ROW }}>
            {title.zh}
          </div>
        ))}
      </div>
    </div>
  )
}
