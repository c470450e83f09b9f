/**
 * The language the command line speaks: what `--lang` says, else the environment's (`LC_ALL`, `LC_MESSAGES`, `LANG`), else
 * that of the system.
 *
 * @example languageOf(['start', '--lang', 'zh'], {}) // 'zh'
 * @param {readonly string[]} argv
 * @param {Readonly<Record<string, string | undefined>>} env
 * @returns {'zh' | 'en'}
 */
export function languageOf(argv = process.argv, env = process.env, system = systemLocale()) {
  const at = argv.findIndex((argument) => argument === '--lang' || argument.startsWith('--lang='))
  const given = at === -1 ? undefined : (argv[at].split('=')[1] ?? argv[at + 1])
  const named = [given, env.JIANBAO_LANG, env.npm_config_lang, env.LC_ALL, env.LC_MESSAGES, env.LANG]
  const locale = named.find((name) => name !== undefined && name !== '' && name !== 'true') ?? system
  return /^zh/iu.test(locale) ? 'zh' : 'en'
}

function systemLocale() {
  return new Intl.DateTimeFormat().resolvedOptions().locale
}
