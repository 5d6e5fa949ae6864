import type { Scene } from '../../domain/briefing'
import { useMessages } from '../../i18n/lang'
import { presentingMessages } from '../../i18n/messages/presenting'
import { shellMessages } from '../../i18n/messages/shell'
import { type SceneIssue, useSceneIssues } from '../../state/sceneIssues'

/** What of the scene cannot be shown, on one line; nothing where all is there. */
export function MissingParts({ scene }: { readonly scene: Scene }) {
  const { missing } = useMessages(presentingMessages)
  const { urlIssue, comma } = useMessages(shellMessages)
  const issues = useSceneIssues(scene)
  if (issues.length === 0) return null
  const inWords = (issue: SceneIssue): string => {
    switch (issue.type) {
      case 'part':
        return urlIssue[issue.part.reason](issue.part.key, issue.part.value)
      case 'dataset':
        return missing.dataset(issue.id)
      case 'entry':
        return missing.entry(issue.id)
    }
  }
  return (
    <p className="stage-missing" data-testid="stage-missing">
      {missing.parts(issues.map(inWords).join(comma))}
    </p>
  )
}
