import { TENANT } from '../../src/sandbox/tenant.ts';
import { LocalIssuer } from './issuer.ts';
import { Usher } from './usher.ts';

/** The whole product on a registered channel, for a whole file: whoever calls it has to prove who they are. */
export function proven(): { readonly issuer: LocalIssuer; readonly usher: Usher } {
  const issuer = new LocalIssuer();
  let usher: Usher | undefined;
  beforeAll(async () => {
    await issuer.start();
    usher = await new Usher({ ...issuer.settings(), BOT_TENANT_ID: TENANT.id }).start();
  });
  afterAll(async () => {
    await usher?.stop();
    await issuer.stop();
  });
  return {
    issuer,
    get usher() {
      if (usher === undefined) throw new Error('it runs within a test only');
      return usher;
    },
  };
}
