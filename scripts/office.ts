/** Finds LibreOffice and the tools that look into a PDF for the browser tests, or gets them. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { aptInstall } from './apt'
import { type Machine, THIS_MACHINE } from './machine'

/** Commands, each by a name or path that starts. */
export interface Office {
  readonly soffice: string
}

const PDF_TOOLS = ['pdftoppm', 'pdftotext', 'pdffonts', 'pdfimages', 'pdfinfo'] as const
const WHAT_TO_INSTALL =
  'The tests of slides and prints need LibreOffice Impress and Poppler: install them (Debian: apt-get install libreoffice-impress poppler-utils; macOS: brew install --cask libreoffice and brew install poppler).'

/**
 * LibreOffice, found or installed: as root on Debian and Ubuntu from the distribution.
 *
 * @throws Error with one sentence that says what to install.
 */
export function findOffice(machine: Machine = THIS_MACHINE): Office {
  const found = lookAround(machine)
  if (found) return found
  if (aptInstall(machine, ['libreoffice-impress', 'poppler-utils'])) {
    const installed = lookAround(machine)
    if (installed) return installed
  }
  throw new Error(WHAT_TO_INSTALL)
}

/** Poppler's tools alone, for PDFs that come from elsewhere. @throws Error with one sentence that says what to install. */
export function findPdfTools(machine: Machine = THIS_MACHINE): void {
  if (hasPdfTools(machine)) return
  if (aptInstall(machine, ['poppler-utils']) && hasPdfTools(machine)) return
  throw new Error(WHAT_TO_INSTALL)
}

function lookAround(machine: Machine): Office | undefined {
  if (!hasPdfTools(machine)) return undefined
  const soffice = ['soffice', 'libreoffice', '/Applications/LibreOffice.app/Contents/MacOS/soffice'].find(
    (name) => machine.run(name, ['--version'], { seconds: 60 }).ok && hasImpress(machine),
  )
  return soffice === undefined ? undefined : { soffice }
}

/** Debian parts LibreOffice into packages: one without Impress starts as well, and converts nothing. */
function hasImpress(machine: Machine): boolean {
  return !machine.exists('/usr/lib/libreoffice') || machine.exists('/usr/lib/libreoffice/program/libsdlo.so')
}

function hasPdfTools(machine: Machine): boolean {
  return PDF_TOOLS.every((tool) => machine.run(tool, ['-v'], { seconds: 30 }).ok)
}

/** Converts a presentation to PDF as LibreOffice draws it. @returns the PDF's path. @throws Error where it refuses the file. */
export function toPdf({ soffice }: Office, file: string, folder: string, machine = THIS_MACHINE): string {
  const profile = mkdtempSync(join(tmpdir(), 'office-'))
  try {
    const args = [
      `-env:UserInstallation=${pathToFileURL(profile)}`,
      '--headless',
      '--norestore',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      file,
    ]
    const pdf = join(folder, basename(file).replace(/\.\w+$/, '.pdf'))
    if (!machine.run(soffice, args, { seconds: 120 }).ok || !machine.exists(pdf)) {
      throw new Error(`LibreOffice could not convert ${basename(file)}`)
    }
    return pdf
  } finally {
    rmSync(profile, { recursive: true, force: true })
  }
}

/** A page of a PDF: its size in points, its text, and how much of it is painted. */
export interface PdfPage {
  readonly width: number
  readonly height: number
  readonly text: string
  /** Standard deviation of its brightness, from 0 (one colour) to some 127. */
  readonly variation: number
}

/** Reads every page of a PDF. */
export function readPdf(pdf: string, machine = THIS_MACHINE): readonly PdfPage[] {
  const folder = mkdtempSync(join(tmpdir(), 'pages-'))
  try {
    const info = output(machine, 'pdfinfo', ['-f', '1', '-l', '9999', pdf])
    const sizes = [...info.matchAll(/Page\s+\d+ size:\s+([\d.]+) x ([\d.]+)/g)]
    output(machine, 'pdftoppm', ['-gray', '-r', '40', pdf, join(folder, 'page')])
    const pictures = readdirSync(folder).sort()
    const texts = output(machine, 'pdftotext', ['-layout', pdf, '-']).split('\f')
    return sizes.map(([, width, height], i) => ({
      width: Number(width),
      height: Number(height),
      text: texts[i] ?? '',
      variation: variationOf(readFileSync(join(folder, pictures[i] ?? ''))),
    }))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Names of the fonts that a PDF does not carry in itself. */
export function fontsOutside(pdf: string, machine = THIS_MACHINE): readonly string[] {
  const [, , ...lines] = output(machine, 'pdffonts', [pdf]).trimEnd().split('\n')
  return lines.filter((line) => /\s(\w+)\s+\w+\s+\w+\s+\d+\s+\d+\s*$/.exec(line)?.[1] !== 'yes')
}

/** How many pictures made of pixels a PDF holds. */
export function picturesIn(pdf: string, machine = THIS_MACHINE): number {
  const [, , ...lines] = output(machine, 'pdfimages', ['-list', pdf]).trimEnd().split('\n')
  return lines.filter(Boolean).length
}

function output(machine: Machine, program: string, args: readonly string[]): string {
  const result = machine.run(program, args, { seconds: 120 })
  if (!result.ok) throw new Error(`${program} ${args[0] ?? ''} failed`)
  return result.output
}

/** Of a portable greymap: a header of three numbers, and a byte a pixel. */
export function variationOf(pgm: Uint8Array): number {
  const head = /^P5\s+\d+\s+\d+\s+\d+\s/.exec(Buffer.from(pgm.subarray(0, 64)).toString('latin1'))?.[0]
  if (head === undefined) throw new Error('the picture is no greymap')
  const pixels = pgm.subarray(head.length)
  let sum = 0
  let squares = 0
  for (const value of pixels) {
    sum += value
    squares += value * value
  }
  const mean = sum / pixels.length
  return Math.sqrt(Math.max(0, squares / pixels.length - mean * mean))
}
