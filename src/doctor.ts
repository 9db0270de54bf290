import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { openBotbuilderChannel } from './bot/channel/botbuilder/index.ts';
import { createOutgoing } from './bot/channel/outgoing.ts';
import { RateLimiter } from './bot/channel/rate-limiter.ts';
import { channelOptions } from './channel-options.ts';
import { directoryOf } from './directory-of.ts';
import { examine, openIdleStore, reachBy, tell } from './doctor/index.ts';
import type { Config } from './settings/config.ts';
import { readConfig } from './settings/read-config.ts';
import type { Finding } from './usecases/ports.ts';
import { openWebhook } from './webhook/webhook.ts';
import { doctor as words } from './words/en/operator/doctor.ts';
import { start } from './words/en/operator/start.ts';

/** sysexits.h: the configuration is wrong. */
const CONFIG = 78;

const say = (line: string): boolean => process.stdout.write(`${line}\n`);

/** Looks at everything that the settings name, from this machine; the exit code. */
async function main(options: readonly string[]): Promise<number> {
  const json = options.includes('--json');
  if (options.some((option) => option !== '--json')) {
    process.stderr.write(`${words.usage}\n`);
    return CONFIG;
  }
  const read = readConfig(
    process.env,
    (path) => readFileSync(path, 'utf8'),
    (path) => readFileSync(path),
  );
  if (!read.ok) {
    if (json) say(JSON.stringify({ ok: false, settings: read.problems }, null, 2));
    else process.stderr.write(`${start.settings(read.problems)}\n`);
    return CONFIG;
  }
  const findings = await look(read.config);
  if (!json) for (const warning of read.warnings) say(`${words.marks.off.padEnd(8)} ${warning}`);
  say(tell(findings, json));
  return findings.some(({ state }) => state === 'missing') ? 1 : 0;
}

async function look(config: Config): Promise<readonly Finding[]> {
  const directory = directoryOf(config);
  const channel = openBotbuilderChannel(channelOptions(config));
  const pacer = new RateLimiter({ now: () => performance.now(), sleep: (ms) => setTimeout(ms) });
  const botId = config.bot.kind === 'registered' ? config.bot.id : undefined;
  const store = await openIdleStore(config);
  const webhook = config.webhook && openWebhook(config.webhook);
  try {
    return await examine({
      config,
      directory,
      store,
      channel,
      ...(webhook && { webhook }),
      reach: reachBy(store, createOutgoing(channel, pacer, 'errand'), { tenant: config.homeTenant, botId }),
    });
  } finally {
    await store?.close();
    await webhook?.close();
    await directory.close();
  }
}

// What libraries write to the console would stand between the lines.
const unheard = (): void => undefined;
Object.assign(console, { log: unheard, info: unheard, warn: unheard, error: unheard });
process.exitCode = await main(process.argv.slice(2));
