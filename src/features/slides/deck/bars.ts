/** A chart of fewer bars than this leaves them as broad as if there were so many: two broad ones look like floods. */
const LEAST = 8
/** What PowerPoint allows. */
const MOST_GAP = 500

/** The gap between the bars of a chart, in percent of a bar's breadth, as PowerPoint takes it. */
export function gapOf(direction: 'columns' | 'bars', bars: number): number {
  const least = direction === 'columns' ? 25 : 45
  const slot = LEAST / Math.max(1, bars)
  return Math.min(MOST_GAP, Math.max(least, Math.round(slot * (100 + least) - 100)))
}

/** The same in percent of the room that bar and gap take, as ECharts takes it. */
export function gapShare(direction: 'columns' | 'bars', bars: number): string {
  const gap = gapOf(direction, bars)
  return `${Math.round((100 * gap) / (100 + gap))}%`
}
