/** Starts the script of the command's thread, which is TypeScript: threads do not take over how the program is loaded. */
import { register } from 'tsx/esm/api'

register()
await import('./ingestJobs.ts')
