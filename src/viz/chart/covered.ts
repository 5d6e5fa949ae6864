import { createContext } from 'react'

/** Whether the charts within lie beneath something else: they are redrawn when they come to light again. */
export const CoveredContext = createContext(false)
