import { spawnSync } from 'node:child_process';
import { findChromium, MissingBrowser } from './browser/find.ts';
import { showOnce } from './demo/once.ts';
import { play } from './demo/play.ts';

/**
 * Build the extension and show it at work on a demo site: to play with when there is a display,
 * else (or with `--once`) as a printed before and after.
 */
const say = (line: string) => process.stdout.write(`${line}\n`);

try {
  say('Building the extension …');
  build();
  const executable = await findChromium(say);
  if (hasDisplay() && !process.argv.includes('--once')) await play(executable, say);
  else await showOnce(executable, say);
} catch (cause) {
  if (!(cause instanceof MissingBrowser)) throw cause;
  say(cause.message);
  process.exitCode = 1;
}

function build(): void {
  const { status, stdout, stderr } = spawnSync('wxt', ['build'], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`wxt build failed:\n${stdout}${stderr}`);
}

function hasDisplay(): boolean {
  if (process.platform === 'darwin' || process.platform === 'win32') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
