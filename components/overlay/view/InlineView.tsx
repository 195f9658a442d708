import { OVERLAY } from '@/components/words/overlay-words.ts';
import type { Inline, Inlines } from '@/lib/tree/view.ts';
import { IslandView } from './IslandView.tsx';
import { safeLink } from './safe-link.ts';
import { TermView } from './TermView.tsx';

/** Running text. Inlines never change place within one view, so their index is their key. */
export function InlinesView({ inlines }: { inlines: Inlines }) {
  return inlines.map((inline, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a view is replaced whole, never reordered
    <InlineView key={index} inline={inline} />
  ));
}

function InlineView({ inline }: { inline: Inline }) {
  switch (inline.kind) {
    case 'text':
    case 'joint':
      return inline.text;
    case 'edit':
      return (
        <span className="edit" title={OVERLAY.ourWording}>
          {inline.text}
        </span>
      );
    case 'code':
      return <code>{inline.text}</code>;
    case 'strong':
      return (
        <strong>
          <InlinesView inlines={inline.children} />
        </strong>
      );
    case 'emphasis':
      return (
        <em>
          <InlinesView inlines={inline.children} />
        </em>
      );
    case 'strike':
      return (
        <s>
          <InlinesView inlines={inline.children} />
        </s>
      );
    case 'link':
      return (
        <Link url={inline.url}>
          <InlinesView inlines={inline.children} />
        </Link>
      );
    case 'image':
      return <Link url={inline.url}>{`[${OVERLAY.image}: ${inline.alt || inline.url}]`}</Link>;
    case 'island':
      return <IslandView id={inline.id} inline />;
    case 'break':
      return <br />;
    case 'term':
      return (
        <TermView gloss={inline.gloss} holdsControls={holdsControls(inline.children)}>
          <InlinesView inlines={inline.children} />
        </TermView>
      );
    default:
      return inline satisfies never;
  }
}

/** A link the reader may follow; otherwise just its words. Images are linked, never loaded. */
function Link({ url, children }: { url: string; children: React.ReactNode }) {
  const href = safeLink(url, document.baseURI);
  if (!href) return children;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}

const CONTROLS: readonly Inline['kind'][] = ['link', 'image', 'island', 'term'];

const holdsControls = (inlines: Inlines): boolean =>
  inlines.some(
    (inline) =>
      CONTROLS.includes(inline.kind) || ('children' in inline && holdsControls(inline.children)),
  );
