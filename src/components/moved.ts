import { MOVED_FILES } from '../archive/movedFiles.ts'

/** Where addresses of before lead: a static host shows its page for what is not found in their place, and that page leads on. */
const MOVED: readonly (readonly [RegExp, string])[] = [
  [/\/districts\/([^/]+)\/(\d{4})-(\d\d)\/(?:\d+\/)?$/u, '/districts/$1/years/$2/#at-$2-$3'],
  [/\/topics\/([^/]+)\/(?!years\/)([^/]+)\/(\d{4}|none)\/(?:\d+\/)?$/u, '/topics/$1/years/$3/#at-$2'],
  [/\/(districts|topics)\/([^/]+)\/\d{1,3}\/$/u, '/$1/$2/'],
  [/\/dates\/(\d{4}-\d\d-\d\d)\/\d{1,3}\/$/u, '/dates/$1/'],
  [/\/data\/pages\/([^/]+)\.json$/u, '/pages/$1/'],
  [/\/data\/indicators\/([^/]+)\.csv$/u, '/data/indicators/$1.zip'],
  ...MOVED_FILES.map(
    ([from, to]) => [new RegExp(`/data/${from.replaceAll('.', '\\.')}$`, 'u'), `/data/${to}`] as const,
  ),
]

/**
 * The address that has taken the place of one; null where none has.
 *
 * @example toMoved('/districts/yuhang/2023-11/') // '/districts/yuhang/years/2023/#at-2023-11'
 */
export function toMoved(path: string): string | null {
  const rule = MOVED.find(([pattern]) => pattern.test(path))
  return rule === undefined ? null : path.replace(...rule)
}

/** Goes there. */
export function leadOn(): void {
  const to = toMoved(location.pathname)
  if (to !== null) location.replace(to)
}
