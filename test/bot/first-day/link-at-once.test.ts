import { Usher } from '../../support/usher.ts';

test('a link that is opened while the directory does not know the guest yet is put off, not ended', async () => {
  const usher = await new Usher({ APPROVERS_GROUP_ID: '' }).start();
  try {
    await usher.says('mara', 'invite anna@partner.com');
    await usher.connector.waitFor((sent) => JSON.stringify(sent).includes('Invited'));
    const found = (await usher.graph('GET', "/users?$filter=mail eq 'anna@partner.com'")) as {
      readonly body: { readonly value: readonly { readonly id: string }[] };
    };
    await usher.graph('DELETE', `/users/${found.body.value[0]?.id}`);
    const page = await usher.opens(usher.linkTo('anna@partner.com'));
    expect(page.status).toBe(503);
    expect(page.headers.get('Retry-After')).toBe('15');
  } finally {
    await usher.stop();
  }
});
