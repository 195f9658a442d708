import { spawnSync } from 'node:child_process';
import type { Machine } from './candidates.ts';

const APT = '/usr/bin/apt-get';

/** Whether this machine has apt and we may use it: root on Debian or a relative, as in containers. */
export const canInstall = (machine: Machine): boolean =>
  machine.platform === 'linux' && process.getuid?.() === 0 && machine.exists(APT);

/** A mirror that does not answer is asked again, and another user of apt is waited for. */
const PATIENT = ['-o', 'Acquire::Retries=5', '-o', 'DPkg::Lock::Timeout=300'];

/** The lists may be old at the first try; at the second one the network may have had a hiccup. */
const TRIES = 3;

/** Install a Debian package; false when apt could not, after it said why. */
export function install(name: string): boolean {
  for (let tried = 0; tried < TRIES; tried += 1) {
    if (tried > 0) aptGet(['update']);
    if (aptGet(['install', '-y', '--no-install-recommends', name])) return true;
  }
  return false;
}

function aptGet(args: readonly string[]): boolean {
  const { status } = spawnSync(APT, ['-qq', ...PATIENT, ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return status === 0;
}
