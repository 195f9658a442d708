import { expect, test } from 'vitest';
import { readSource, SHIPPED, sourcesIn } from './sources.ts';

const FORBIDDEN = [
  {
    pattern: /\.(inner|outer)HTML\s*=(?!=)|insertAdjacentHTML/,
    instead: 'text or nodes',
    except: [],
  },
  { pattern: /\beval\(|new Function\(/, instead: 'a table', except: [] },
  {
    pattern: /\bfetch\(|XMLHttpRequest|new WebSocket|sendBeacon|new EventSource/,
    instead: 'lib/adapters/network, which keeps the ledger',
    except: ['lib/adapters/network/'],
  },
  { pattern: /\bstorage\.(local|sync)\b/, instead: 'lib/adapters/storage', except: [] },
  { pattern: /dangerouslySetInnerHTML/, instead: 'elements', except: [] },
];

test.each(FORBIDDEN)('no source contains $pattern; use $instead', ({ pattern, except }) => {
  const offenders = sourcesIn(SHIPPED)
    .filter((file) => !except.some((allowed) => file.startsWith(allowed)))
    .filter((file) => pattern.test(readSource(file)));
  expect(offenders).toEqual([]);
});
