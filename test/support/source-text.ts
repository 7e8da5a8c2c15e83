/** TypeScript source with comments, or comments and strings, blanked out: enough of a scanner to look for names without being fooled by prose. */

/** The text without comments; strings and templates stay. */
export function withoutComments(text: string): string {
  return scan(text, false);
}

/** The text without comments and without the contents of strings, templates and regular expressions; `${…}` in templates stays. */
export function codeOnly(text: string): string {
  return scan(text, true);
}

function scan(text: string, blankStrings: boolean): string {
  let out = '';
  let at = 0;
  /** Open braces of each `${` that we are in. */
  const templates: number[] = [];
  const blank = (part: string): string => part.replace(/[^\n]/g, ' ');
  const take = (length: number, isProse: boolean): void => {
    const part = text.slice(at, at + length);
    out += isProse ? blank(part) : part;
    at += length;
  };
  const takeTemplate = (): void => {
    const rest = /(?:\\[\s\S]|(?!\$\{)[^`\\])*/y;
    rest.lastIndex = at;
    take(rest.exec(text)?.[0].length ?? 0, blankStrings);
    if (text.startsWith('${', at)) {
      templates.push(0);
      take(2, false);
    } else take(1, false);
  };
  while (at < text.length) {
    const rest = text.slice(at, at + 2);
    if (rest === '//' || rest === '/*') {
      const end = rest === '//' ? text.indexOf('\n', at) : text.indexOf('*/', at) + 2;
      take((end < 2 ? text.length : end) - at, true);
    } else if (rest[0] === '"' || rest[0] === "'") take(stringLength(text, at), blankStrings);
    else if (rest[0] === '`') {
      take(1, false);
      takeTemplate();
    } else if (rest[0] === '/' && /(?:^|[=(,:[!&|?{};+\-*%<>~^]|\breturn|=>)\s*$/.test(out.slice(-40))) take(expressionLength(text, at), blankStrings);
    else if (rest[0] === '{' || rest[0] === '}') {
      const open = templates.at(-1);
      if (rest[0] === '}' && open === 0) {
        templates.pop();
        take(1, false);
        takeTemplate();
        continue;
      }
      if (open !== undefined) templates[templates.length - 1] = open + (rest[0] === '{' ? 1 : -1);
      take(1, false);
    } else take(1, false);
  }
  return out;
}

function stringLength(text: string, start: number): number {
  const quote = text[start];
  let end = start + 1;
  while (end < text.length && text[end] !== quote && text[end] !== '\n') end += text[end] === '\\' ? 2 : 1;
  return Math.min(end + 1, text.length) - start;
}

function expressionLength(text: string, start: number): number {
  const match = /\/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[a-z]*/y;
  match.lastIndex = start;
  return match.exec(text)?.[0].length ?? 1;
}
