/** What it takes to mend something: key presses, characters typed, clicks; written down by whoever drives the page. */
import type { Locator, Page } from '@playwright/test'

export type Effort = { presses: number; characters: number; clicks: number }
export type Driver = {
  readonly effort: Effort
  readonly press: (...keys: readonly string[]) => Promise<void>
  readonly type: (text: string) => Promise<void>
  readonly click: (on: Locator) => Promise<void>
  /** A choice of a list: the list and the choice are a click each. */
  readonly select: (on: Locator, value: string) => Promise<void>
  /** From the handle of one line to another line, held down: as one click. */
  readonly drag: (from: Locator, to: Locator) => Promise<void>
}

export function drive(page: Page): Driver {
  const effort: Effort = { presses: 0, characters: 0, clicks: 0 }
  return {
    effort,
    press: async (...keys) => {
      for (const key of keys) {
        await page.keyboard.press(key)
        effort.presses += 1
      }
    },
    type: async (text) => {
      await page.keyboard.insertText(text)
      effort.characters += Array.from(text).length
    },
    click: async (on) => {
      await on.click()
      effort.clicks += 1
    },
    select: async (on, value) => {
      await on.selectOption(value)
      effort.clicks += 2
    },
    drag: async (from, to) => {
      await from.scrollIntoViewIfNeeded()
      const [start, end] = [await from.boundingBox(), await to.boundingBox()]
      if (start === null || end === null) throw new Error('not shown')
      await page.mouse.move(start.x + 10, start.y + 5)
      await page.mouse.down()
      await page.mouse.move(end.x + 30, end.y + end.height / 2, { steps: 6 })
      await page.mouse.up()
      effort.clicks += 1
    },
  }
}
