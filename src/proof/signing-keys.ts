import type { JWK } from 'jose';
import { z } from 'zod';

/** A key of an issuer. */
export interface SigningKey {
  readonly jwk: JWK;
  /** Of the Bot Connector’s: the channels that it may speak for. */
  readonly endorsements: readonly string[];
}

/** Microsoft: keep them, and look again every 24 hours. Source: "Authenticate requests", Bot Connector service. */
const FRESH_MS = 24 * 3_600_000;
/** While the issuer does not answer, what is known stays good for so long. */
const MAX_AGE_MS = 5 * FRESH_MS;
/** However many calls name keys that nobody knows, or come while the issuer is down. */
const ASK_EVERY_MS = 10_000;
const ANSWER_TIMEOUT_MS = 10_000;

const Metadata = z.object({ jwks_uri: z.url() });
const Keys = z.object({
  keys: z.array(
    z.looseObject({
      kty: z.string(),
      kid: z.string().optional(),
      endorsements: z.array(z.string()).catch([]),
    }),
  ),
});

export interface SigningKeys {
  find(id: string): Promise<SigningKey | undefined>;
}

export interface SigningKeysOptions {
  readonly now?: () => number;
  readonly get?: (url: string) => Promise<unknown>;
}

/** An issuer's keys by their id, from its OpenID metadata. `find` rejects when none can be had. */
export function createSigningKeys(
  metadataUrl: string,
  { now = Date.now, get = getJson }: SigningKeysOptions = {},
): SigningKeys {
  let keys: ReadonlyMap<string, SigningKey> = new Map();
  let fetchedAt = Number.NEGATIVE_INFINITY;
  /** When it was last asked because what is known is old, and because somebody named what is not known. */
  const asked = { stale: Number.NEGATIVE_INFINITY, unknown: Number.NEGATIVE_INFINITY };
  let underWay: Promise<void> | undefined;

  async function load(): Promise<void> {
    const { jwks_uri } = Metadata.parse(await get(metadataUrl));
    if (new URL(jwks_uri).protocol !== new URL(metadataUrl).protocol)
      throw new Error('the keys are not where they are safe');
    const { keys: all } = Keys.parse(await get(jwks_uri));
    keys = new Map(
      all.flatMap(({ endorsements, ...jwk }) =>
        jwk.kid === undefined ? [] : [[jwk.kid, { jwk: jwk as JWK, endorsements }] as const],
      ),
    );
    fetchedAt = now();
  }

  /** One load at a time, whoever asks for it. */
  function refresh(): Promise<void> {
    underWay ??= load().finally(() => {
      underWay = undefined;
    });
    return underWay;
  }

  function mayAsk(why: keyof typeof asked): boolean {
    if (underWay !== undefined) return true;
    if (now() - asked[why] < ASK_EVERY_MS) return false;
    asked[why] = now();
    return true;
  }

  return {
    async find(id) {
      const age = now() - fetchedAt;
      if (age >= FRESH_MS && mayAsk('stale')) {
        const fresh = refresh();
        // Nobody waits for what is known, and an issuer that is down takes nobody's keys away.
        if (age < MAX_AGE_MS) fresh.catch(() => undefined);
        else await fresh;
      }
      if (now() - fetchedAt >= MAX_AGE_MS) throw new Error('the issuer’s keys are not known');
      if (!keys.has(id) && mayAsk('unknown')) await refresh().catch(() => undefined);
      return keys.get(id);
    },
  };
}

async function getJson(url: string): Promise<unknown> {
  const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(ANSWER_TIMEOUT_MS) });
  if (!response.ok) throw new Error(`the issuer answered ${response.status}`);
  return response.json();
}
