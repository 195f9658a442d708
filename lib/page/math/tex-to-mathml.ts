import { COMMANDS, type Tools } from './commands.ts';
import { styledLetter } from './letters.ts';
import {
  ACCENTS,
  BOUND_BELOW,
  FENCES,
  FUNCTIONS,
  LARGE,
  NAMES,
  OPERATORS,
  SPACES,
  STYLES,
  UNDER,
} from './symbols.ts';
import { NotDrawn, Tokens } from './tokens.ts';

const MATHML = 'http://www.w3.org/1998/Math/MathML';

/** Longest formula that is drawn, in characters, and how deep it may be nested. */
const MAX_TEX = 5000;
const MAX_DEPTH = 40;

/**
 * Draw TeX as MathML, for pages that show a formula without a `math` element of their own. The common
 * part of TeX only: null for anything else, which is then shown as it is written.
 */
export function texToMathMl(tex: string, isDisplay: boolean, page: Document): Element | null {
  if (tex.length > MAX_TEX) return null;
  try {
    const math = new Parser(tex, page).all();
    if (isDisplay) math.setAttribute('display', 'block');
    return math;
  } catch (cause) {
    if (cause instanceof NotDrawn) return null;
    throw cause;
  }
}

/** What stands below and above a thing, or at its right foot and head. */
type Scripts = { readonly below: Element | null; readonly above: Element | null };

/** Signs that are set otherwise than they are typed. */
const SIGNS: Readonly<Record<string, string>> = { '-': '−', '~': '\u00a0', '*': '∗' };

const PRIME = '′';

const isScript = (token: string): boolean => token === '_' || token === '^';

class Parser {
  readonly #tokens: Tokens;
  readonly #page: Document;
  #depth = 0;

  constructor(tex: string, page: Document) {
    this.#tokens = new Tokens(tex);
    this.#page = page;
  }

  all(): Element {
    const row = this.#row(() => false);
    if (this.#tokens.peek() !== undefined) throw new NotDrawn();
    return this.#make('math', ...row);
  }

  #make(name: string, ...children: readonly (Element | string)[]): Element {
    const element = this.#page.createElementNS(MATHML, name);
    element.append(...children);
    return element;
  }

  /** Things one after the other until `isEnd`; what closes a group ends it too. */
  #row(isEnd: (token: string) => boolean): Element[] {
    this.#depth += 1;
    if (this.#depth > MAX_DEPTH) throw new NotDrawn();
    const row: Element[] = [];
    for (let token = this.#tokens.peek(); token !== undefined; token = this.#tokens.peek()) {
      if (token === '}' || token === '&' || /^\\(?:\\|right|end|cr)$/.test(token) || isEnd(token))
        break;
      row.push(this.#withScripts());
    }
    this.#depth -= 1;
    return row;
  }

  #rowOf(children: readonly Element[]): Element {
    const [only] = children;
    return only && children.length === 1 ? only : this.#make('mrow', ...children);
  }

  /** What a command or script applies to: one group, one digit, or one thing. */
  #argument(): Element {
    const token = this.#tokens.peek() ?? '';
    if (/^\d$/.test(token)) return this.#make('mn', this.#tokens.next());
    if (token !== '{') return this.#thing();
    this.#tokens.next();
    const row = this.#row(() => false);
    this.#tokens.expect('}');
    return this.#rowOf(row);
  }

  #withScripts(): Element {
    const token = this.#tokens.peek() ?? '';
    const base = isScript(token) ? this.#make('mrow') : this.#thing();
    const above = this.#primes();
    if (/^\\(?:no)?limits$/.test(this.#tokens.peek() ?? '')) this.#tokens.next();
    const scripts = this.#scripts({ below: null, above });
    return this.#scripted(base, scripts, isBounded(token));
  }

  #scripts({ below, above }: Scripts): Scripts {
    const sign = this.#tokens.peek() ?? '';
    if (!isScript(sign)) return { below, above };
    this.#tokens.next();
    const script = this.#argument();
    if (sign === '^') {
      if (above && above.textContent?.charAt(0) !== PRIME) throw new NotDrawn();
      const both = above ? this.#make('mrow', above, script) : script;
      return this.#scripts({ below, above: both });
    }
    if (below) throw new NotDrawn();
    return this.#scripts({ below: script, above });
  }

  #primes(): Element | null {
    let count = 0;
    for (; this.#tokens.peek() === "'"; count += 1) this.#tokens.next();
    return count === 0 ? null : this.#make('mo', PRIME.repeat(count));
  }

  #scripted(base: Element, { below, above }: Scripts, bounded: boolean): Element {
    if (below && above) return this.#make(bounded ? 'munderover' : 'msubsup', base, below, above);
    if (below) return this.#make(bounded ? 'munder' : 'msub', base, below);
    if (above) return this.#make(bounded ? 'mover' : 'msup', base, above);
    return base;
  }

  #thing(): Element {
    if (this.#tokens.peek() === '{') return this.#argument();
    const token = this.#tokens.next();
    if (token.startsWith('\\')) return this.#command(token.slice(1));
    if (/^\d$/.test(token)) return this.#number(token);
    if (/^\p{L}$/u.test(token)) return this.#make('mi', token);
    if (/^[\^_#$}&]$/.test(token)) throw new NotDrawn();
    return this.#make('mo', SIGNS[token] ?? token);
  }

  #number(first: string): Element {
    let digits = first;
    for (let token = this.#tokens.peek(); token !== undefined; token = this.#tokens.peek()) {
      const goesOn =
        /^\d$/.test(token) || (/^[.,]$/.test(token) && /^\d$/.test(this.#tokens.second));
      if (!goesOn) break;
      digits += this.#tokens.next();
    }
    return this.#make('mn', digits);
  }

  #command(name: string): Element {
    const plain = this.#symbol(name);
    if (plain) return plain;
    const accent = ACCENTS.get(name) ?? UNDER.get(name);
    if (accent !== undefined) return this.#accented(name, accent);
    const style = STYLES.get(name.replace('*', ''));
    if (style) return this.#styled(style);
    const draw = COMMANDS[name];
    if (!draw) throw new NotDrawn();
    return draw(this.#tools());
  }

  #symbol(name: string): Element | null {
    const letter = NAMES.get(name);
    if (letter) return this.#make('mi', letter);
    const sign = OPERATORS.get(name) ?? LARGE.get(name);
    if (sign) return this.#make('mo', sign);
    if (FUNCTIONS.has(name)) return this.#make('mi', name);
    const width = SPACES.get(name);
    if (width === undefined) return null;
    const space = this.#make('mspace');
    space.setAttribute('width', width);
    return space;
  }

  #accented(name: string, sign: string): Element {
    const isUnder = UNDER.has(name);
    const drawn = this.#make(
      isUnder ? 'munder' : 'mover',
      this.#argument(),
      this.#make('mo', sign),
    );
    drawn.setAttribute(isUnder ? 'accentunder' : 'accent', 'true');
    return drawn;
  }

  /** Letters of one style make one name, as `\mathrm{km}` means it. */
  #styled(style: string): Element {
    const letters = this.#tokens.peek() === '{' ? this.#tokens.raw() : this.#tokens.next();
    if (!/^[\p{L}\d\s.,*-]+$/u.test(letters)) throw new NotDrawn();
    const name = this.#make('mi', letters.trim());
    // Only upright is an attribute that browsers still know; the other styles are letters of their own.
    if (style === 'normal') name.setAttribute('mathvariant', 'normal');
    else
      name.textContent = [...letters.trim()].map((letter) => styledLetter(letter, style)).join('');
    return name;
  }

  #tools(): Tools {
    return {
      make: (name, ...children) => this.#make(name, ...children),
      argument: () => this.#argument(),
      option: () => this.#option(),
      raw: () => this.#tokens.raw(),
      delimiter: () => this.#delimiter(),
      rowUntilRight: () => {
        const row = this.#row(() => false);
        this.#tokens.expect('\\right');
        return row;
      },
      table: () => this.#table(),
    };
  }

  #option(): Element | null {
    if (this.#tokens.peek() !== '[') return null;
    this.#tokens.next();
    const row = this.#row((token) => token === ']');
    this.#tokens.expect(']');
    return this.#rowOf(row);
  }

  #delimiter(): string {
    const token = this.#tokens.next();
    if (token === '.') return '';
    if (/^[()[\]|/<>]$/.test(token)) return token === '<' ? '⟨' : token === '>' ? '⟩' : token;
    const sign = token.startsWith('\\') ? OPERATORS.get(token.slice(1)) : undefined;
    if (!sign) throw new NotDrawn();
    return sign;
  }

  #table(): Element {
    const name = this.#tokens.raw();
    const fences = FENCES.get(name);
    if (!fences) throw new NotDrawn();
    const columns = name === 'array' ? this.#tokens.raw() : name.startsWith('align') ? 'rl' : '';
    const rows = this.#rows();
    if (this.#tokens.raw() !== name) throw new NotDrawn();
    const drawn = this.#make('mtable', ...rows);
    const aligned = alignment(name, columns);
    if (aligned) drawn.setAttribute('columnalign', aligned);
    return this.#fenced(fences[0], [drawn], fences[1]);
  }

  /** The rows of a table up to its end, which is taken too. */
  #rows(): Element[] {
    const rows: Element[] = [];
    let cells: Element[] = [];
    for (let token = '&'; token !== '\\end'; ) {
      cells.push(this.#make('mtd', ...this.#row(() => false)));
      token = this.#tokens.next();
      if (token === '&') continue;
      if (!/^\\(?:\\|cr|end)$/.test(token)) throw new NotDrawn();
      rows.push(this.#make('mtr', ...cells));
      cells = [];
    }
    return rows;
  }

  #fenced(open: string, inside: readonly Element[], close: string): Element {
    const sign = (text: string) => (text === '' ? [] : [this.#make('mo', text)]);
    return this.#rowOf([...sign(open), ...inside, ...sign(close)]);
  }
}

function alignment(name: string, columns: string): string {
  if (name === 'cases') return 'left';
  const sides: Record<string, string> = { l: 'left', c: 'center', r: 'right' };
  return [...columns].flatMap((column) => sides[column] ?? []).join(' ');
}

/** Whether a sign takes its scripts above and below rather than beside it. */
const isBounded = (token: string): boolean => {
  const name = token.slice(1);
  return (
    (LARGE.has(name) && !name.endsWith('int')) ||
    BOUND_BELOW.has(name) ||
    /^\\(?:over|under)brace$/.test(token)
  );
};
