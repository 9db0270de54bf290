import type { SandboxClock } from './clock/clock.ts';
import { createEntra, type Entra } from './entra/index.ts';
import { Calls } from './scenes/calls.ts';
import { createTeams, type Teams } from './teams/index.ts';
import { NOTHING_YET, type Steps, stepsOf } from './tour/steps.ts';

export interface WorldOptions {
  readonly url: string;
  readonly botUrl: string;
  readonly token: string;
  readonly grants: readonly string[];
  readonly patience?: number;
  readonly clock: SandboxClock;
}

/** One tenant and one chat beside it, from their beginning; the sandbox may begin another. */
export interface World {
  readonly entra: Entra;
  readonly teams: Teams;
  readonly steps: () => Steps;
  readonly calls: Calls;
}

export function createWorld({ url, botUrl, token, grants, patience, clock }: WorldOptions): World {
  const entra = createEntra({ baseUrl: url, token, grants, now: clock.now });
  const teams = createTeams({
    baseUrl: url,
    botMessagesUrl: `${botUrl}/api/messages`,
    now: clock.now,
    isAbsent: (person) => entra.quirks.notInstalled.includes(person),
    tabTokenFor: (person) => entra.tabTokenFor(person),
    ...(patience && { patience }),
  });
  entra.onInstalled((person) => void teams.installedFor(person));

  let steps = NOTHING_YET;
  function look(): void {
    const next = stepsOf(steps, teams.room.messages, entra);
    const isNew = JSON.stringify(next) !== JSON.stringify(steps);
    steps = next;
    if (isNew) teams.room.tell({ kind: 'steps', steps });
  }
  teams.room.listen((news) => {
    if (news.kind === 'message') look();
  });
  const calls = new Calls();
  entra.onExchange((exchange) => {
    calls.add(exchange);
    look();
    teams.room.tell({ kind: 'scenes' });
  });
  return { entra, teams, calls, steps: () => steps };
}
