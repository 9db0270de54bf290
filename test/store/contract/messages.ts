import type { Conversation, Posting } from '../../../src/usecases/ports.ts';
import { requested, T0 } from '../samples.ts';
import { type Open, subject } from './subject.ts';

export function messages(open: Open): void {
  const on = subject(open);

  test('postings are kept by record, conversation and message', async () => {
    const { id } = requested('a');
    const posting: Posting = {
      record: id,
      conversation: 'a:1;messageid=2/3?#%',
      activity: '1700000000000',
      serviceUrl: 'https://smba.example/emea/',
      card: 'journey',
    };
    const approval: Posting = { ...posting, activity: '2', card: 'approval', reader: 'someone' };
    const moved: Posting = { ...posting, serviceUrl: 'https://smba.example/apis/' };
    for (const one of [posting, approval, moved, { ...posting, record: requested('b').id }])
      await on.store.savePosting(one);
    const found = await on.store.postings(id);
    expect(found).toHaveLength(2);
    expect(found).toEqual(expect.arrayContaining([moved, approval]));
    expect(await on.store.postings(requested('c').id)).toEqual([]);
    await on.store.dropPosting(approval);
    await on.store.dropPosting(approval);
    expect(await on.store.postings(id)).toEqual([moved]);
  });

  test('where somebody is reached is what was heard last', async () => {
    const heard: Conversation = {
      key: 'person:aaaaaaaa-0000-4000-8000-000000000001',
      conversation: 'a:1',
      serviceUrl: 'https://smba.example/emea/',
      tenant: 'bbbbbbbb-0000-4000-8000-000000000001',
      at: T0,
    };
    const later: Conversation = { ...heard, account: '29:1', name: 'Mara', locale: 'de-DE', at: T0 + 1 };
    expect(await on.store.conversation(heard.key)).toBeUndefined();
    await on.store.saveConversation(heard);
    await on.store.saveConversation(later);
    await on.store.saveConversation({ ...heard, key: 'approvals' });
    expect(await on.store.conversation(heard.key)).toEqual(later);
  });
}
