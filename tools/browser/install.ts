import { spawnSync } from 'node:child_process';
import type { Machine } from './candidates.ts';

/** Whether this machine has apt and we may use it: root on Debian or a relative, as in containers. */
export const canInstall = (machine: Machine): boolean =>
  machine.platform === 'linux' && process.getuid?.() === 0 && machine.exists('/usr/bin/apt-get');

/** Install a Debian package; false when apt could not. */
export function install(name: string): boolean {
  return (
    aptGet(['install', '-y', '--no-install-recommends', name]) ||
    (aptGet(['update']) && aptGet(['install', '-y', '--no-install-recommends', name]))
  );
}

function aptGet(args: readonly string[]): boolean {
  const { status } = spawnSync('apt-get', ['-qq', ...args], {
    stdio: ['ignore', 'ignore', 'ignore'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return status === 0;
}
