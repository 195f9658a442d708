import { expect, test } from 'vitest';
import { failures } from '@/lib/adapters/engines/failures.ts';
import {
  createOpener,
  type Device,
  devicesFor,
  type Gpu,
} from '@/lib/adapters/engines/open-on-best.ts';
import { ok } from '@/lib/core/result.ts';
import { INSTRUCT_MODELS } from '@/lib/models/catalogue.ts';

const [MODEL] = INSTRUCT_MODELS;
if (!MODEL) throw new Error('the catalogue is empty');

const never = new AbortController().signal;
const PROMPT = { system: 'Rewrite.', user: 'The answer.' };

/** Opens models on a card that does what it is told to. */
function openerOn(gpu: Gpu, card: { opens?: () => void; writes?: boolean } = {}) {
  const tried: Device[] = [];
  const open = createOpener({
    gpu: async () => gpu,
    open: async (_, device) => {
      tried.push(device);
      if (device === 'webgpu') card.opens?.();
      return {
        write: async () =>
          device === 'webgpu' && card.writes === false
            ? failures['server-broke']()
            : ok({ end: 'finished' } as const),
        close: async () => undefined,
      };
    },
  });
  return { open, tried };
}

test('a model runs on the graphics card that can calculate with its numbers, else on the processor', () => {
  expect(devicesFor('q4f16', 'halves')).toEqual(['webgpu', 'wasm']);
  expect(devicesFor('q4f16', 'whole')).toEqual(['wasm']);
  expect(devicesFor('q4', 'whole')).toEqual(['webgpu', 'wasm']);
  expect(devicesFor('q4', 'none')).toEqual(['wasm']);
});

test('a card that cannot open it gives way to the processor, and is not tried again', async () => {
  const card = {
    opens: () => {
      throw new Error('no such kernel');
    },
  };
  const { open, tried } = openerOn('halves', card);
  await open(MODEL);
  await open(MODEL);
  expect(tried).toEqual(['webgpu', 'wasm', 'wasm']);
});

test('a card that breaks while it writes is not tried again with that model', async () => {
  const { open, tried } = openerOn('halves', { writes: false });
  const writer = await open(MODEL);
  const written = await writer.write(PROMPT, () => undefined, never);
  expect(written).toMatchObject({ ok: false, error: { kind: 'server-broke' } });
  const next = await open(MODEL);
  expect(await next.write(PROMPT, () => undefined, never)).toMatchObject({ ok: true });
  expect(tried).toEqual(['webgpu', 'wasm']);
});

test('want of memory is told at once: the processor has no more of it', async () => {
  const card = {
    opens: () => {
      throw new RangeError('Array buffer allocation failed');
    },
  };
  const { open, tried } = openerOn('halves', card);
  await expect(open(MODEL)).rejects.toThrow('allocation');
  expect(tried).toEqual(['webgpu']);
});
