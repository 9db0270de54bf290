import type { Refusal } from '../access/refusal.ts';
import { en } from '../words/en/index.ts';
import { type TURNS, whatIf as words } from '../words/en/operator/what-if.ts';
import { type Difference, isRefused, type Replayed, type Ruling } from './replay.ts';

type Turn = keyof typeof TURNS;

/** The whole report, a line for each request that would have gone otherwise. `days`: how far back was looked. */
export function tell({ requests, refusedAnyway, differences }: Replayed, days: number): string {
  if (requests === 0) return words.none(days);
  const anyway = refusedAnyway === 0 ? [] : [words.anyway(refusedAnyway)];
  if (differences.length === 0) return [words.same(requests), ...anyway].join('\n');
  const counts = { refused: 0, 'no-longer-refused': 0, 'asked-anew': 0, 'at-once': 0, 'asked-of-others': 0 };
  for (const difference of differences) counts[turnOf(difference)] += 1;
  return [words.summary(requests, counts), ...anyway, '', ...differences.map(line)].join('\n');
}

function turnOf({ before, after }: Difference): Turn {
  if (isRefused(after)) return 'refused';
  if (isRefused(before)) return 'no-longer-refused';
  if (after.kind === 'at-once') return 'at-once';
  return before.kind === 'at-once' ? 'asked-anew' : 'asked-of-others';
}

function line({ request, before, after }: Difference): string {
  const { at, address, resource, sponsor } = request;
  const what = isRefused(after) ? ruled(after) : words.instead(ruled(after), ruled(before));
  return words.line(day(at), address, resource, sponsor.name, what);
}

function ruled(ruling: Ruling): string {
  switch (ruling.kind) {
    case 'unknown-resource':
      return words.unknownResource;
    case 'refused':
      return refusal(ruling.refusal);
    case 'at-once':
      return words.atOnce;
    case 'asks':
      return words.asks(ruling.deciders);
  }
}

const day = (at: number): string => new Date(at).toISOString().slice(0, 10);

function refusal(refused: Refusal): string {
  const say = {
    date: day,
    dateTime: (at: number) => new Date(at).toISOString(),
    plain: (text: string) => text,
  };
  const sentence = en.chat.refusals[refused.code] as (refused: Refusal, saying: typeof say) => string;
  return sentence(refused, say).replaceAll('**', '');
}
