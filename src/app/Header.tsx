import { embedded } from '../datasets/embedded'
import type { DatasetHeader } from '../datasets/openDataset'
import { useLang, useMessages } from '../i18n/lang'
import { shellMessages } from '../i18n/messages/shell'
import { openDialog } from '../state/dialog'
import { linkToView } from '../state/history'
import { changeView, setTheme, useStore } from '../state/store'
import type { ThemeChoice } from '../state/view'
import { CopyButton } from '../ui/CopyButton'
import { IconButton } from '../ui/IconButton'
import { DatasetButton } from './DatasetButton'
import { EditorButton } from './EditorButton'
import { ImportButton } from './ImportButton'
import { Part } from './Part'
import { SEAL, SEARCH } from './parts'
import { ShareButton } from './ShareButton'

const NEXT_THEME: Readonly<Record<ThemeChoice, ThemeChoice>> = { auto: 'light', light: 'dark', dark: 'auto' }

/** What this is, of which dataset; search; language, theme and the link to this very view. */
export function Header({ header }: { readonly header: DatasetHeader | null }) {
  const lang = useLang()
  const messages = useMessages(shellMessages)
  const theme = useStore((state) => state.theme)
  return (
    <header className="header">
      <div className="header-names">
        <h1 className="header-product">{messages.product}</h1>
        <DatasetButton header={header} />
        {embedded && (
          <Part title={messages.parts.seal} loader={SEAL}>
            {({ FileSeal }) => <FileSeal />}
          </Part>
        )}
      </div>
      <div className="header-search">
        {header && (
          <Part title={messages.parts.search} loader={SEARCH}>
            {({ SearchBox }) => <SearchBox />}
          </Part>
        )}
      </div>
      <div className="header-tools">
        <ImportButton />
        <EditorButton />
        <CopyButton
          label={messages.copyLink}
          done={messages.copied}
          refused={messages.copyFailed}
          text={linkToView}
        />
        {header && <ShareButton />}
        {header && (
          <IconButton
            icon="export"
            label={messages.export}
            data-testid="open-export"
            onClick={() => openDialog({ type: 'export', tab: 'picture' })}
          />
        )}
        <IconButton icon="theme" label={messages.theme[theme]} onClick={() => setTheme(NEXT_THEME[theme])} />
        <button
          type="button"
          className="button"
          lang={lang === 'zh' ? 'en' : 'zh'}
          aria-label={messages.languageLabel}
          onClick={() => changeView({ lang: lang === 'zh' ? 'en' : 'zh' }, 'replace')}
        >
          {messages.language}
        </button>
      </div>
    </header>
  )
}
