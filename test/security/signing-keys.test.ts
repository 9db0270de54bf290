import { createSigningKeys } from '../../src/proof/signing-keys.ts';

const HOUR = 3_600_000;
const METADATA = 'https://issuer.test/openid';

/** An issuer whose keys change, and that can be down. */
function issuer() {
  const state = { kids: ['k1'], down: false, asked: 0, now: 0, keysAt: 'https://issuer.test/keys' };
  const keys = createSigningKeys(METADATA, {
    now: () => state.now,
    get: async (url) => {
      state.asked++;
      if (state.down) throw new Error('down');
      return url === METADATA
        ? { jwks_uri: state.keysAt }
        : { keys: state.kids.map((kid) => ({ kty: 'RSA', kid, endorsements: ['msteams'] })) };
    },
  });
  return { state, keys };
}

test('to make us hammer the issuer: a thousand unknown keys are one more look', async () => {
  const { state, keys } = issuer();
  await keys.find('k1');
  await Promise.all(Array.from({ length: 500 }, (_, i) => keys.find(`mine-${i}`)));
  for (let i = 0; i < 500; i++) await keys.find(`mine-${i}`);
  expect(state.asked).toBe(4);
});

test('to make us hammer an issuer that is down', async () => {
  const { state, keys } = issuer();
  state.down = true;
  for (let i = 0; i < 100; i++) await keys.find('k1').catch(() => undefined);
  expect(state.asked).toBe(1);
  state.down = false;
  state.now += 10_000;
  expect(await keys.find('k1')).toMatchObject({ endorsements: ['msteams'] });
});

test('a new key is known at once, and one that was withdrawn a day later at the latest', async () => {
  const { state, keys } = issuer();
  await keys.find('k1');
  state.kids = ['k2'];
  expect(await keys.find('k2')).toBeDefined();
  state.kids = ['k3'];
  state.now += 24 * HOUR;
  await keys.find('k2');
  await new Promise(setImmediate);
  expect(await keys.find('k2')).toBeUndefined();
});

test('to shut the channel out by taking its issuer down: what is known stays good, for five days', async () => {
  const { state, keys } = issuer();
  await keys.find('k1');
  state.down = true;
  for (const hours of [1, 25, 60, 119]) {
    state.now = hours * HOUR;
    expect(await keys.find('k1')).toBeDefined();
  }
  state.now = 120 * HOUR;
  await expect(keys.find('k1')).rejects.toThrow();
});

test('to be handed keys that anybody on the way can replace', async () => {
  const { state, keys } = issuer();
  state.keysAt = 'http://issuer.test/keys';
  await expect(keys.find('k1')).rejects.toThrow();
});
