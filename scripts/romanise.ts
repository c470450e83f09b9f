import { pinyin } from 'pinyin-pro'

/** `样东镇` → `yangdongzhen`: an ASCII id of a name; what is neither ideograph nor ASCII is left out. */
export function romanise(name: string): string {
  return pinyin(name, { toneType: 'none', type: 'array', v: true })
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]/gu, '')
}
