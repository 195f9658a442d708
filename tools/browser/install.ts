import { spawnSync } from 'node:child_process';
import type { Machine } from './candidates.ts';

const APT = '/usr/bin/apt-get';

/** Whether this machine has apt and we may use it: root on Debian or a relative, as in containers. */
export const canInstall = (machine: Machine): boolean =>
  machine.platform === 'linux' && process.getuid?.() === 0 && machine.exists(APT);

/** Install a Debian package; false when apt could not. */
export function install(name: string): boolean {
  return (
    aptGet(['install', '-y', '--no-install-recommends', name]) ||
    (aptGet(['update']) && aptGet(['install', '-y', '--no-install-recommends', name]))
  );
}

function aptGet(args: readonly string[]): boolean {
  const { status } = spawnSync(APT, ['-qq', ...args], {
    stdio: ['ignore', 'ignore', 'ignore'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return status === 0;
}
