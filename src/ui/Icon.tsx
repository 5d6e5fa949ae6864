const PATHS = {
  search: 'M10.5 17a6.5 6.5 0 1 1 0-13 6.5 6.5 0 0 1 0 13ZM20 20l-4.8-4.8',
  close: 'M6 6l12 12M18 6L6 18',
  link: 'M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.700-5.700l-1.300 1.300M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.700 5.700l1.300-1.300',
  share:
    'M7 14.500a2.500 2.500 0 1 1 0-5 2.500 2.500 0 0 1 0 5ZM17 8.500a2.500 2.500 0 1 1 0-5 2.500 2.500 0 0 1 0 5ZM17 20.500a2.500 2.500 0 1 1 0-5 2.500 2.500 0 0 1 0 5ZM9.200 10.800l5.600-3.600M9.200 13.200l5.600 3.600',
  theme: 'M12 3a9 9 0 1 0 0 18ZM12 3a9 9 0 0 1 0 18',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  country: 'M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5',
  previous: 'M15 5l-7 7 7 7',
  next: 'M9 5l7 7-7 7',
  down: 'M7 10l5 5 5-5',
  export: 'M12 4v11M7.500 10.500L12 15l4.500-4.500M5 19h14',
  import: 'M12 15V4M7.500 8.500L12 4l4.500 4.500M5 14v5h14v-5',
  check: 'M5 12.500l5 5 9-11',
  first: 'M18 5l-8 7 8 7M6 5v14',
  last: 'M6 5l8 7-8 7M18 5v14',
  restart: 'M5 12a7 7 0 1 0 2-5M4 4v4h4',
  play: 'M7 5l11 7-11 7Z',
  pause: 'M8 5v14M16 5v14',
  black: 'M4 5h16v12H4ZM9 21h6M12 17v4M4 17L20 5',
  pointer: 'M12 8a4 4 0 1 1 0 8 4 4 0 0 1 0-8ZM12 2v3M12 19v3M2 12h3M19 12h3',
  return: 'M9 7l-5 5 5 5M4 12h11a5 5 0 0 1 0 10h-2',
  window: 'M3 6h12v9H3ZM9 15v4h12v-9h-6',
  fullscreen: 'M9 4H4v5M15 4h5v5M9 20H4v-5M15 20h5v-5',
  undo: 'M9 7l-5 5 5 5M4 12h10a6 6 0 0 1 6 6',
  redo: 'M15 7l5 5-5 5M20 12h-10a6 6 0 0 0-6 6',
  help: 'M9 9a3 3 0 1 1 4.500 2.600c-1 .6-1.500 1.200-1.500 2.400M12 17.500v.5',
  present: 'M3 4h18M5 4v11h14V4M12 15v4M8 21l4-2 4 2',
} as const

export type IconName = keyof typeof PATHS

/** A line icon of the size of text; decoration beside a name, never a name itself. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  )
}
