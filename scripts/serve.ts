/** `npm start`: serves the build in dist/ until it is interrupted. `PORT` and `HOST` override where. */
import { existsSync } from 'node:fs'
import { startServer } from './server'

const DIR = 'dist'
const port = Number(process.env.PORT ?? 4173)

if (!Number.isInteger(port) || port < 0 || port > 65535) {
  fail(`PORT is ${process.env.PORT}, which is no port number.`)
}
if (!existsSync(`${DIR}/index.html`)) fail('There is no build to serve: run npm run build first.')

try {
  const server = await startServer({ port, dir: DIR, host: process.env.HOST })
  console.log(`Blockchain Policy Map: ${server.url}`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      server.close().then(() => process.exit(0))
    })
  }
} catch (error) {
  const { code, message } = error as NodeJS.ErrnoException
  if (code === 'EADDRINUSE') {
    fail(
      `Port ${port} is in use: stop what listens there, or choose another with PORT=${port + 1} npm start.`,
    )
  }
  if (code === 'EACCES')
    fail(`Port ${port} is not open to this user: choose another with PORT=4173 npm start.`)
  fail(`The server did not start: ${message}.`)
}

function fail(sentence: string): never {
  console.error(sentence)
  process.exit(1)
}
