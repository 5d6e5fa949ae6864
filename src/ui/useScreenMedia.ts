import { useEffect, useState } from 'react'

/**
 * Whether the screen fits a media query. Paper, which is narrower, leaves it as it was: the page prints as it stands on the
 * screen, and is not measured again.
 */
export function useScreenMedia(query: string): boolean {
  const [fits, setFits] = useState(() => window.matchMedia(query).matches)
  useEffect(() => {
    const media = window.matchMedia(query)
    const follow = () => {
      if (!window.matchMedia('print').matches) setFits(media.matches)
    }
    follow()
    media.addEventListener('change', follow)
    return () => media.removeEventListener('change', follow)
  }, [query])
  return fits
}
