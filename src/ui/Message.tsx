import type { ReactNode } from 'react'

interface Props {
  readonly title: string
  /** What the user can do. */
  readonly hint?: string
  /** What exactly went wrong, a line each. */
  readonly details?: readonly string[]
  /** Buttons. */
  readonly children?: ReactNode
}

/** Says what is missing, why, and what to do, in the place of what could not be shown. */
export function Message({ title, hint, details = [], children }: Props) {
  return (
    <div className="message" role="alert">
      <h2>{title}</h2>
      {hint && <p>{hint}</p>}
      {details.map((detail) => (
        <p key={detail} className="message-detail">
          {detail}
        </p>
      ))}
      {children && <div className="message-actions">{children}</div>}
    </div>
  )
}
