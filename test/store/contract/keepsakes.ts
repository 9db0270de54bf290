import type { Conversation, Posting } from '../../../src/usecases/ports.ts';
import { requested, T0 } from '../samples.ts';
import { type Open, subject } from './subject.ts';

export function keepsakes(open: Open): void {
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

  test('a delegation replaces what the same person had set before', async () => {
    const [alex, bea, carl] = ['alex', 'bea', 'carl'].map((id) => ({ id, name: id.toUpperCase() }));
    if (!alex || !bea || !carl) throw new Error('three people');
    const first = { from: alex, to: bea, until: 2_000, by: alex, at: 1_000 };
    const other = { from: carl, to: bea, until: 9_000, by: alex, at: 1_500 };
    await on.store.saveDelegation(first);
    await on.store.saveDelegation(other);
    await on.store.saveDelegation({ ...first, to: carl });
    await on.store.saveNote('delegationless', 'no delegation');
    const kept = await on.store.delegations();
    expect(kept.toSorted((a, b) => a.at - b.at)).toEqual([{ ...first, to: carl }, other]);
  });

  test('a note is what was written last, under any key', async () => {
    const key = 'delta/ünïcode?#\\ key';
    expect(await on.store.note(key)).toBeUndefined();
    await on.store.saveNote(key, 'one');
    await on.store.saveNote(key, 'https://graph.example/delta?$deltatoken=two');
    expect(await on.store.note(key)).toBe('https://graph.example/delta?$deltatoken=two');
    expect(await on.store.note('delta')).toBeUndefined();
  });

  test('of all who write the pace after the same reading one does, and the rest are told', async () => {
    const pace = { sent: [], best: 0, delayed: 0 };
    expect(await on.store.pace()).toBeUndefined();
    const first = await Promise.all([1, 2, 3].map((best) => on.store.savePace({ ...pace, best }, undefined)));
    expect(first.filter(Boolean)).toHaveLength(1);
    const read = await on.store.pace();
    const next = [4, 5, 6].map((best) => on.store.savePace({ ...pace, best }, read?.version));
    const won = (await Promise.all(next)).indexOf(true);
    expect((await on.store.pace())?.pace).toEqual({ ...pace, best: 4 + won });
    expect(await on.store.savePace(pace, read?.version)).toBe(false);
  });

  test('a turn is one caller’s, until its time is over', async () => {
    const take = (name: string, now: number) => on.store.acquireLease(name, now, 900);
    const first = await Promise.all(Array.from({ length: 8 }, () => take('sweep', 1_000)));
    expect(first.filter(Boolean)).toHaveLength(1);
    expect(await take('sweep', 1_899)).toBe(false);
    expect(await take('reconcile', 1_899)).toBe(true);
    const next = await Promise.all(Array.from({ length: 8 }, () => take('sweep', 1_900)));
    expect(next.filter(Boolean)).toHaveLength(1);
  });

  test('a store that is open answers', async () => {
    await expect(on.store.ping()).resolves.toBeUndefined();
  });

  test('a store that is closed writes nothing and says so, and can be closed twice', async () => {
    await on.store.close();
    await on.store.close();
    await expect(on.store.saveNote('late', 'x')).rejects.toThrow();
    await expect(on.store.ping()).rejects.toThrow();
  });
}
