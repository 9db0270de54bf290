import { spawn } from 'node:child_process';
import { join } from 'node:path';
import about from '../../package.json' with { type: 'json' };
import { childEnv } from './child-env.ts';
import { bundledFile } from './program-file.ts';

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** The command behind `npm run NAME`, as package.json has it but for the bundle, to its end. */
export async function runScript(
  name: keyof typeof about.scripts,
  env: Readonly<Record<string, string>>,
  ...args: readonly string[]
): Promise<Ran> {
  const [, ...script] = about.scripts[name].replace('exec ', '').split(' ');
  const child = spawn(process.execPath, [...script.map(bundledFile), ...args], {
    cwd: join(import.meta.dirname, '../..'),
    env: { ...childEnv(), ...env },
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString('utf8');
  });
  child.stderr.on('data', (chunk: Buffer) => {
    err += chunk.toString('utf8');
  });
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, out, err };
}
