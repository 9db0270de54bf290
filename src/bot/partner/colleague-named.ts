import { parseAddress } from '../../access/address.ts';
import type { Person } from '../../access/record.ts';
import { type Account, DeliveryError, isPresentEmployee } from '../../usecases/ports.ts';
import type { CommandContext } from '../authorize.ts';

/** Who was mentioned, or whose address was written: an employee who is there. Throws DirectoryError. */
export async function colleagueNamed(
  { world, speaker }: CommandContext,
  said: string,
): Promise<Person | undefined> {
  const name = said.replace(/^@/u, '').toLowerCase();
  const mention = speaker.mentions.find((one) => one.name.replace(/^@/u, '').toLowerCase() === name);
  const address = parseAddress(said);
  const found: readonly (Account | undefined)[] =
    mention !== undefined
      ? [await world.directory.account(await idOf(mention.id))]
      : address.ok
        ? await world.directory.find(address.address)
        : [];
  const [only, ...more] = found.filter((one) => one !== undefined);
  if (only === undefined || more.length > 0 || !isPresentEmployee(only)) return undefined;
  return { id: only.id, name: only.name };

  async function idOf(account: string): Promise<string> {
    if (!account.startsWith('29:')) return account.replace(/^8:orgid:/u, '').toLowerCase();
    const id = await world.messenger.personBehind(account, speaker.place).catch((error: unknown) => {
      if (!(error instanceof DeliveryError)) throw error;
      return undefined;
    });
    return id ?? account;
  }
}
