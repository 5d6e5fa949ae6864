import type { MouseEvent, Ref } from 'react'

interface Props {
  readonly title: string
  readonly kind: string
  readonly kindLabel: string
  readonly date: string
  readonly place: string
  readonly current: boolean
  readonly tabIndex?: number
  readonly ref?: Ref<HTMLButtonElement>
  readonly onOpen: (event: MouseEvent<HTMLButtonElement>) => void
}

/** One entry of a list: what kind it is, its title, when and where. */
export function EntryRow(props: Props) {
  return (
    <button
      type="button"
      className="entry-row"
      data-testid="entry-row"
      data-kind={props.kind}
      aria-current={props.current ? 'true' : undefined}
      tabIndex={props.tabIndex}
      ref={props.ref}
      onClick={props.onOpen}
      title={props.title}
    >
      <span className="entry-row-title">{props.title}</span>
      <span className="entry-row-facts">
        <span className="entry-row-kind">{props.kindLabel}</span>
        <span>{props.date}</span>
        <span className="entry-row-place">{props.place}</span>
      </span>
    </button>
  )
}
