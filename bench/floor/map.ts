import { type ExpressionSpecification, Map as LiveMap, setWorkerUrl } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url'
import 'maplibre-gl/dist/maplibre-gl.css'
import type { FeatureCollection, Point } from 'geojson'
import { type FloorData, fitCountry } from './data'

const COLORS = ['#cfe2f3', '#99c5e5', '#559bd0', '#2270b0', '#0a3c78']
const BREAKS = [1, 2, 3, 4, 9]

/** Draws the map once; what it returns shows another choice. */
export function drawMap(
  host: HTMLElement,
  data: FloorData,
  onPick: (adcode: string) => void,
): (chosen: string | null) => void {
  setWorkerUrl(workerUrl)
  const camera = fitCountry(data, host.clientWidth, host.clientHeight)
  const map = new LiveMap({
    container: host,
    center: camera.center,
    zoom: camera.zoom,
    attributionControl: false,
    style: {
      version: 8,
      sources: {
        divisions: { type: 'geojson', data: data.divisions, promoteId: 'adcode' },
        borders: { type: 'geojson', data: { type: 'Feature', properties: {}, geometry: data.borders } },
        labels: { type: 'geojson', data: labels(data) },
      },
      layers: [
        { id: 'sea', type: 'background', paint: { 'background-color': '#e9eff4' } },
        {
          id: 'fill',
          type: 'fill',
          source: 'divisions',
          paint: { 'fill-color': fillColor(), 'fill-opacity': ['number', ['feature-state', 'opacity'], 1] },
        },
        {
          id: 'hatch',
          type: 'fill',
          source: 'divisions',
          filter: ['!', ['in', ['get', 'adcode'], ['literal', [...data.coverage]]]],
          paint: { 'fill-pattern': 'hatch' },
        },
        { id: 'borders', type: 'line', source: 'borders', paint: { 'line-color': '#7d8a98' } },
        {
          id: 'labels',
          type: 'symbol',
          source: 'labels',
          layout: { 'text-field': ['get', 'text'], 'text-size': 13 },
          paint: { 'text-halo-color': '#ffffff', 'text-halo-width': 1 },
        },
      ],
    },
  })
  const counts: Record<string, number> = {}
  for (const adcode of data.coverage) counts[adcode] = 0
  for (const { jurisdiction } of data.entries) counts[jurisdiction] = (counts[jurisdiction] ?? 0) + 1
  const show = (chosen: string | null) => {
    for (const { properties } of data.divisions.features) {
      map.setFeatureState(
        { source: 'divisions', id: properties.adcode },
        { count: counts[properties.adcode] ?? -1, opacity: chosen && chosen !== properties.adcode ? 0.4 : 1 },
      )
    }
  }
  map.once('style.load', () => {
    map.addImage('hatch', hatch())
    show(null)
  })
  map.once('load', () => {
    performance.mark('floor:choropleth')
    host.dataset.ready = 'true'
  })
  map.on('click', 'fill', (event) => {
    const adcode = event.features?.[0]?.properties.adcode
    if (typeof adcode === 'string') onPick(adcode)
  })
  Object.assign(window, { pointIn: (adcode: string) => pointIn(map, camera.bounds(adcode), adcode) })
  return show
}

/** The divisions' names, with their counts where they have entries. */
function labels({ divisions, entries }: FloorData): FeatureCollection<Point> {
  return {
    type: 'FeatureCollection',
    features: divisions.features.map(({ properties: { adcode, name, labelPoint } }) => {
      const count = entries.filter((entry) => entry.jurisdiction === adcode).length
      const text = count > 0 ? `${name}\n${count}` : name
      return { type: 'Feature', properties: { text }, geometry: { type: 'Point', coordinates: labelPoint } }
    }),
  }
}

/** Diagonal stripes, a tile of 8 px. */
function hatch() {
  const data = new Uint8ClampedArray(8 * 8 * 4)
  for (let i = 0; i < 64; i++) data.set((i + (i >> 3)) % 8 < 2 ? [185, 194, 204, 255] : [0, 0, 0, 0], 4 * i)
  return { width: 8, height: 8, data }
}

function fillColor(): ExpressionSpecification {
  const steps = COLORS.flatMap((color, i) => [BREAKS[i] ?? 0, color])
  return ['step', ['number', ['feature-state', 'count'], -1], '#e4e8ec', 0, '#fbfcfd', ...steps]
}

/** A point of a division with some of it around, in pixels of the map: where the benchmark clicks. */
function pointIn(map: LiveMap, bounds: [[number, number], [number, number]] | null, adcode: string) {
  if (!bounds) return null
  const [[left, top], [right, bottom]] = bounds
  const isInside = (x: number, y: number) =>
    map.queryRenderedFeatures([x, y], { layers: ['fill'] }).some((one) => one.properties.adcode === adcode)
  for (let reach = 6; reach >= 0; reach -= 2) {
    for (let i = 0; i < 81; i++) {
      const x = left + ((right - left) * ((i % 9) + 1)) / 10
      const y = top + ((bottom - top) * (Math.floor(i / 9) + 1)) / 10
      const around = [0, reach, -reach].every((d) => isInside(x + d, y) && isInside(x, y + d))
      if (around) return [x, y]
    }
  }
  return null
}
