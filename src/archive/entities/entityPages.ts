/** The pages of entities, and which entities an article's page leads to. */
import type { Article } from '../../schema/entry.ts'
import { archive, articlesAt, groupBy } from '../archive.ts'
import { sortDay } from '../dates.ts'
import type { ArticleListing } from '../listing.ts'
import { toListPages, type ListPage } from '../lists.ts'
import { orderedDistricts } from '../matrix.ts'
import type { EntityListing } from './entityListing.ts'

/** Every entity with its numbered pages. */
export function entityPages(): { entity: EntityListing; pages: ListPage[] }[] {
  return Array.from(archive().entities.values(), (entity) => ({
    entity,
    pages: toListPages(articlesAt(entity.articles)),
  }))
}

export function entityOf(id: string): EntityListing {
  const entity = archive().entities.get(id)
  if (entity === undefined) throw new Error(`Unexpected entity ${id}, expected one of the archive`)
  return entity
}

/** Articles from which on an entity has a feed: most are named now and then, and a feed of those would stand still. */
const FED = 10

export const hasFeed = ({ articles }: Pick<EntityListing, 'articles'>): boolean => articles.length >= FED

/** The first and the latest article that names an entity, by their days; null where no day is known. */
export function toMentions({
  articles,
}: EntityListing): { first: ArticleListing; latest: ArticleListing } | null {
  const dated = articlesAt(articles).filter((article) => sortDay(article) !== null)
  const [latest, first] = [dated[0], dated.at(-1)]
  return latest === undefined || first === undefined ? null : { first, latest }
}

let byArticle: ReadonlyMap<string, readonly EntityListing[]> | null = null

/** The entities that have a page and this article on it. */
export function entitiesOf({ id }: Pick<ArticleListing, 'id'>): readonly EntityListing[] {
  byArticle ??= groupBy(Array.from(archive().entities.values()), ({ articles }) =>
    articlesAt(articles).map((article) => article.id),
  )
  return byArticle.get(id) ?? []
}

/** The same in the order it names them. */
export function entitiesIn(
  { entities }: { readonly entities: readonly Pick<Article['entities'][number], 'id'>[] },
  listing: Pick<ArticleListing, 'id'>,
): EntityListing[] {
  const own = entitiesOf(listing)
  return [...new Set(entities.flatMap((entity) => own.filter(({ ids }) => ids.includes(entity.id))))]
}

/** The kinds in the order of the index. */
const KINDS = ['zone', 'organisation', 'area', 'facility', 'project'] as const

/** The index: by kind, within it by the district most of its articles are filed under. */
export function entityIndex(): {
  kind: EntityListing['kind']
  districts: { district: string | null; entities: EntityListing[] }[]
}[] {
  const all = Array.from(archive().entities.values())
  return KINDS.map((kind) => {
    const own = all.filter((entity) => entity.kind === kind)
    const filed = groupBy(own, ({ district }) => (district === null ? [] : [district]))
    const nowhere = own.filter(({ district }) => district === null)
    return {
      kind,
      districts: [
        ...orderedDistricts(new Set(filed.keys())).map((district) => ({
          district,
          entities: filed.get(district) ?? [],
        })),
        ...(nowhere.length === 0 ? [] : [{ district: null, entities: nowhere }]),
      ],
    }
  }).filter(({ districts }) => districts.length > 0)
}
