import './ui/theme.css'
import './ui/ui.css'
import './app/app.css'
import { drawFirstMap } from './app/firstMap'

/** The page's own script waits so long for the first map, which waits for its files, and no longer. */
const PATIENCE_MS = 250

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no element #root')
const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))
// Not by a top-level await: the page's script imports what this one has loaded, and would wait for its end.
void Promise.race([drawFirstMap(), patience])
  .then(() => import('./app/start'))
  .then(({ start }) => start(root))
