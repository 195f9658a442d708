/** What commands need of the parser. */
export type Tools = {
  make(name: string, ...children: readonly (Element | string)[]): Element;
  argument(): Element;
  option(): Element | null;
  raw(): string;
  delimiter(): string;
  rowUntilRight(): Element[];
  table(): Element;
};

const fraction = ({ make, argument }: Tools): Element => make('mfrac', argument(), argument());
const nothing = ({ make }: Tools): Element => make('mrow');
const sized = ({ make, delimiter }: Tools): Element => make('mo', delimiter());

/** The commands that take arguments, by name. */
export const COMMANDS: Readonly<Record<string, (tools: Tools) => Element>> = {
  frac: fraction,
  dfrac: fraction,
  tfrac: fraction,
  cfrac: fraction,
  binom: ({ make, argument }) => {
    const drawn = make('mfrac', argument(), argument());
    drawn.setAttribute('linethickness', '0');
    return make('mrow', make('mo', '('), drawn, make('mo', ')'));
  },
  sqrt: ({ make, option, argument }) => {
    const degree = option();
    return degree ? make('mroot', argument(), degree) : make('msqrt', argument());
  },
  left: ({ make, delimiter, rowUntilRight }) => {
    const open = delimiter();
    const row = rowUntilRight();
    const close = delimiter();
    return make(
      'mrow',
      ...(open ? [make('mo', open)] : []),
      ...row,
      ...(close ? [make('mo', close)] : []),
    );
  },
  begin: ({ table }) => table(),
  text: ({ make, raw }) => make('mtext', raw()),
  textrm: ({ make, raw }) => make('mtext', raw()),
  textbf: ({ make, raw }) => make('mtext', raw()),
  mbox: ({ make, raw }) => make('mtext', raw()),
  overset: ({ make, argument }) => {
    const above = argument();
    return make('mover', argument(), above);
  },
  stackrel: ({ make, argument }) => {
    const above = argument();
    return make('mover', argument(), above);
  },
  underset: ({ make, argument }) => {
    const below = argument();
    return make('munder', argument(), below);
  },
  pmod: ({ make, argument }) =>
    make('mrow', make('mo', '('), make('mi', 'mod'), argument(), make('mo', ')')),
  bmod: ({ make }) => make('mo', 'mod'),
  displaystyle: nothing,
  textstyle: nothing,
  nonumber: nothing,
  big: sized,
  Big: sized,
  bigg: sized,
  Bigg: sized,
  bigl: sized,
  bigr: sized,
  Bigl: sized,
  Bigr: sized,
};
