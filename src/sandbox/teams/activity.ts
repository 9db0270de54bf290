import { TENANT } from '../tenant.ts';
import { BOT, CHANNEL, type Pane, type Seat, TEAM } from './model.ts';

export type Activity = Readonly<Record<string, unknown>> & { readonly type: string };

/** The activity that Teams would send for something that a seat did in a pane, or in one of its threads. */
export function activityOf(
  from: {
    readonly seat: Seat;
    readonly pane: Pane;
    readonly root?: string | undefined;
    /** Of whoever sits at the page; this machine's when left out. */
    readonly zone?: string | undefined;
  },
  id: string,
  at: number,
  serviceUrl: string,
  what: Activity & { readonly entities?: readonly unknown[]; readonly channelData?: object },
): Activity {
  const { seat, pane, root = id } = from;
  const inChannel = pane.seat === undefined;
  // What happens to the bot itself belongs to the channel, not to a thread in it.
  const threaded = inChannel && !what.type.endsWith('Update');
  const zone = from.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const [language, country] = seat.language.split('-');
  const now = new Date(at);
  return {
    ...what,
    id,
    timestamp: now.toISOString(),
    localTimestamp: localTimestamp(now, zone),
    localTimezone: zone,
    locale: `${language}-${country}`,
    channelId: 'msteams',
    serviceUrl,
    from: { id: seat.account, name: seat.name, aadObjectId: seat.id },
    recipient: BOT,
    conversation: {
      id: threaded ? `${CHANNEL.id};messageid=${root}` : pane.conversation,
      conversationType: inChannel ? 'channel' : 'personal',
      tenantId: TENANT.id,
      ...(inChannel && { isGroup: true, name: CHANNEL.name }),
    },
    channelData: {
      tenant: { id: TENANT.id },
      ...(inChannel && {
        team: TEAM,
        channel: { id: CHANNEL.id },
        teamsTeamId: TEAM.id,
        teamsChannelId: CHANNEL.id,
      }),
      ...what.channelData,
    },
    entities: [
      { type: 'clientInfo', locale: seat.language, country, platform: 'Web', timezone: zone },
      ...(what.entities ?? []),
    ],
  };
}

/** The wall clock of a zone, with how far it is from UTC. */
function localTimestamp(now: Date, zone: string): string {
  const format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
  const named = format.formatToParts(now).find(({ type }) => type === 'timeZoneName')?.value;
  const [, sign = '+', hours = '00', minutes = '00'] = /([+-])(\d\d):(\d\d)/u.exec(named ?? '') ?? [];
  const ahead = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
  const wall = new Date(now.getTime() + ahead * 60_000).toISOString().slice(0, -1);
  return `${wall}${sign}${hours}:${minutes}`;
}

/** Undefined where it is the name of no time zone. */
export function zoneNamed(name: string): string | undefined {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}
