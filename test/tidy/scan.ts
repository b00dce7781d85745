// Reads TypeScript as far as the gates need it: what is code, what is comment or string, where a
// regular expression stands, and what a file imports. Positions and lines stay as they were.

export interface SourceFile {
  /** Relative to the repository's root, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

export interface Scan {
  /** The text with comments, contents of strings and regular expressions blanked. */
  readonly code: string;
  /** Offsets of regular expression literals. */
  readonly regexes: readonly number[];
  readonly imports: readonly Import[];
}

export interface Import {
  readonly specifier: string;
  readonly offset: number;
  /** Named by `new URL`: a program to start or a file to read, no import of names. */
  readonly located: boolean;
}

const keywordsBeforeRegex = new Set(
  'return typeof case in of delete void throw else do await'.split(' '),
);

class Scanner {
  readonly regexes: number[] = [];
  readonly #text: string;
  readonly #blanks: (readonly [start: number, end: number])[] = [];
  /** For each open `${`, how many braces were open before it. */
  readonly #templates: number[] = [];
  #braces = 0;
  #lastCode = -1;

  constructor(text: string) {
    this.#text = text;
  }

  scan(): string {
    let at = 0;
    while (at < this.#text.length) at = this.#step(at);
    let code = '';
    let copied = 0;
    for (const [start, end] of this.#blanks) {
      code += this.#text.slice(copied, start) + this.#text.slice(start, end).replace(/[^\n]/g, ' ');
      copied = end;
    }
    return code + this.#text.slice(copied);
  }

  /** Consumes what begins at an offset and returns where it ends. */
  #step(at: number): number {
    const char = this.#text.charAt(at);
    const pair = this.#text.slice(at, at + 2);
    if (pair === '//') return this.#blank(at, this.#find('\n', at));
    if (pair === '/*') return this.#blank(at, this.#find('*/', at + 2) + 2);
    if (char === '/' && this.#regexMayStart()) {
      this.regexes.push(at);
      return this.#quoted(at, '/');
    }
    if (char === "'" || char === '"') return this.#quoted(at, char);
    if (char === '`') return this.#template(at + 1);
    if (char.trim() !== '') this.#lastCode = at;
    if (char === '{') this.#braces += 1;
    if (char === '}') {
      if (this.#templates.at(-1) === this.#braces) {
        this.#templates.pop();
        return this.#template(at + 1);
      }
      this.#braces -= 1;
    }
    return at + 1;
  }

  #find(what: string, from: number): number {
    const found = this.#text.indexOf(what, from);
    return found < 0 ? this.#text.length : found;
  }

  #blank(start: number, end: number): number {
    this.#blanks.push([start, Math.min(end, this.#text.length)]);
    return end;
  }

  #quoted(start: number, quote: string): number {
    let inClass = false;
    let at = start + 1;
    for (; at < this.#text.length; at++) {
      const char = this.#text.charAt(at);
      if (char === '\n' || (char === quote && !inClass)) break;
      if (char === '\\') at += 1;
      else if (quote === '/' && char === '[') inClass = true;
      else if (quote === '/' && char === ']') inClass = false;
    }
    this.#blank(start + 1, at);
    this.#lastCode = at;
    return at + 1;
  }

  /** Consumes a template's text up to its end or its next `${`. */
  #template(start: number): number {
    let at = start;
    for (; at < this.#text.length; at++) {
      const char = this.#text.charAt(at);
      if (char === '\\') at += 1;
      else if (char === '`') break;
      else if (char === '$' && this.#text.charAt(at + 1) === '{') {
        this.#blank(start, at);
        this.#templates.push(this.#braces);
        this.#lastCode = at + 1;
        return at + 2;
      }
    }
    this.#blank(start, at);
    this.#lastCode = at;
    return at + 1;
  }

  /** A slash divides after a value, and opens a regular expression anywhere else. */
  #regexMayStart(): boolean {
    const before = this.#text.slice(Math.max(0, this.#lastCode - 10), this.#lastCode + 1);
    const word = /[\w$]+$/.exec(before)?.[0];
    if (word !== undefined) return keywordsBeforeRegex.has(word);
    return !/[)\]'"`/]$/.test(before);
  }
}

const importForms = [/\bfrom\s*(?=['"])/g, /\bimport\s*\(?\s*(?=['"])/g, /\bnew URL\(\s*(?=['"])/g];

export function scan(text: string): Scan {
  const scanner = new Scanner(text);
  const code = scanner.scan();
  const imports: Import[] = [];
  for (const form of importForms) {
    for (const match of code.matchAll(form)) {
      const open = match.index + match[0].length;
      const close = code.indexOf(code.charAt(open), open + 1);
      const specifier = text.slice(open + 1, close);
      imports.push({ specifier, offset: match.index, located: match[0].startsWith('new') });
    }
  }
  return { code, regexes: scanner.regexes, imports };
}

/** `path:line`, as editors and terminals understand it. */
export function placeOf(file: SourceFile, offset: number): string {
  return `${file.path}:${file.text.slice(0, offset).split('\n').length}`;
}
