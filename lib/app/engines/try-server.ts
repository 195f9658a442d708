import { originOf } from '../../core/ids.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { EditRefusal } from '../calls.ts';
import type { HostStore } from '../egress-ports.ts';
import type { Muscle } from '../muscle-calls.ts';
import { orRefusal } from '../or-refusal.ts';
import type { SettingStore, World } from '../ports.ts';
import { type About, diagnose } from './diagnosis.ts';
import type { TestFailure, TriedServer } from './engine-calls.ts';
import type { SecretStore } from './engine-ports.ts';
import { hostOf } from './engine-settings.ts';
import type { Running } from './running.ts';
import type { Server, ServerReport } from './server.ts';
import { addressOf, serverAddress } from './server-address.ts';

export type TryServerPorts = Pick<World, 'alone'> & {
  readonly settings: Pick<SettingStore, 'read'>;
  readonly hosts: Pick<HostStore, 'allow' | 'forbid'>;
  readonly secrets: Pick<SecretStore, 'keyFor'>;
  readonly muscle: Muscle;
  /** Tests that are under way. */
  readonly tests: Running<null>;
  /** Whether the browser lets us ask a server whatever it says of other origins. */
  isGranted(origin: NonNullable<ReturnType<typeof originOf>>): Promise<boolean>;
  /** Our own origin, as servers see it. */
  readonly self: string;
};

/** One at a time: each opens the way to its host and closes it again. */
const LOCK = 'engine-test';

/** The models that a server has. The user asked for it, so it may be asked this once. */
export const listServerModels = (server: TriedServer, ports: TryServerPorts) =>
  tried(server, ports, (asked, signal) =>
    ports.muscle.call('listServerModels', asked, { signal }),
  ) as Promise<Result<readonly string[], TestFailure>>;

/** Whether a server answers as it must; a few words of ours are sent, nothing of the user. */
export const testServer = (server: TriedServer, ports: TryServerPorts) =>
  tried(server, ports, (asked, signal) =>
    ports.muscle.call('testServer', asked, { signal }),
  ) as Promise<Result<ServerReport, TestFailure>>;

export async function cancelServerTest({
  tests,
}: Pick<TryServerPorts, 'tests'>): Promise<Result<null, EditRefusal>> {
  tests.stop(() => true);
  return ok(null);
}

type Asked<T> = Promise<Result<T, Pick<TestFailure, 'kind' | 'message'>>>;

function tried<T>(
  server: TriedServer,
  ports: TryServerPorts,
  ask: (server: Server, signal: AbortSignal) => Asked<T>,
): Promise<Result<T, TestFailure>> {
  const url = serverAddress(server.baseUrl);
  if (url === null) return Promise.resolve(err(NO_ADDRESS));
  return orRefusal(() =>
    ports.tests.run(null, new AbortController().signal, (signal) =>
      ports.alone(LOCK, async () => {
        const key = await ports.secrets.keyFor(url.host);
        const asked = { baseUrl: addressOf(url), model: server.model.trim(), key };
        const answer = await withLeave(url.host, ports, () => ask(asked, signal));
        return answer.ok ? answer : err(await explained(answer.error, server, key, ports));
      }),
    ),
  );
}

/** A host that was not chosen may be asked for as long as its test takes, and no longer. */
async function withLeave<T>(
  host: string,
  { hosts, settings }: TryServerPorts,
  ask: () => Promise<T>,
): Promise<T> {
  await hosts.allow(host, 'engine-test');
  try {
    return await ask();
  } finally {
    const { engines } = await settings.read();
    if (hostOf('openai-compatible', engines) !== host) await hosts.forbid(host, ['engine-test']);
  }
}

async function explained(
  { kind, message }: Pick<TestFailure, 'kind' | 'message'>,
  server: TriedServer,
  key: string | null,
  { isGranted, self }: TryServerPorts,
): Promise<TestFailure> {
  const origin = originOf(server.baseUrl);
  const mayReach = origin !== null && (await isGranted(origin));
  const about: About = { server, hasKey: key !== null, mayReach, self };
  return { kind, message: withoutKey(message, key), diagnosis: diagnose(kind, about) };
}

/** Servers quote what they were given, and a key is for nobody's eyes. */
const withoutKey = (message: string, key: string | null): string =>
  key === null ? message : message.replaceAll(key, '[key]');

const NO_ADDRESS: TestFailure = {
  kind: 'invalid',
  message: 'That is no address of a server. It begins with https:// or http://.',
};
