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
  check: 'M5 12.500l5 5 9-11',
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
