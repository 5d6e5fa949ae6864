import './ui/theme.css'
import './ui/ui.css'
import './app/app.css'
import { drawFirstMap, waitsForSummary } from './app/firstMap'

/**
 * The page's own script waits so long for the first map, which waits for its files, and no longer: for a large file's summary,
 * which is asked for only when the address is read, longer than for what the page asks for itself.
 */
const PATIENCE_MS = { shipped: 250, summary: 1000 }

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no element #root')
const patience = new Promise((resolve) =>
  setTimeout(resolve, PATIENCE_MS[waitsForSummary() ? 'summary' : 'shipped']),
)
// Not by a top-level await: the page's script imports what this one has loaded, and would wait for its end.
void Promise.race([drawFirstMap(), patience])
  .then(() => import('./app/start'))
  .then(({ start }) => start(root))
