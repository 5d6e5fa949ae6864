import './ui/theme.css'
import './ui/ui.css'
import './app/app.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App, startLoading } from './app/App'
import { keepOffline } from './app/offline/register'
import { restoreTheme } from './app/useThemeName'
import { embedded } from './datasets/embedded'
import { embedding } from './state/embedding'
import { connectHistory } from './state/history'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no element #root')
const { hash } = window.location
connectHistory(window, { steps: !embedding })
restoreTheme()
if (embedded) void import('./app/openEmbedded').then(({ openEmbedded }) => openEmbedded(hash))
startLoading()
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
void keepOffline()
