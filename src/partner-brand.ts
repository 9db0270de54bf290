import type { OpenDirectory } from './directory/index.ts';
import type { Brand as BrandSettings } from './settings/brand.ts';
import type { Log } from './usecases/ports.ts';
import type { Brand } from './web/look.ts';

/** How long until the directory is asked again for its name, where it did not answer, in milliseconds. */
const ASK_AGAIN_MS = 60_000;

/** Whose pages and mails partners see. The directory's own name is asked for once, and never for a visitor. */
export function partnerBrand(
  settings: BrandSettings,
  directory: Pick<OpenDirectory, 'company'>,
  log: Log,
): { readonly brand: Brand; stop(): void } {
  let name = settings.name;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  const ask = async (): Promise<void> => {
    try {
      name = await directory.company();
    } catch (error) {
      log.info({ err: error }, 'the company’s name is not known yet');
      if (!stopped) timer = setTimeout(ask, ASK_AGAIN_MS);
    }
  };
  if (name === undefined) void ask();
  const { logo, color, helpUrl } = settings;
  return {
    brand: {
      name: () => name,
      ...(logo && { logo: { type: logo.type, bytes: Buffer.from(logo.data, 'base64') } }),
      ...(color && { color }),
      ...(helpUrl && { helpUrl }),
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
