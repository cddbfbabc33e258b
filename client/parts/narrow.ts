import { useEffect, useState } from 'preact/hooks'

/** True where the page is too narrow for three columns. */
export function useNarrow(): boolean {
  return useMedia('(max-width: 899px)')
}

/** True where three columns leave the middle one less than its due. */
export function useTight(): boolean {
  return useMedia('(max-width: 1099px)')
}

function useMedia(query: string): boolean {
  const [matches, setMatches] = useState(() => window.matchMedia(query).matches)
  useEffect(() => {
    const media = window.matchMedia(query)
    const change = (): void => setMatches(media.matches)
    media.addEventListener('change', change)
    return () => media.removeEventListener('change', change)
  }, [query])
  return matches
}
