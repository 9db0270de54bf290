import type { AccessRecord } from '../../src/access/record.ts';
import { createInTurn } from '../../src/usecases/in-turn.ts';
import type { Message } from '../../src/usecases/ports.ts';
import { redeem } from '../../src/usecases/redeem.ts';
import { Story } from './story.ts';

let story: Story;
beforeEach(async () => {
  story = await new Story().open();
});
afterEach(() => story.close());

const recordOn = (message: Message): AccessRecord | undefined =>
  message.kind === 'journey' || message.kind === 'approval' ? message.record : undefined;

test('an update that was overtaken on its way is followed by the newer one', async () => {
  const id = await story.asked('anna@partner.com');
  await story.work();
  await story.approve(id);
  const arrives = Promise.withResolvers<void>();
  const sent = Promise.withResolvers<void>();
  story.onTheWay = () => {
    story.onTheWay = async () => undefined;
    sent.resolve();
    return arrives.promise;
  };
  const slow = story.work();
  await sent.promise;
  // Meanwhile the partner comes, and another replica brings the cards up to date.
  story.directory.accept('anna@partner.com');
  await redeem(story.world, story.tokens.at(-1) ?? '');
  await story.work({ ...story.world, inTurn: createInTurn() });
  expect(await story.record(id)).toMatchObject({ status: 'granted' });
  arrives.resolve();
  await slow;
  const cards = [...story.shown.values()].flatMap((message) => recordOn(message)?.status ?? []);
  expect(cards).toEqual(['granted', 'granted']);
});
