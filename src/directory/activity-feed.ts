import type { ObjectId } from '../access/catalog.ts';
import { segment, write } from './call.ts';
import { failureOf } from './failure.ts';
import type { Graph } from './graph.ts';
import { isHeld, type Permission } from './permissions.ts';
import { isOk } from './reply.ts';

/** One notification, as the activity feed of Teams shows it. */
export interface FeedEntry {
  /** Of the manifest's `activityTypes`. */
  readonly type: string;
  /** What stands in its template's text. */
  readonly parameters: Readonly<Record<string, string>>;
  /** What it is about, and where it leads: an address that Teams itself opens. */
  readonly topic: { readonly text: string; readonly url: string };
  /** Teams shows the first 150 characters. */
  readonly preview: string;
}

/** People's activity feed in Teams. Source: learn.microsoft.com, "userTeamwork: sendActivityNotification". */
export interface ActivityFeed {
  /** Whether our token says that we may. */
  mayNotify(): Promise<boolean>;
  /** Throws DirectoryError, also where they have not installed us; with `retryAfterMs` it may work later. */
  notify(person: ObjectId, entry: FeedEntry): Promise<void>;
}

/** The one of an application; by the narrower TeamsActivity.Send.User each installation consents, and no token tells. */
const SEND: Permission = 'TeamsActivity.Send';
/** Five in a second for one tenant. Source: Microsoft Graph, "Service-specific throttling limits", Microsoft Teams. */
const APART_MS = 250;

export function activityFeed(
  graph: Graph,
  {
    granted,
    sleep,
  }: {
    readonly granted: () => Promise<ReadonlySet<string> | undefined>;
    readonly sleep: (ms: number) => Promise<void>;
  },
): ActivityFeed {
  let free: Promise<void> = Promise.resolve();
  /** One after the other, as far apart as they have to be. */
  function turn(): Promise<void> {
    const mine = free;
    free = mine.then(() => sleep(APART_MS));
    return mine;
  }

  return {
    async mayNotify() {
      const held = await granted();
      return held !== undefined && isHeld(SEND, held);
    },
    async notify(person, { type, parameters, topic, preview }) {
      const body = {
        topic: { source: 'text', value: topic.text, webUrl: topic.url },
        activityType: type,
        previewText: { content: preview },
        templateParameters: Object.entries(parameters).map(([name, value]) => ({ name, value })),
      };
      const call = write('POST', `/users/${segment(person)}/teamwork/sendActivityNotification`, body, SEND);
      await turn();
      const reply = await graph.send(call);
      if (!isOk(reply)) throw failureOf(call, reply, graph.now());
    },
  };
}
