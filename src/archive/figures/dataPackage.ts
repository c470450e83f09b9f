/**
 * What says to machines what the data files are: a JSON Schema of a row and a Frictionless data package, both made from the
 * zod schema of the row.
 */
import { z } from 'zod'
import { columnTitle } from './csv.ts'
import { FIGURE_COLUMNS, figureRecordSchema, type FigureColumn } from './figureRecord.ts'

const propertySchema = z.object({
  description: z.string(),
  type: z.union([z.string(), z.array(z.string())]).optional(),
  enum: z.array(z.string()).optional(),
  format: z.string().optional(),
  anyOf: z.array(z.record(z.string(), z.unknown())).optional(),
})
const jsonSchemaSchema = z.object({ properties: z.record(z.string(), propertySchema) })

/** The JSON Schema (2020-12) of one line of `figures.jsonl.gz`. */
export function figureJsonSchema(address: string): Record<string, unknown> {
  return { $id: `${address}data/figure.schema.json`, title: 'Figure', ...z.toJSONSchema(figureRecordSchema) }
}

export type TableField = {
  readonly name: FigureColumn
  readonly title: string
  readonly description: string
  readonly type: 'string' | 'number' | 'integer' | 'date'
  readonly constraints?: Readonly<Record<string, unknown>>
}

/** The columns as a Frictionless Table Schema has them. */
export function tableFields(): TableField[] {
  const { properties } = jsonSchemaSchema.parse(z.toJSONSchema(figureRecordSchema))
  return FIGURE_COLUMNS.map((column) => toField(column, properties[column]))
}

function toField(name: FigureColumn, property: z.infer<typeof propertySchema> | undefined): TableField {
  if (property === undefined) throw new Error(`Unexpected column ${name}, expected one of the row's schema`)
  const given = propertySchema.omit({ description: true }).parse(property.anyOf?.[0] ?? property)
  const constraints = {
    ...(figureRecordSchema.shape[name].safeParse(null).success ? {} : { required: true }),
    ...(given.enum === undefined ? {} : { enum: given.enum }),
    ...(name === 'id' ? { unique: true } : {}),
    ...(name === 'confidence' ? { minimum: 0, maximum: 1 } : {}),
  }
  return {
    name,
    title: columnTitle(name),
    description: property.description,
    type: toType(given),
    ...(Object.keys(constraints).length === 0 ? {} : { constraints }),
  }
}

function toType({ type, format }: Omit<z.infer<typeof propertySchema>, 'description'>): TableField['type'] {
  if (format === 'date') return 'date'
  const [first] = [type].flat()
  return first === 'number' || first === 'integer' ? first : 'string'
}

export type DescribedFile = { readonly path: string; readonly bytes: number; readonly hash: string }

export type PackageFacts = {
  readonly title: string
  readonly description: string
  readonly address: string
  readonly figures: number
  /** Articles that have figures. */
  readonly articles: number
  /** What the archive's owner says, null where nothing: then none is granted. */
  readonly licence: { readonly name: string; readonly url: string } | null
  /** Every file to take away but this one. */
  readonly files: readonly DescribedFile[]
}

/** The version of the columns: a field that goes or changes its meaning raises the first number, a new one the second. */
const VERSION = '1.0.0'

const DIALECT = { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true }
const TABLE = {
  profile: 'tabular-data-resource',
  format: 'csv',
  mediatype: 'text/csv',
  encoding: 'utf-8',
  dialect: DIALECT,
} as const
const MEDIA: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  jsonl: 'application/jsonl',
  json: 'application/schema+json',
  ris: 'application/x-research-info-systems',
  bib: 'application/x-bibtex',
  tar: 'application/x-tar',
}

/** `datapackage.json` (Data Package 1.0): every file with its size and hash, the table for programs with its columns; sheets have the same ones under their titles. */
export function dataPackage(facts: PackageFacts): Record<string, unknown> {
  const fields = tableFields()
  const { licence } = facts
  return {
    profile: 'data-package',
    name: 'figures',
    version: VERSION,
    title: facts.title,
    description: facts.description,
    homepage: `${facts.address}data/`,
    ...(licence === null ? {} : { licenses: [{ name: licence.name, path: licence.url }] }),
    resources: facts.files.map((file) => {
      const { name, format, compression } = toParts(file.path)
      const known = { name, ...file, ...(compression === null ? {} : { compression }) }
      if (name === 'figures')
        return { ...known, ...TABLE, schema: { fields, primaryKey: 'id', missingValues: [''] } }
      return { ...known, profile: 'data-resource', format, mediatype: MEDIA[format], encoding: 'utf-8' }
    }),
    'figure-count': facts.figures,
    'articles-with-figures': facts.articles,
  }
}

type Parts = { readonly name: string; readonly format: string; readonly compression: 'gz' | 'zip' | null }

/**
 * What a file is by its name; in a ZIP archive is a sheet.
 *
 * @example toParts('figures.csv.gz') // { name: 'figures', format: 'csv', compression: 'gz' }
 * @example toParts('articles.ris') // { name: 'articles.ris', format: 'ris', compression: null }
 */
function toParts(file: string): Parts {
  const compression = file.endsWith('.gz') ? 'gz' : file.endsWith('.zip') ? 'zip' : null
  const plain = file.replace(/\.gz$/u, '').replace(/\.zip$/u, '.csv')
  const name = plain
    .replace(/\.csv$/u, '')
    .replaceAll('/', '-')
    .toLowerCase()
  return { name, format: plain.split('.').at(-1) ?? '', compression }
}
