import type { LocalText } from '../domain/text'

interface Props {
  /** Where in a file something is wrong, empty for the whole, and what. */
  readonly problems: readonly { readonly path: string; readonly message: LocalText }[]
  /** A text in the language of the interface. */
  readonly text: (text: LocalText) => string
}

/** What is wrong with a file, place by place. */
export function ProblemList({ problems, text }: Props) {
  return (
    <ul>
      {problems.map(({ path, message }) => (
        <li key={`${path} ${text(message)}`}>
          {path && <code>{path}</code>} {text(message)}
        </li>
      ))}
    </ul>
  )
}
