import js from '@eslint/js'
import { defineConfig, globalIgnores } from 'eslint/config'
import astro from 'eslint-plugin-astro'
import tseslint from 'typescript-eslint'

export default defineConfig(
  globalIgnores(['dist/', '.astro/', '**/.cache/', 'reports/', 'node_modules/', 'content/', '**/.*.next-*/']),
  js.configs.recommended,
  tseslint.configs.strict,
  astro.configs.recommended,
  {
    rules: {
      'max-depth': ['error', 3],
      'max-lines': ['error', { max: 220, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
      'no-irregular-whitespace': 'off',
      'no-control-regex': 'off',
      'no-undef': 'off',
      // A feature is told by a tag (`src/figures/features.ts`).
      '@typescript-eslint/no-unused-expressions': ['error', { allowTaggedTemplates: true }],
      '@typescript-eslint/no-non-null-assertion': 'error',
    },
  },
  { files: ['scripts/**'], rules: { 'no-console': 'off' } },
  // One file a language: a list of strings, not logic.
  { files: ['src/strings/**'], rules: { 'max-lines': 'off' } },
)
