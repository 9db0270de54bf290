import { openRows } from '../access/inquiry.ts';
import { DateFormats, date } from '../cards/dates.ts';
import { termWords, type View } from '../cards/view.ts';
import type { ActivityFeed, Notification, World } from '../usecases/ports.ts';
import { localeFor, wordsFor } from '../words/index.ts';
import { chatLink } from './chat-link.ts';
import { nameOf, resourceOf, written } from './row.ts';

/** What the manifest declares in `activityTypes`, each with the parameters of its text. */
export type ActivityType = 'approvalWaits' | 'partnersWait' | 'partnerIsIn';

/** One notification, as Graph takes it. */
interface Entry {
  readonly type: ActivityType;
  readonly parameters: { readonly partner: string };
  readonly preview: string;
  readonly topic: { readonly text: string; readonly url: string };
}

export interface FeedDependencies {
  readonly world: Pick<World, 'store' | 'clock' | 'policy'>;
  /** What Teams calls us: `28:` and an id. */
  bot(): Promise<string>;
  readonly directory: {
    mayNotify(): Promise<boolean>;
    notify(person: string, entry: Entry): Promise<void>;
  };
}

/** People's activity feed, in their own language; each notification leads to the card in our chat. */
export function createFeed({ world, bot, directory }: FeedDependencies): ActivityFeed {
  const dates = new DateFormats();
  return {
    mayNotify: () => directory.mayNotify(),
    async notify(person, notification) {
      const known = await world.store.conversation(`person:${person}`);
      const locale = localeFor(known?.locale, known?.language);
      const view: View = {
        reader: { locale, timeZone: known?.timeZone ?? 'UTC', id: person },
        words: wordsFor(locale),
        now: world.clock.now(),
        dates,
        resources: world.policy.resources,
      };
      const { line, ...entry } = entryOf(notification, view);
      const topic = { text: view.words.tab.feed.topic, url: chatLink(await bot(), line) };
      await directory.notify(person, { ...entry, topic });
    },
  };
}

function entryOf(said: Notification, view: View): Omit<Entry, 'topic'> & { readonly line: string } {
  const { feed } = view.words.tab;
  switch (said.kind) {
    case 'approval': {
      const { record } = said;
      const { sponsor, term, address } = record.request;
      const preview = feed.approval(
        written(sponsor.name, 60),
        resourceOf(record, view),
        termWords(term, view),
      );
      const line = `approvals ${address}`;
      return { type: 'approvalWaits', parameters: { partner: nameOf(record) }, preview, line };
    }
    case 'inquiry': {
      const { inquiry } = said;
      const partner = feed.partners(openRows(inquiry).length);
      const preview =
        inquiry.kind === 'review'
          ? feed.review(date(inquiry.dueAt, view))
          : feed.transfer(written(inquiry.from.name, 60));
      return { type: 'partnersWait', parameters: { partner }, preview, line: 'reviews' };
    }
    case 'granted': {
      const { record } = said;
      return {
        type: 'partnerIsIn',
        parameters: { partner: nameOf(record) },
        preview: feed.granted(resourceOf(record, view)),
        line: `status ${record.request.address}`,
      };
    }
  }
}
