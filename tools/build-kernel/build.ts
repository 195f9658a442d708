import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { KERNEL_FILES } from '@/lib/vector/kernel/load-kernel.ts';
import { compileKernel } from './compile.ts';

/** `npm run kernel`: compile the vector kernel into `public/`. The result is committed. */
for (const [flavour, file] of Object.entries(KERNEL_FILES)) {
  const target = path.join('public', file);
  const bytes = await compileKernel(flavour as keyof typeof KERNEL_FILES);
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(target, bytes);
  process.stdout.write(`${target}: ${bytes.length} bytes\n`);
}
