/**
 * A console warning or error that a test did not expect fails it. A test that expects one takes it over:
 * `vi.spyOn(console, 'warn').mockImplementation(() => {})`.
 */
import { format } from 'node:util'
import { afterEach, expect } from 'vitest'

const messages: string[] = []

for (const level of ['warn', 'error'] as const) {
  console[level] = (...values: unknown[]) => {
    messages.push(`console.${level}: ${format(...values)}`)
  }
}

afterEach(() => {
  const unexpected = messages.splice(0)
  expect(unexpected, 'an unexpected console message').toEqual([])
})
