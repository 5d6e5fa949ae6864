import type { ButtonHTMLAttributes } from 'react'
import { Icon, type IconName } from './Icon'

interface Props extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'type' | 'title' | 'aria-label'> {
  readonly icon: IconName
  readonly label: string
  /** Beside the pointer, where it says more than the label: with its keys. */
  readonly hint?: string
}

/** A button with a sign in place of words; they are its name, and stand beside the pointer. */
export function IconButton({ icon, label, hint = label, className, ...others }: Props) {
  const classes = className ? `button button-icon ${className}` : 'button button-icon'
  return (
    <button {...others} type="button" className={classes} aria-label={label} title={hint}>
      <Icon name={icon} />
    </button>
  )
}
