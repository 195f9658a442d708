import { spawnSync } from 'node:child_process';

/** What takes too long for every change: a hundred kills, each Firefox journey three times, long gaps. */
const KILLS = 100;
const KINDS_OF_WORK = 4;

const runs: readonly { readonly args: readonly string[]; readonly env: Record<string, string> }[] =
  [
    {
      args: ['--project=chromium', 'worker-death', '--timeout=600000'],
      env: { KILL_ROUNDS: String(KILLS / KINDS_OF_WORK) },
    },
    { args: ['--project=firefox', '--repeat-each=3'], env: {} },
    // A model that says nothing for longer than Firefox lets an idle event page live.
    { args: ['--project=firefox', 'engines'], env: { ENGINE_GAP_MS: '40000' } },
  ];

for (const { args, env } of runs) {
  const { status } = spawnSync('playwright', ['test', '-c', 'test/e2e', ...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
    env: { ...process.env, ...env },
  });
  if (status !== 0) process.exitCode = 1;
}
