import { aboutWhom, onlyAddress, type Reading, type Said, whole } from '../parse/said.ts';
import { tokensOf } from '../parse/tokens.ts';
import { nameOrAddress } from '../partner/named.ts';
import { partnerStands } from '../partner/stands.ts';
import { defineCommand } from './command.ts';

export const status = defineCommand({
  name: 'status',
  aliases: [
    "what's happening with",
    'what is happening with',
    'any news on',
    'any news about',
    ...[
      'find',
      'where',
      'show',
      'check',
      'look up',
      'does',
      'has',
      'what about',
      'when does',
      'how long does',
      'until when does',
      'until when has',
      'did',
      'is',
      'what is up with',
      "what's up with",
    ],
    ...['when does access of', "what's the status", 'what is the status', 'whats the status'],
  ],
  roles: ['asks', 'owns'],
  menus: ['personal', 'team', 'groupChat'],
  readOnly: true,
  parse: (said) => (said.phrase === 'status' ? named(said) : aboutWhom(said)),
  run: (context, { address }) => nameOrAddress(context, address, (found) => partnerStands(context, found)),
});

/** An address, or what a partner is called. */
function named(said: Said): Reading<{ readonly address: string }> {
  const reading = onlyAddress(said);
  if (reading.kind === 'whole' || reading.kind === 'incomplete') return reading;
  const words = tokensOf(said.text);
  const name = words
    .map((one) => (one.kind === 'word' ? one.text : ''))
    .join(' ')
    .trim();
  return words.length <= MAX_NAME_WORDS && words.every(({ kind }) => kind === 'word')
    ? whole({ address: name })
    : reading;
}

const MAX_NAME_WORDS = 4;
