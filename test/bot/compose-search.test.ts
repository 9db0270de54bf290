import { GUESTS, TENANT } from '../../src/sandbox/tenant.ts';
import { composeBox, said, startCompose, titles } from '../support/compose.ts';
import { buttonsOf } from '../support/connector.ts';
import { textOf, type Usher, type Who } from '../support/usher.ts';

let usher: Usher;
let stop: () => Promise<void>;
beforeAll(async () => {
  ({ usher, stop } = await startCompose());
  // One after the other: that somebody was asked changes a record, too.
  for (const [who, address] of [
    ['mara', 'anna.berg@partner.com'],
    ['mara', 'ben@partner.com'],
    ['alex', 'carl@other.example'],
  ] as const) {
    await usher.says(who, `invite ${address} to portal`);
    await usher.approvalFor(address);
  }
});
afterAll(() => stop());

const { invoke, search } = composeBox(() => usher);

describe('finding a partner', () => {
  test('one’s own by a part of the address, everybody’s for administrators, nothing for who may not see', async () => {
    expect(titles(await search('mara', 'BERG'))).toEqual(['anna.berg@partner.com']);
    expect(titles(await search('mara', 'partner.com')).toSorted()).toEqual([
      'anna.berg@partner.com',
      'ben@partner.com',
    ]);
    expect(titles(await search('iris', 'carl'))).toEqual(['carl@other.example']);
    const none = await search('mara', 'carl');
    expect(none.body.composeExtension).toEqual({
      type: 'message',
      text: 'I can’t find anyone for “carl” among the partners that you asked for.',
    });
    const outsider = await search('otto', 'anna');
    expect(outsider.body.composeExtension?.type).toBe('message');
    expect(said(outsider)).toContain('Partners are found here by those who asked');
    expect(textOf(outsider)).not.toContain('partner.com');
  });

  test('without a text: the newest of one’s own', async () => {
    expect(titles(await search('mara', ''))).toEqual(['ben@partner.com', 'anna.berg@partner.com']);
    expect(titles(await search('alex', ''))).toEqual(['carl@other.example']);
    expect(said(await search('iris', ''))).toContain('Type a part of');
  });

  test('a result shows the searcher where the partner stands; the card for the conversation says nothing of it', async () => {
    const { body, status } = await search('mara', 'anna.berg');
    expect(status).toBe(200);
    expect(body.composeExtension).toMatchObject({ type: 'result', attachmentLayout: 'list' });
    const [result] = body.composeExtension?.attachments ?? [];
    expect(result?.contentType).toBe('application/vnd.microsoft.card.adaptive');
    expect(result?.preview).toEqual({
      contentType: 'application/vnd.microsoft.card.thumbnail',
      content: { title: 'anna.berg@partner.com', text: 'Partner portal: waiting for approval' },
    });
    expect(textOf(result?.content)).toContain('anna.berg@partner.com');
    expect(textOf(result?.content)).not.toMatch(/portal|Waiting|approv/iu);
    expect(buttonsOf({ ...(result?.content as object), refresh: undefined })).toEqual([]);
  });

  test('in the conversation each reader sees what they may, and a click is authorised', async () => {
    const found = await search('mara', 'anna.berg');
    const card = found.body.composeExtension?.attachments?.[0]?.content as {
      refresh: { action: { verb: string; data: unknown }; userIds?: unknown };
    };
    expect(card.refresh.userIds).toBeUndefined();
    const { verb, data } = card.refresh.action;
    const reads = async (who: Who, more: Record<string, unknown> = {}) =>
      (await usher.post(
        usher.activity(who, {
          type: 'invoke',
          name: 'adaptiveCard/action',
          value: { action: { type: 'Action.Execute', verb, data }, trigger: 'automatic' },
          conversation: { id: '19:group@thread.v2', conversationType: 'groupChat', tenantId: TENANT.id },
          ...more,
        }),
      )) as { status: number; body: { type: string; value: unknown } };
    const buttons = ({ body }: { body: { value: unknown } }) =>
      buttonsOf(body.value).map(({ title }) => title);

    const sponsor = await reads('mara');
    expect(sponsor.body.type).toBe('application/vnd.microsoft.card.adaptive');
    expect(textOf(sponsor)).toContain('Waiting for approval');
    expect(buttons(sponsor)).toContain('Withdraw');
    expect(buttons(await reads('iris'))).toContain('Withdraw');
    const approver = await reads('alex');
    expect(buttons(approver)).toContain('Approve');

    const guest = GUESTS[0];
    const from = { id: '29:guest', name: 'Olga', aadObjectId: guest?.id };
    for (const other of [await reads('otto'), await reads('mara', { from })]) {
      expect(other.body.type).toBe('application/vnd.microsoft.card.adaptive');
      expect(buttons(other).filter((title) => title !== 'Refresh')).toEqual([]);
      expect(textOf(other)).toContain('Mara Lindt looks after this partner');
      expect(textOf(other)).not.toContain('Waiting');
    }
    // What the sponsor's view lets her do is hers alone.
    expect(textOf(await usher.clicks('otto', sponsor.body.value, 'Withdraw'))).toMatch(/Only Mara Lindt/u);
    expect(textOf(await usher.clicks('otto', approver.body.value, 'Approve'))).toContain('not an approver');
    const forged = await usher.invokes('mara', 'refresh-partner', { id: 'x'.repeat(16).concat('.y'), v: 1 });
    expect(textOf(forged)).toContain('no longer know what this card was about');
  });

  test('a command that is not ours, and data of no known form, are answered in the same envelope', async () => {
    for (const value of [{ commandId: 'drop tables' }, null, 'x', { parameters: 3 }])
      expect((await invoke('mara', 'query', value)).body).toMatchObject({
        composeExtension: { type: 'message' },
      });
    for (const value of [{ commandId: 'drop' }, null, { commandId: 'invite', messagePayload: 3 }])
      expect((await invoke('mara', 'fetchTask', value)).body).toMatchObject({ task: { type: 'message' } });
    expect((await invoke('mara', 'setting', {})).status).toBe(501);
  });
});
