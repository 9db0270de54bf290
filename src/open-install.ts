import { createInstall, type Install } from './bot/channel/installation.ts';
import type { OpenDirectory } from './directory/index.ts';
import type { World } from './usecases/ports.ts';

/** Installs our app in Teams for whoever is to be written to and has not; undefined where nobody says which app it is. */
export function openInstall(
  app: string | undefined,
  {
    directory,
    store,
    clock,
    log,
  }: Pick<World, 'store' | 'clock' | 'log'> & { readonly directory: OpenDirectory },
): Install | undefined {
  if (app === undefined) return undefined;
  const { installation } = directory;
  return createInstall({
    store,
    clock,
    log,
    installer: {
      mayInstall: () => installation.mayInstall(),
      install: (person, colleague) => installation.install(app, person, colleague),
    },
  });
}
