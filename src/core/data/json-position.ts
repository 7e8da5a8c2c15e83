/**
 * Where JSON text stops being JSON, as line and column: engines name the place differently, and short texts often not at all.
 * Runs only after `JSON.parse` has failed. No DOM.
 */

const TOKEN =
  /[\t\n\r ]*(?:([{}[\],:])|("(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.]))/uy;

/** What may come next: a value, a key, or what follows a value. */
type Expected = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | ', or end';

/** `line 2, column 14` of the first token that does not fit. */
export function jsonErrorPosition(text: string): string {
  const open: string[] = [];
  let expected: Expected = 'value';
  TOKEN.lastIndex = 0;
  for (;;) {
    const start = TOKEN.lastIndex;
    const match = TOKEN.exec(text);
    const next: Expected | undefined = match ? follow(expected, match[1] ?? (match[2] === undefined ? 'literal' : 'string'), open) : undefined;
    if (next === undefined) return lineAndColumn(text, start);
    expected = next;
  }
}

/** The next expectation after a token, or `undefined` where the token does not fit. */
function follow(expected: Expected, token: string, open: string[]): Expected | undefined {
  const opensValue = expected === 'value' || expected === 'value or ]';
  if (token === '{' || token === '[') {
    if (!opensValue) return undefined;
    open.push(token);
    return token === '{' ? 'key or }' : 'value or ]';
  }
  if (token === '}' || token === ']') {
    const fits = open.at(-1) === (token === '}' ? '{' : '[') && (expected === ', or end' || expected === (token === '}' ? 'key or }' : 'value or ]'));
    if (fits) open.pop();
    return fits ? ', or end' : undefined;
  }
  if (token === ':') return expected === ':' ? 'value' : undefined;
  if (token === ',') return expected === ', or end' && open.length > 0 ? (open.at(-1) === '{' ? 'key' : 'value') : undefined;
  if (opensValue) return ', or end';
  return token === 'string' && (expected === 'key' || expected === 'key or }') ? ':' : undefined;
}

function lineAndColumn(text: string, offset: number): string {
  const white = /^[\t\n\r ]*/.exec(text.slice(offset, offset + 1000))?.[0].length ?? 0;
  const before = text.slice(0, offset + white).split('\n');
  return `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
}
