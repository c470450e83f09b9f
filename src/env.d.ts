/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** Where a page is rendered for the frame of its kind (`scripts/pages/frames.ts`). */
    readonly frame?: import('./components/markup/pageParts.ts').OpenFrame
  }
}
