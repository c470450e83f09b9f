import { isExampleAddress } from '../src/archive/settings.ts'
import { inWords } from './command.ts'

/** Says that a site built for an address of examples has links that lead nowhere: in feeds, citations, the sitemap. */
export function warnOfExampleAddress(address: string): void {
  if (!isExampleAddress(address)) return
  process.stderr.write(
    inWords(
      `网址还是示例（${address}）：订阅、引用和站点地图里的链接都打不开。请在 archive.json 的 address 里写上自己的网址，或用 --site。\n`,
      `The address is still an example (${address}): links in feeds, citations and the sitemap lead nowhere. Set address in archive.json, or use --site.\n`,
    ),
  )
}
