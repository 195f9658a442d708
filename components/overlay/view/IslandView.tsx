import { useLayoutEffect, useRef, useState } from 'react';
import { OVERLAY } from '@/components/words/overlay-words.ts';
import type { IslandId } from '@/lib/core/ids.ts';
import { useOverlayTools } from '../overlay-context.ts';

/** Something of the site's own: a clone of its element, put in by hand since React did not make it. */
export function IslandView({ id, inline = false }: { id: IslandId; inline?: boolean }) {
  const { island } = useOverlayTools();
  const slot = useRef<HTMLElement>(null);
  const [missing, setMissing] = useState(false);

  useLayoutEffect(() => {
    const clone = island(id);
    setMissing(clone === null);
    if (clone) slot.current?.replaceChildren(clone);
  }, [id, island]);

  if (missing) return <MissingIsland inline={inline} />;
  if (inline) return <span className="island" ref={slot} />;
  return <div className="island block" ref={slot as React.RefObject<HTMLDivElement | null>} />;
}

function MissingIsland({ inline }: { inline: boolean }) {
  const { events } = useOverlayTools();
  const Tag = inline ? 'span' : 'p';
  return (
    <Tag className="missing">
      {OVERLAY.missingIsland}{' '}
      <button type="button" onClick={() => events.toggle()}>
        {OVERLAY.original}
      </button>
    </Tag>
  );
}
