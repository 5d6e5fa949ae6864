import './search.css'
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import { useNames } from '../../datasets/glossary'
import { useOpenDataset } from '../../datasets/openDataset'
import { usePage } from '../../datasets/queries'
import { divisionOf } from '../../domain/adcode'
import { NO_FILTERS } from '../../domain/filters'
import { entryText, glossaryOf, holdsWords, queryWords } from '../../domain/searchText'
import { isPart } from '../../engine/engine'
import { useLang, useMessages } from '../../i18n/lang'
import { commonMessages } from '../../i18n/messages/common'
import { listMessages } from '../../i18n/messages/lists'
import { changeFilters, changeView, openPanel, useStore } from '../../state/store'
import { Icon } from '../../ui/Icon'
import { ExpectedText } from './ExpectedText'
import { divisionHits, entryHits, type Hit, withChosen } from './hits'
import { partWords } from './segments'

/** Entries that are looked through for suggestions: fewer where each may have to be read from elsewhere in a file. */
const REACH = { type: 'offset', offset: 0, limit: 200 } as const
const READ_REACH = { ...REACH, limit: 25 } as const

function choose(hit: Hit): void {
  const { filters } = useStore.getState().view
  switch (hit.type) {
    case 'division':
      return changeView({
        filters: { ...filters, jurisdiction: [hit.adcode] },
        panel: { type: 'region', adcode: hit.adcode },
      })
    case 'place':
      return changeView({
        filters: { ...filters, text: hit.text },
        camera: { type: 'division', adcode: divisionOf(hit.adcode) },
      })
    case 'actor':
    case 'text':
      return changeFilters({ text: hit.text })
    case 'entry':
      return openPanel({ type: 'entry', id: hit.id })
  }
}

/** Finds entries, divisions, places and actors; `/` leads to it from anywhere. */
export function SearchBox() {
  const lang = useLang()
  const messages = useMessages(listMessages)
  const common = useMessages(commonMessages)
  const names = useNames(lang)
  const [query, setQuery] = useState('')
  const [open, setOpen] = useState(false)
  /** The hit that the arrows have come to, which stays where others take its place. */
  const [chosen, setChosen] = useState<Hit | null>(null)
  const input = useRef<HTMLInputElement>(null)
  const listId = useId()
  const typed = query.trim()
  const { engine, header } = useOpenDataset()
  const reach = engine.isRead ? READ_REACH : REACH
  const asTyped = usePage({ ...NO_FILTERS, text: typed }, 'newest', reach)
  // What is found as typed comes first; only then are the words looked for apart.
  const text = asTyped?.total === 0 && !isPart(asTyped) ? partWords(typed) || typed : typed
  const page = usePage({ ...NO_FILTERS, text }, 'newest', reach)
  // While these are looked for, there are those of what was typed before: they count where they hold the words too.
  const rows = useMemo(() => {
    const glossary = glossaryOf(header)
    const words = queryWords(text)
    return (page?.rows ?? []).filter((entry) => holdsWords(entryText(entry, glossary), words))
  }, [page, text, header])
  const found: readonly Hit[] =
    typed === '' ? [] : [...divisionHits(typed, lang), ...entryHits(text, rows, lang, names)]
  const wanted = page && page.total > 0 ? text : typed
  const textHit: Hit = { type: 'text', key: 'text', label: messages.filterByText(wanted), text: wanted }
  const hits = typed === '' ? [] : [...withChosen(found, chosen?.type === 'text' ? null : chosen), textHit]
  const active = hits.findIndex(({ key }) => key === chosen?.key)
  const shown = open && typed !== ''

  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent): void => {
      const target = event.target as HTMLElement | null
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return
      if (target?.matches('input:not([type="radio"]), textarea, select, [contenteditable]')) return
      event.preventDefault()
      input.current?.focus()
      input.current?.select()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])

  const close = (): void => {
    setOpen(false)
    setChosen(null)
  }
  const pick = (hit: Hit): void => {
    choose(hit)
    setQuery('')
    close()
  }

  const onKeyDown = (event: KeyboardEvent): void => {
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp': {
        if (hits.length === 0) return
        event.preventDefault()
        setOpen(true)
        const step = event.key === 'ArrowDown' ? 1 : -1
        const next = active < 0 && step < 0 ? hits.length - 1 : (active + step + hits.length) % hits.length
        setChosen(hits[next] ?? null)
        return
      }
      case 'Enter': {
        const hit = hits[active] ?? (active < 0 ? hits.at(-1) : undefined)
        if (hit && !event.nativeEvent.isComposing) pick(hit)
        return
      }
      case 'Escape':
        event.stopPropagation()
        if (shown) close()
        else setQuery('')
    }
  }

  return (
    <search className="search">
      {!engine.now && <ExpectedText text={shown ? wanted : ''} />}
      <Icon name="search" />
      <input
        ref={input}
        data-testid="search"
        type="text"
        role="combobox"
        aria-expanded={shown}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={shown && hits[active] ? `${listId}-${active}` : undefined}
        aria-label={messages.search}
        placeholder={messages.search}
        aria-keyshortcuts="/"
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value)
          setOpen(true)
          setChosen(null)
        }}
        onFocus={() => setOpen(true)}
        onBlur={close}
        onKeyDown={onKeyDown}
      />
      <span className="search-key" title={messages.searchKey}>
        /
      </span>
      <div
        id={listId}
        role="listbox"
        aria-label={messages.searchResults}
        className="search-results"
        hidden={!shown}
      >
        {shown &&
          hits.map((hit, i) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox has the keys
            <div
              key={hit.key}
              tabIndex={-1}
              id={`${listId}-${i}`}
              role="option"
              aria-selected={i === active}
              className="search-hit"
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => pick(hit)}
            >
              <span className="search-label">{hit.label}</span>
              {hit.type !== 'text' && <span className="search-type">{messages.hits[hit.type]}</span>}
            </div>
          ))}
        {shown && found.length === 0 && !page?.total && (
          <p className="search-none">
            {!page ? messages.looking : isPart(page) ? common.noneYet : messages.noHits(typed)}
          </p>
        )}
      </div>
      <p className="visually-hidden" role="status">
        {shown && page && !isPart(page) && messages.resultCount(found.length)}
      </p>
    </search>
  )
}
