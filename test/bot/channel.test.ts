/** @jest-environment node */
// What the adapter is given is seen in a `botbuilder` of its own.
import { TENANT } from '../../src/sandbox/tenant.ts';
import { LocalIssuer } from '../support/issuer.ts';
import { Usher } from '../support/usher.ts';

const mockGiven: Record<string, unknown>[] = [];
jest.mock('botbuilder', () => {
  const actual = jest.requireActual<typeof import('botbuilder')>('botbuilder');
  const Real = actual.ConfigurationBotFrameworkAuthentication;
  class Watched extends Real {
    constructor(...given: ConstructorParameters<typeof Real>) {
      super(...given);
      mockGiven.push({ ...given[0] });
    }
  }
  return { ...actual, ConfigurationBotFrameworkAuthentication: Watched };
});

let issuer: LocalIssuer;
beforeAll(async () => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  issuer = await new LocalIssuer().start();
});
afterAll(() => issuer.stop());

test.each([
  ['SingleTenant', { BOT_TYPE: 'SingleTenant' }],
  ['UserAssignedMSI', { BOT_TYPE: 'UserAssignedMSI', BOT_PASSWORD: '' }],
])('the adapter is told %s, for the home tenant, and trusts one issuer alone', async (type, env) => {
  mockGiven.length = 0;
  const settings = issuer.settings();
  const usher = await new Usher({ ...settings, BOT_TENANT_ID: TENANT.id, ...env }).start();
  expect(mockGiven).toHaveLength(1);
  expect(mockGiven[0]).toMatchObject({
    MicrosoftAppId: issuer.appId,
    MicrosoftAppType: type,
    MicrosoftAppTenantId: TENANT.id,
    ToBotFromChannelTokenIssuer: issuer.issuer,
    ToBotFromChannelOpenIdMetadataUrl: settings.BOT_OPENID_METADATA_URL,
  });
  usher.authorization = () => `Bearer ${issuer.token(usher.connector.serviceUrl, { aud: 'other' })}`;
  const { status } = await usher.post(usher.activity('mara', { type: 'message', text: 'whoami' }));
  expect([401, 403]).toContain(status);
  await usher.stop();
});
