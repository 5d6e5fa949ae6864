import { useMessages } from '../i18n/lang'
import { shellMessages } from '../i18n/messages/shell'
import { useUrlIssues } from '../state/history'
import { Icon } from '../ui/Icon'

/** Names the parts of the link that could not be read, until they are read by the user and put away. */
export function UrlNotice() {
  const messages = useMessages(shellMessages)
  const issues = useUrlIssues()
  if (issues.length === 0) return null
  return (
    <div className="notice" role="alert">
      <p>
        {messages.urlIssues}{' '}
        {issues.map(({ key, value, reason }) => messages.urlIssue[reason](key, value)).join(messages.comma)}
      </p>
      <button
        type="button"
        className="button button-icon"
        aria-label={messages.dismiss}
        onClick={() => useUrlIssues.setState([], true)}
      >
        <Icon name="close" />
      </button>
    </div>
  )
}
