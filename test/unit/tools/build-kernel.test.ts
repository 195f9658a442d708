import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { KERNEL_FILES } from '@/lib/vector/kernel/load-kernel.ts';
import { compileKernel } from '@/tools/build-kernel/compile.ts';

test.each(['baseline', 'relaxed'] as const)(
  'the %s kernel in the package is what its sources compile to',
  async (flavour) => {
    const committed = await readFile(path.join('public', KERNEL_FILES[flavour]));
    const fresh = await compileKernel(flavour);
    expect(Buffer.compare(fresh, committed), 'run `npm run kernel`').toBe(0);
  },
);
